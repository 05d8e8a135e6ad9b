"""Recordings of long sequences against the trace of the whole, and what a recording may cost."""

from __future__ import annotations

import math
import subprocess
import sys
from itertools import pairwise

import numpy as np
import pytest
import torch

from engine.cells import all_cells
from engine.curve import Curve
from engine.grading import Grading
from engine.model import SequenceModel
from engine.overview import Overview
from engine.protocol import ModelDescription
from engine.recording import SEGMENT_STEPS, Recording
from engine.trace import Trace, trace
from engine.tracks import PIECE_SECONDS, Pace

STEPS = 3000  # several segments


def a_model(**changes: object) -> SequenceModel:
    torch.manual_seed(0)
    settings: dict[str, object] = {
        "name": "test", "title": "test", "inputs": "symbols", "alphabet": tuple("abcde"), "input_size": 5,
        "hidden_size": 7, "output": "classes", "classes": ("x", "y", "z"),
    }  # fmt: skip
    return SequenceModel(ModelDescription(**(settings | changes))).requires_grad_(False).eval()


def a_sequence(model: SequenceModel, steps: int = STEPS) -> np.ndarray:
    generator = np.random.default_rng(0)
    if model.description.inputs == "numbers":
        return generator.normal(size=(steps, model.description.input_size))
    return generator.integers(0, model.description.input_size, steps)


def recorded(model: SequenceModel, sequence: np.ndarray) -> Recording:
    recording = Recording(model, sequence)
    for _ in recording.run():
        pass
    return recording


def whole(model: SequenceModel, sequence: np.ndarray) -> Trace:
    return trace(model.rnn, model.encode(torch.from_numpy(sequence)[:, None]))


MODELS = {
    "one layer": {},
    "two layers": {"num_layers": 2},
    "both directions": {"num_layers": 2, "bidirectional": True},
    "projected": {"num_layers": 2, "bidirectional": True, "proj_size": 3},
    "without bias": {"bias": False},
    "numbers": {"inputs": "numbers", "alphabet": (), "output": "number", "classes": ()},
    "without a head": {"output": "none", "classes": ()},
    "peepholes": {"cell": "lstm_peephole", "bidirectional": True},
    "gru": {"cell": "gru", "num_layers": 2, "bidirectional": True},
    "gru without bias": {"cell": "gru", "bias": False},
    "rnn": {"cell": "rnn", "num_layers": 2, "bidirectional": True},
    "rnn with relu": {"cell": "rnn_relu", "bidirectional": True, "bias": False},
}


@pytest.mark.parametrize("changes", MODELS.values(), ids=MODELS)
def test_a_window_holds_what_a_trace_of_the_whole_holds(changes: dict[str, object]) -> None:
    model = a_model(**changes)
    sequence = a_sequence(model)
    recording, traced = recorded(model, sequence), whole(model, sequence)
    for part in traced.parts:
        for start, stop in ((0, 1), (500, 2600), (STEPS - 3, STEPS)):
            window = recording.window(part.layer, part.direction, start, stop)
            assert window.keys() - {"answer"} == set(part.cell.traced)
            for name in part.cell.traced:
                expected = part[name][start:stop, 0].numpy()
                assert window[name].shape == expected.shape
                np.testing.assert_allclose(window[name], expected, rtol=0, atol=3e-6, err_msg=name)


@pytest.mark.parametrize(
    "changes", [MODELS["both directions"], MODELS["numbers"]], ids=["both directions", "numbers"]
)
def test_the_last_layers_window_has_the_heads_answer(changes: dict[str, object]) -> None:
    model = a_model(**changes)
    sequence = a_sequence(model)
    recording = recorded(model, sequence)
    expected = model.answer(whole(model, sequence).output)
    assert expected is not None
    for direction in recording.directions:
        answer = recording.window(recording.layers - 1, direction, 40, 90)["answer"]
        np.testing.assert_allclose(answer, expected[40:90, 0].numpy(), rtol=0, atol=3e-6)
    if recording.layers > 1:
        assert "answer" not in recording.window(0, "forward", 40, 90)


def test_a_model_without_a_head_answers_nothing() -> None:
    model = a_model(**MODELS["without a head"])
    assert "answer" not in recorded(model, a_sequence(model)).window(0, "forward", 0, 9)


@pytest.mark.parametrize("cell", all_cells())
def test_a_step_has_the_same_numbers_in_whatever_window_it_is_seen(cell: str) -> None:
    model = a_model(cell=cell, bidirectional=True)
    recording = recorded(model, a_sequence(model))
    for direction in recording.directions:
        wide = recording.window(0, direction, 900, 2100)
        narrow = recording.window(0, direction, 1500, 1501)
        for name in model.cell.quantities:
            assert np.array_equal(wide[name][600:601], narrow[name]), name


@pytest.mark.parametrize("changes", MODELS.values(), ids=MODELS)
def test_a_recording_knows_how_far_it_is_from_the_modules_own_numbers(changes: dict[str, object]) -> None:
    model = a_model(**changes)
    sequence = a_sequence(model)
    recording, traced = recorded(model, sequence), whole(model, sequence)
    names = [(found.layer, found.direction) for found in recording.differences]
    assert names == [(part.layer, part.direction) for part in traced.parts]
    for found, part in zip(recording.differences, traced.parts, strict=True):
        assert max(found.h, found.c or 0.0) <= 1e-5 * found.scale
        assert (found.c is None) == ("c" not in model.cell.states)
        memory = part[model.cell.states[-1]]
        assert found.scale == pytest.approx(max(1.0, float(memory.abs().max())), rel=1e-4)


@pytest.mark.parametrize("changes", MODELS.values(), ids=MODELS)
@pytest.mark.parametrize(("columns", "rows"), [(37, 3), (1, 1), (10_000, 10_000)])
def test_an_overview_holds_the_means_of_all_steps(changes: dict[str, object], columns: int, rows: int) -> None:
    model = a_model(**changes)
    sequence = a_sequence(model)
    recording, traced = recorded(model, sequence), whole(model, sequence)
    for part in traced.parts:
        overview = Overview(recording, part.layer, part.direction, columns, rows)
        done = list(overview.run())
        assert done[-1] == (STEPS, STEPS)
        steps = overview.step_edges
        assert (steps.dtype, steps[0], steps[-1], len(steps)) == (np.int32, 0, STEPS, min(columns, STEPS) + 1)
        assert overview.arrays.keys() == set(model.cell.overview)
        for name in model.cell.overview:
            values = part[name][:, 0].double().numpy()
            units = overview.unit_edges[name]
            assert (units[0], units[-1], len(units)) == (0, values.shape[1], min(rows, values.shape[1]) + 1)
            sums = np.add.reduceat(np.add.reduceat(values, steps[:-1], axis=0), units[:-1], axis=1)
            means = sums / np.outer(np.diff(steps), np.diff(units))
            np.testing.assert_allclose(overview.arrays[name], means, rtol=0, atol=3e-6, err_msg=name)
            assert overview.peak[name] == pytest.approx(np.abs(values).max(), rel=1e-4)
            assert overview.unit_peak[name] == pytest.approx(np.abs(values).max(axis=0), rel=1e-4, abs=1e-6)


@pytest.mark.parametrize("changes", MODELS.values(), ids=MODELS)
@pytest.mark.parametrize("columns", [1, 37, 10_000])
def test_a_curve_holds_the_least_and_the_most_of_one_unit(changes: dict[str, object], columns: int) -> None:
    model = a_model(**changes)
    sequence = a_sequence(model)
    recording, traced = recorded(model, sequence), whole(model, sequence)
    for part in traced.parts:
        unit = model.description.hidden_size - 1
        curve = Curve(recording, part.layer, part.direction, unit, columns)
        assert list(curve.run())[-1] == (STEPS, STEPS)
        begins = curve.step_edges[:-1]
        assert len(begins) == min(columns, STEPS)
        assert curve.least.keys() == curve.most.keys() == set(model.cell.overview)
        for name in model.cell.overview:
            values = part[name][:, 0].numpy()
            values = values[:, min(unit, values.shape[1] - 1)]
            np.testing.assert_allclose(curve.least[name], np.minimum.reduceat(values, begins), atol=3e-6)
            np.testing.assert_allclose(curve.most[name], np.maximum.reduceat(values, begins), atol=3e-6)


def test_an_overview_holds_the_answers_of_the_last_layer() -> None:
    model = a_model()
    sequence = a_sequence(model)
    recording = recorded(model, sequence)
    answers = recording.answers(0, 0, STEPS)
    assert answers is not None
    targets = np.where(np.arange(STEPS) % 3 == 0, np.nan, np.arange(STEPS) % answers.shape[1]).astype(np.float32)
    overview = Overview(recording, 0, "forward", 7, 1, Grading(targets, 0.0, of_classes=True))
    list(overview.run())
    for run, (start, stop) in enumerate(pairwise(overview.step_edges)):
        told, wanted = answers[start:stop], targets[start:stop]
        assert overview.answers["likeliest"][run] == pytest.approx(told.max(1).mean(), rel=1e-5)
        known = ~np.isnan(wanted)
        assert overview.answers["right"][run] == pytest.approx((told.argmax(1)[known] == wanted[known]).mean())


def test_an_overview_of_numbers_holds_the_least_and_the_most_answer() -> None:
    model = a_model(**MODELS["numbers"])
    recording = recorded(model, a_sequence(model))
    answers = recording.answers(0, 0, STEPS)
    assert answers is not None
    overview = Overview(recording, 0, "forward", 5, 1)
    list(overview.run())
    assert overview.answers.keys() == {"least", "most"}
    for run, (start, stop) in enumerate(pairwise(overview.step_edges)):
        assert overview.answers["least"][run] == pytest.approx(answers[start:stop].min(), abs=1e-6)
        assert overview.answers["most"][run] == pytest.approx(answers[start:stop].max(), abs=1e-6)


def test_work_comes_in_pieces_and_says_how_far_it_is() -> None:
    model = a_model(num_layers=2, bidirectional=True)
    done = list(Recording(model, a_sequence(model)).run())
    assert {total for _, total in done} == {STEPS * 4}
    counts = [count for count, _ in done]
    assert counts == sorted(set(counts))
    assert counts[-1] == STEPS * 4
    assert max(np.diff([0, *counts])) <= SEGMENT_STEPS


def test_the_length_of_a_piece_follows_the_time_that_steps_take() -> None:
    pace = Pace(most=1000)
    for _ in range(10):
        pace.took(pace.steps, pace.steps * 1e-3)  # a millisecond a step
    assert pace.steps == pytest.approx(PIECE_SECONDS / 1e-3, abs=1)
    for _ in range(10):
        pace.took(pace.steps, pace.steps * 1e-6)
    assert pace.steps == 1000
    pace.took(pace.steps, 3600.0)
    assert pace.steps == 1


def test_a_large_alphabet_is_encoded_a_few_steps_at_a_time() -> None:
    """All one-hot inputs at once would be 3000 × 20,000 numbers; a piece has room for far fewer."""
    names = tuple(str(number) for number in range(20_000))
    model = a_model(alphabet=names, input_size=len(names), hidden_size=2)
    sequence = a_sequence(model)
    recording = Recording(model, sequence)
    counts = [count for count, _ in recording.run()]
    assert max(np.diff([0, *counts])) * len(names) * 4 < 16 << 20
    np.testing.assert_array_equal(recording.window(0, "forward", 7, 9)["x"].argmax(1), sequence[7:9])


def test_what_is_not_there_cannot_be_looked_at() -> None:
    model = a_model()
    recording = recorded(model, a_sequence(model))
    for layer, direction, start, stop in (
        (1, "forward", 0, 1),
        (0, "reverse", 0, 1),
        (0, "forward", -1, 1),
        (0, "forward", 5, 5),
        (0, "forward", 0, STEPS + 1),
    ):
        with pytest.raises(IndexError):
            recording.window(layer, direction, start, stop)
    with pytest.raises(IndexError):
        Overview(recording, 1, "forward", 10, 10)
    with pytest.raises(ValueError, match="0 runs"):
        Overview(recording, 0, "forward", 0, 10)
    with pytest.raises(IndexError):
        Recording(model, a_sequence(model)).window(0, "forward", 0, 1)


@pytest.mark.parametrize(
    ("changes", "sequence", "said"),
    [
        ({}, np.array([0, 5]), "0 … 4"),
        ({}, np.array([-1, 2]), "0 … 4"),
        ({}, np.array([0.0, 1.0]), "one symbol a step"),
        ({}, np.zeros((3, 5), np.int32), "one symbol a step"),
        ({}, np.array([], np.int32), "no step"),
        (MODELS["numbers"], np.zeros((3, 4)), "5 numbers a step"),
        (MODELS["numbers"], np.zeros((0, 5)), "no step"),
    ],
)
def test_a_sequence_that_does_not_fit_is_refused(
    changes: dict[str, object], sequence: np.ndarray, said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        Recording(a_model(**changes), sequence)


def test_a_sequence_is_copied_even_where_it_cannot_be_written() -> None:
    """Arrays from the wire are read-only, of which torch would warn."""
    model = a_model()
    frozen = np.frombuffer(a_sequence(model).astype(np.int32).tobytes(), np.int32)
    recorded(model, frozen)
    changing = a_sequence(model)
    recording = Recording(model, changing)
    changing[:] = 0
    for _ in recording.run():
        pass
    assert recording.window(0, "forward", 0, STEPS)["x"].argmax(1).max() == 4


def test_numbers_that_are_none_show_in_the_differences_and_peaks() -> None:
    model = a_model(**MODELS["numbers"])
    sequence = a_sequence(model)
    sequence[1200] = np.nan
    recording = recorded(model, sequence)
    assert math.isnan(recording.differences[0].h)
    overview = Overview(recording, 0, "forward", 10, 2)
    list(overview.run())
    assert math.isnan(overview.peak["c"])


MEASURED = """
import os
import numpy, psutil, torch
from engine.model import SequenceModel
from engine.overview import Overview
from engine.protocol import ModelDescription
from engine.recording import Recording

torch.set_num_threads(1)
names = tuple(str(n) for n in range(64))
model = SequenceModel(ModelDescription(
    name="m", title="m", inputs="symbols", alphabet=names, input_size=64, hidden_size=256, output="classes",
    classes=names,
)).requires_grad_(False)
recording = Recording(model, numpy.arange(100_000) % 64)
process, most = psutil.Process(), 0
for _ in recording.run():
    most = max(most, process.memory_info().rss)
for _ in Overview(recording, 0, "forward", 1000, 64).run():
    most = max(most, process.memory_info().rss)
for start in range(0, 100_000, 20_000):
    recording.window(0, "forward", start, start + 300)
    most = max(most, process.memory_info().rss)
print(most)
"""


def test_a_hundred_thousand_steps_of_256_units_fit_in_two_gigabytes() -> None:
    found = subprocess.run(
        [sys.executable, "-c", MEASURED], check=True, capture_output=True, text=True, timeout=300
    )
    assert int(found.stdout) < 2 << 30
