"""The trace with which the window opens: what the engine computes now, kept beside the model, and marked so."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources

import msgspec
import numpy as np
import pytest

from lstm_viz import given, models, stored
from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.sequence import parse_text


@pytest.fixture(scope="module")
def engine() -> Iterator[EnginePipe]:
    with EnginePipe(threads=1) as started:
        yield started


def test_the_first_models_stored_trace_is_what_its_engine_computes_now(engine: EnginePipe) -> None:
    kept = stored.load(models.FIRST)
    opened = given.open_model(engine, models.FIRST)
    traced = given.trace_sequence(engine, opened, parse_text(opened.description.example, opened.description))
    (now,) = given.read_stretches(engine, opened, traced, kept.layer, kept.direction)
    assert kept.whole is not None
    assert kept.whole.arrays.keys() == now.keys()
    for name, values in now.items():
        assert kept.whole.arrays[name] == pytest.approx(values, abs=1e-6), name


def test_it_is_the_shipped_models_own_description_and_example(engine: EnginePipe) -> None:
    kept = stored.load(models.FIRST)
    shipped = next(model for model in models.shipped() if model.name == models.FIRST)
    assert kept.model == shipped
    assert kept.sequence.text == shipped.example


def test_it_says_that_it_is_stored() -> None:
    assert stored.load(models.FIRST).stored


def test_it_is_held_whole_and_has_its_overview() -> None:
    kept = stored.load(models.FIRST)
    assert kept.whole is not None
    assert kept.overview.step_edges[-1] == kept.steps
    assert all(np.isfinite(array).all() for array in kept.whole.arrays.values())


def test_what_is_encoded_is_what_lies_in_the_file() -> None:
    data = (resources.files("resources") / "models" / stored.file_name(models.FIRST)).read_bytes()
    assert stored.encode(stored.decode(data)) == data


def test_a_model_without_a_stored_trace_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        stored.load("no such model")


def test_bytes_that_are_something_else_are_refused() -> None:
    with pytest.raises(msgspec.DecodeError):
        stored.decode(msgspec.msgpack.encode({"model": 1}))
