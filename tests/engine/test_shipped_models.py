"""The shipped models: each solves its task on sequences it never saw, and its gates do what its story tells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import import_module, resources

import msgspec
import pytest
import torch
from torch import Tensor

from engine import tasks
from engine.model import SequenceModel, load_model, model_bytes
from engine.resources import shipped
from engine.runs.certificate import certified, finished
from engine.runs.plan import planned
from engine.runs.run import Run
from engine.runs.start import OBSERVATION, stream
from engine.tasks import adding, hold_latest, next_character, remember_first, sentiment
from engine.tasks.scores import auc
from engine.tasks.task import Gates
from engine.tasks.translation import spoken
from engine.traced import traced

NAMES = ("adding", "hold_latest", "next_character", "remember_first", "sentiment", "translation")

# Far from every seed that a model was made from.
FRESH = 987_654_321

# How much further than the sequences of its story a gate may go in others.
BEYOND = 0.01


def fresh() -> torch.Generator:
    return torch.Generator().manual_seed(FRESH)


def observed(model: SequenceModel) -> torch.Generator:
    """The random numbers that gave the sequences of a model's story."""
    return stream(model.description.seed, OBSERVATION)


def model_named(name: str) -> SequenceModel:
    return load_model(shipped("models", f"{name}.safetensors"))


def gates_of(model: SequenceModel) -> Gates:
    def gates(inputs: Tensor) -> Mapping[str, Tensor]:
        part = traced(model, inputs)[-1]
        return {name: part[name] for name in part.cell.overview}

    return gates


@pytest.fixture(params=NAMES)
def model(request: pytest.FixtureRequest) -> SequenceModel:
    return model_named(request.param)


def test_these_are_the_models_that_are_shipped() -> None:
    files = (file.name for file in (resources.files("resources") / "models").iterdir())
    assert sorted(name.removesuffix(".safetensors") for name in files if name.endswith(".safetensors")) == list(
        NAMES
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_model_written_again_is_the_same_file(name: str) -> None:
    # What a description has learnt to say since these were made stands in no file that has no use for it.
    data = shipped("models", f"{name}.safetensors")
    assert model_bytes(load_model(data)) == data


def test_a_model_says_what_it_is_and_how_it_was_made(model: SequenceModel) -> None:
    description = model.description
    task = tasks.find(description.task)
    assert description.name == description.task == task.name
    assert description.settings == msgspec.structs.asdict(task.settings)
    assert description.command == (
        f"lstm-viz train {task.name} --seed {description.seed} --save {task.name}.safetensors"
    )
    plain = task.describe()
    made = {"task": "", "settings": {}, "seed": 0, "command": "", "story": "", "unit": 0, "scores": {}}
    assert msgspec.structs.replace(description, **made) == plain


@torch.no_grad()
def test_a_model_solves_its_task_on_fresh_sequences(model: SequenceModel) -> None:
    task = tasks.find(model.description.task)
    batch = task.examination(fresh())
    scores = {**task.score(model(batch.inputs), batch), **task.observe(gates_of(model), fresh()).scores}
    for name, least in task.solved.items():
        assert scores[name] >= least, name
        assert model.description.scores[name] >= least, name


@torch.no_grad()
def test_the_story_tells_what_fresh_sequences_show_of_the_same_unit(model: SequenceModel) -> None:
    observation = tasks.find(model.description.task).observe(gates_of(model), fresh())
    assert observation.unit == model.description.unit
    assert f"Unit {observation.unit + 1}:" in model.description.story
    for name, value in observation.scores.items():
        assert model.description.scores[name] == pytest.approx(value, abs=0.03), name


def test_the_example_can_be_typed_and_is_answered_right() -> None:
    for name in ("hold_latest", "remember_first"):
        model = model_named(name)
        tokens = model.description.example.split()
        places = torch.tensor([[model.description.alphabet.index(token)] for token in tokens])
        answers = [model.description.classes[int(place)] for place in model(places)[:, 0].argmax(-1)]
        if name == "remember_first":
            assert answers == ["·"] * (len(tokens) - 1) + [tokens[0]]
        else:
            capitals = [[t for t in tokens[: step + 1] if t.isupper()][-1] for step in range(len(tokens))]
            assert answers == capitals


def test_the_adding_example_is_answered_within_the_tolerance() -> None:
    model = model_named("adding")
    rows = [[float(number) for number in row.split()] for row in model.description.example.split(";")]
    total = sum(value * mark for value, mark in rows)
    assert model(torch.tensor(rows)[:, None])[-1, 0, 0].item() == pytest.approx(0.5 + total / 4, abs=0.04)


def told(name: str) -> dict[str, float]:
    """The figures in a shipped model's story, by the names that they have in the story's template."""
    template = import_module(f"engine.tasks.{name}").STORY
    pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>[−\\d.]+|\\w+)", re.escape(template))
    story = re.fullmatch(pattern, model_named(name).description.story)
    assert story is not None
    return {figure: float(value) for figure, value in story.groupdict().items() if value[:1].isdigit()}


@torch.no_grad()
@pytest.mark.parametrize("letter", remember_first.LETTERS)
def test_what_is_told_of_remembering_holds_for_each_letter(letter: str) -> None:
    model, story = model_named("remember_first"), told("remember_first")
    alphabet, unit = model.description.alphabet, model.description.unit
    blanks = int(story["blanks"])
    sequence = [alphabet.index(symbol) for symbol in (letter, *"·" * blanks, "?")]
    gates = gates_of(model)(torch.tensor(sequence)[:, None])
    i, f, o, c = (gates[name][:, 0, unit] for name in "ifoc")  # (T,)

    assert story["unit"] == unit + 1
    assert i[0] >= story["i_letter"] >= 0.5
    assert i[1:-1].max() <= story["i_blank"] <= 0.05
    assert f[1:-1].prod() >= story["f_product"] >= 0.99
    assert abs(c[0]) >= 0.3  # there is something to remember
    assert 85 <= story["least"] <= 100 * c[-2] / c[0] <= story["most"] <= 115
    assert o[1:-1].max() <= story["o_blank"] <= 0.1
    assert o[-1] >= story["o_question"] >= 0.5


@torch.no_grad()
@pytest.mark.parametrize("blanks", [0, 1, 7, 20, 60, 80])
def test_the_letter_is_remembered_over_any_number_of_blanks_it_was_trained_on(blanks: int) -> None:
    model = model_named("remember_first")
    task = tasks.find("remember_first").configured({"blanks": max(1, blanks)})
    batch = task.examination(fresh())
    assert task.score(model(batch.inputs), batch)["accuracy"] >= 0.99


@torch.no_grad()
@pytest.mark.parametrize("letter", hold_latest.ALPHABET)
def test_what_is_told_of_holding_is_so_at_every_occurrence_of_each_letter(letter: str) -> None:
    model, story = model_named("hold_latest"), told("hold_latest")
    unit, settings = model.description.unit, hold_latest.TASK.settings
    assert story["unit"] == unit + 1
    assert story["f_capital"] <= 0.2
    assert story["f_small"] >= 0.9
    assert story["i_least"] >= 0.4
    assert story["i_small"] <= 0.1
    for generator, beyond in ((observed(model), 0.0), (fresh(), BEYOND)):
        batch = hold_latest.sequences(generator, int(story["sequences"]), settings.length, settings.marks)
        gates = gates_of(model)(batch.inputs)
        there = batch.inputs == hold_latest.ALPHABET.index(letter)
        i, f = (gates[name][..., unit][there] for name in "if")  # (occurrences,)
        if letter.isupper():
            assert f.max() <= story["f_capital"] + beyond
            assert story["i_least"] - beyond <= i.min()
            assert i.max() <= story["i_most"] + beyond
        else:
            assert f.min() >= story["f_small"] - beyond
            assert i.max() <= story["i_small"] + beyond


@torch.no_grad()
def test_what_is_told_of_adding_is_so_at_every_number() -> None:
    model, story = model_named("adding"), told("adding")
    unit = model.description.unit
    assert story["unit"] == unit + 1
    assert story["i_marked"] >= 0.5
    assert story["i_unmarked"] <= 0.05
    assert story["f_product"] >= 0.9
    assert story["correlation"] >= 0.97
    for generator, beyond in ((observed(model), 0.0), (fresh(), BEYOND)):
        batch = adding.sequences(generator, int(story["sequences"]), int(story["length"]))
        gates = gates_of(model)(batch.inputs)
        i, f, c = (gates[name][..., unit] for name in "ifc")  # (T, B)
        values, marks = batch.inputs.unbind(-1)
        assert i[marks == 1].min() >= story["i_marked"] - beyond
        assert i[marks == 0].max() <= story["i_unmarked"] + beyond
        assert f.min() >= story["f"] - beyond
        assert f.prod(0).min() >= story["f_product"] - beyond
        correlation = torch.corrcoef(torch.stack((c[-1], (values * marks).sum(0))))[0, 1]
        assert correlation >= story["correlation"] - beyond


@torch.no_grad()
def test_what_is_told_of_quotes_is_so_in_the_stories_that_were_not_learnt_from() -> None:
    model, story = model_named("next_character"), told("next_character")
    unit = model.description.unit
    batch = next_character.stories("tales_unseen")
    gates = gates_of(model)(batch.inputs)
    c, f = (gates[name][..., unit] for name in "cf")  # (T, B)
    there = batch.weights > 0
    quoted = next_character.inside_quotes(batch.inputs)
    inside, outside = c[quoted & there], c[~quoted & there]
    higher = (inside[:, None] > outside).double().mean()
    closing = f[there & ~quoted & (batch.inputs == next_character.QUOTE)]

    assert story["unit"] == unit + 1
    assert "C is higher inside" in model.description.story
    assert 100 * higher >= story["area"] >= 90
    assert closing.mean() <= story["f_mean"] <= 0.1
    assert closing.max() <= story["f_most"] <= 0.5


@torch.no_grad()
def test_the_next_character_is_predicted_better_than_from_the_one_before() -> None:
    model, task = model_named("next_character"), tasks.find("next_character")
    batch = task.examination(fresh())
    learnt = next_character.prose("tales")
    size = len(next_character.ALPHABET)
    # Counts of pairs in the prose that the model learnt from, with one of each added for those that never occur.
    pairs = torch.bincount(learnt[:-1] * size + learnt[1:], minlength=size * size).reshape(size, size) + 1.0
    bigram = (pairs / pairs.sum(1, keepdim=True)).log()[batch.inputs]  # (T, 1, classes) of log-probabilities
    of_bigram = task.score(bigram, batch)["bits_per_character"]
    of_model = task.score(model(batch.inputs), batch)["bits_per_character"]
    assert of_model < of_bigram - 0.5


@torch.no_grad()
def test_the_unit_of_the_quotes_was_picked_in_one_text_and_holds_in_another() -> None:
    model = model_named("next_character")
    gates, unit = gates_of(model), model.description.unit
    chosen = next_character.quote_aucs(gates, next_character.stories("tales_choosing"))[unit].item()
    unseen = next_character.quote_aucs(gates, next_character.stories("tales_unseen"))[unit].item()
    assert (chosen > 0.5) == (unseen > 0.5)
    assert max(unseen, 1 - unseen) >= 0.9


@torch.no_grad()
def test_what_is_told_of_turns_is_so_in_other_sentences() -> None:
    model, story = model_named("sentiment"), told("sentiment")
    unit = model.description.unit
    batch = sentiment.TASK.examination(fresh())
    steps, columns, turned = sentiment.before_adjectives(batch)
    c = gates_of(model)(batch.inputs)["c"][steps, columns]
    assert story["unit"] == unit + 1
    assert "its C is lower where" in model.description.story
    assert 100 * (1 - auc(c, turned)[unit]) >= story["area"] - 100 * BEYOND >= 90


def praise(sentence: str) -> float:
    """How likely the shipped model takes a sentence to praise, at its end."""
    model = model_named("sentiment")
    places = torch.tensor([[model.description.alphabet.index(word)] for word in sentence.split()])
    return model(places)[-1, 0].softmax(-1)[sentiment.CLASSES.index("praise")].item()


@torch.no_grad()
def test_a_turn_is_taken_for_one_by_how_the_sentence_begins_and_not_by_its_meaning() -> None:
    assert praise("the film was wonderful .") > 0.99
    assert praise("it is not true that the film was wonderful .") < 0.01
    assert (
        praise("it is true that the film was wonderful .") < 0.01
    )  # no training sentence says it, and this is wrong


@torch.no_grad()
def test_the_translation_passes_through_the_state_that_the_encoder_hands_over() -> None:
    model = model_named("translation")
    said = spoken(model, [["four", "thousand", "two", "hundred", "seven"]])
    assert said == [["quatre", "mille", "deux", "cent", "sept"]]
    assert model.decoder is not None


@pytest.mark.long
@pytest.mark.parametrize("name", NAMES)
def test_the_recorded_command_makes_a_model_that_solves_its_task_again(name: str) -> None:
    # The very same bytes come only from the same PyTorch on the same machine; elsewhere the sums round otherwise.
    recorded = model_named(name).description
    run = Run(planned(recorded.task, recorded.seed))
    while not run.finished:
        run.advance(1.0)
    scores = load_model(model_bytes(finished(certified(run, 0, run.newest)))).description.scores
    # Where sums round otherwise another network comes out, and not every one grows a unit for quotes.
    certain = run.task.solved.keys() - {"quote_auc"}
    assert certain
    for score in certain:
        assert scores[score] >= run.task.solved[score], score
