"""The training loop: the same seed gives the same bytes, in pieces of any length, and it learns."""

from __future__ import annotations

import math

import pytest
import torch

from engine.model import model_bytes
from engine.tasks import UnknownTaskError
from engine.tasks.task import BadSettingError
from engine.training import Training

SHORT = {"training_steps": 200, "longest": 10, "blanks": 10}


def trained_bytes(seed: int, piece: float = 1.0, **settings: int) -> bytes:
    training = Training("remember_first", seed, {**SHORT, **settings})
    while not training.finished:
        training.advance(piece)
    return model_bytes(training.trained())


def test_the_same_seed_makes_the_same_file_whatever_the_pieces_and_the_threads() -> None:
    threads = torch.get_num_threads()
    once = trained_bytes(5)
    torch.manual_seed(123)  # nothing outside has a say
    try:
        torch.set_num_threads(2)
        again = trained_bytes(5, piece=0.0)
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(threads)
    assert once == again


def test_another_seed_makes_another_model() -> None:
    assert trained_bytes(5, training_steps=2) != trained_bytes(6, training_steps=2)


def test_training_leaves_the_random_numbers_of_others_alone() -> None:
    torch.manual_seed(7)
    expected = torch.rand(3)
    torch.manual_seed(7)
    training = Training("adding", 0, {"training_steps": 2})
    training.advance(1.0)
    assert torch.equal(torch.rand(3), expected)


def test_a_piece_without_time_is_one_training_step() -> None:
    training = Training("remember_first", 0, SHORT)
    training.advance(0.0)
    progress = training.progress()
    assert (progress.training_step, progress.training_steps) == (1, 200)
    assert progress.sequences == training.settings.batch_size
    assert not training.finished


def test_before_the_first_step_there_is_no_loss_yet() -> None:
    progress = Training("remember_first", 0, SHORT).progress()
    assert math.isnan(progress.loss)
    assert progress.accuracy is None


def test_the_loss_falls_and_the_letter_is_learnt() -> None:
    training = Training("remember_first", 0, {**SHORT, "training_steps": 500})
    training.advance(0.0)
    first = training.progress().loss
    while not training.finished:
        training.advance(1.0)
    assert training.progress().loss < first / 4
    assert training.progress().accuracy == 1.0
    description = training.trained().description
    assert description.scores["accuracy"] > 0.99
    assert f"Unit {description.unit + 1}:" in description.story


def test_a_model_that_has_not_solved_its_task_tells_no_story() -> None:
    training = Training("remember_first", 0, {**SHORT, "training_steps": 1})
    while not training.finished:
        training.advance(1.0)
    description = training.trained().description
    assert description.scores["accuracy"] < 0.99
    assert description.story == ""


def test_a_finished_training_trains_no_further() -> None:
    training = Training("remember_first", 0, {**SHORT, "training_steps": 3})
    while not training.finished:
        training.advance(1.0)
    training.advance(1.0)
    assert training.progress().training_step == 3


def test_the_gates_start_where_the_settings_say() -> None:
    model = Training("remember_first", 0, {"forget_bias": 3.0, "input_bias": -1.5, "output_bias": -0.5}).model
    of_input, of_forget, _, of_output = (model.rnn.bias_ih_l0 + model.rnn.bias_hh_l0).chunk(4)
    assert (of_input == -1.5).all()
    assert (of_forget == 3.0).all()
    assert (of_output == -0.5).all()


def test_memories_of_many_lengths_are_a_forget_gate_that_keeps_and_an_input_gate_as_far_shut() -> None:
    model = Training("remember_first", 0, {"hidden_size": 400, "longest_memory": 101, "input_bias": -1.5}).model
    of_input, of_forget, _, _ = (model.rnn.bias_ih_l0 + model.rnn.bias_hh_l0).chunk(4)
    assert torch.equal(of_input, -of_forget)
    memory = of_forget.exp()  # uniform between 1 and 100 steps
    assert 1 <= memory.min() < 5
    assert 95 < memory.max() <= 101
    assert memory.mean().item() == pytest.approx(51, abs=5)


def test_a_step_moves_no_weight_further_than_the_rate_allows() -> None:
    # Adam's first step is the learning rate in size, whatever the gradient, for every weight that has one.
    training = Training("adding", 0, {"learning_rate": 0.01})
    before = [weight.detach().clone() for weight in training.model.parameters()]
    training.advance(0.0)
    moved = max((w - b).abs().max().item() for w, b in zip(training.model.parameters(), before, strict=True))
    assert moved == pytest.approx(0.01, rel=1e-3)


def test_the_description_says_how_to_make_the_model_again() -> None:
    training = Training("remember_first", 9, {"training_steps": 1, "longest": 4})
    while not training.finished:
        training.advance(0.0)
    description = training.trained().description
    assert (description.task, description.seed) == ("remember_first", 9)
    assert description.settings["longest"] == 4
    assert description.settings["learning_rate"] == training.settings.learning_rate
    assert description.command == (
        "lstm-viz train remember_first --seed 9 --set training_steps=1 --set longest=4"
        " --save remember_first.safetensors"
    )


def test_a_model_is_handed_out_only_when_it_has_been_trained_examined_and_observed() -> None:
    training = Training("remember_first", 0, {**SHORT, "training_steps": 1})
    pieces = 0
    while not training.finished:
        with pytest.raises(RuntimeError, match="not finished"):
            training.trained()
        training.advance(0.0)
        pieces += 1
    assert pieces == 3
    assert {"accuracy", "input_gate_at_letter"} <= training.trained().description.scores.keys()


def test_what_cannot_be_trained_is_refused_before_anything_is_made() -> None:
    with pytest.raises(UnknownTaskError):
        Training("juggling")
    with pytest.raises(BadSettingError, match="balls"):
        Training("adding", 0, {"balls": 3})
