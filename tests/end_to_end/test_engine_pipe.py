"""The engine for the command line: answers, or one sentence that says why there is none."""

from __future__ import annotations

import sys

import numpy as np
import psutil
import pytest

from engine.protocol import (
    PIECE_BYTES,
    Array,
    BeginRun,
    ListTasks,
    ModelOpened,
    OpenModel,
    Progressed,
    RunBegan,
    RunEnded,
    RunSaved,
    SaveRun,
    SequenceTraced,
    ShippedModel,
    SymbolSequence,
    TasksListed,
    UploadedModel,
)
from engine.resources import shipped
from lstm_viz.engine_command import EngineCommand
from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.errors import UserError
from tests.end_to_end.engines import odd_engine, tracing

pytestmark = pytest.mark.usefixtures("real_engines")


def test_it_asks_and_waits_for_the_answer_and_leaves_no_engine_behind() -> None:
    with EnginePipe(device="cpu", threads=1) as engine:
        assert engine.device.kind == "cpu"
        assert engine.ask(OpenModel(model=1, source=ShippedModel("remember_first")), ModelOpened).model == 1
        progress: list[Progressed] = []
        sequence = engine.sendable(SymbolSequence(Array.of(np.zeros(PIECE_BYTES, np.int32))))
        traced = engine.ask(tracing(2, 1, sequence), SequenceTraced, progress.append)
        assert traced.steps == PIECE_BYTES
        assert progress
        children = psutil.Process().children()
    assert not any(child.is_running() and "engine" in child.cmdline() for child in children)


def test_a_file_goes_in_and_out_in_pieces() -> None:
    data = shipped("models", "remember_first.safetensors")
    with EnginePipe(device="cpu", threads=1) as engine:
        upload = engine.upload(data)
        opened = engine.ask(OpenModel(model=1, source=UploadedModel(upload, "mine")), ModelOpened)
        assert opened.description.name == "remember_first"
        settings: dict[str, float | int | str | bool] = {"training_steps": 5, "hidden_size": 4}
        progress: list[object] = []
        body = BeginRun(run=8, task="remember_first", seed=1, settings=settings)
        assert engine.ask(body, RunEnded, progress.append).training_step == 5
        assert isinstance(progress[0], RunBegan)
        saved = engine.ask(SaveRun(run=8, blob=9, form="model"), RunSaved)
        assert len(engine.read(9, saved.size)) == saved.size


def test_a_failure_is_raised_in_words_and_the_engine_can_be_asked_on() -> None:
    with EnginePipe(device="cpu", threads=1) as engine:
        with pytest.raises(UserError, match="There is no model 'no_such'"):
            engine.ask(OpenModel(model=1, source=ShippedModel("no_such")), ModelOpened)
        assert engine.ask(ListTasks(), TasksListed).tasks


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (EngineCommand("no-such-program-anywhere"), "cannot be started: no-such-program-anywhere"),
        (EngineCommand(sys.executable, ("-c", "raise SystemExit('no route to host')")), "no route to host"),
        (odd_engine("talkative"), "says something else: Welcome to gpu-box!"),
        (odd_engine("other_version"), "speaks version 2 of the protocol"),
    ],
)
def test_an_engine_that_is_none_is_one_sentence(command: EngineCommand, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence), EnginePipe(command):
        pass


@pytest.mark.parametrize(("way", "sentence"), [("garbled", "a library prints"), ("short_lived", "exit status 7")])
def test_an_engine_that_goes_wrong_on_the_way_is_one_sentence(way: str, sentence: str) -> None:
    with EnginePipe(odd_engine(way)) as engine, pytest.raises(UserError, match=sentence):
        engine.ask(ListTasks(), TasksListed)


def test_an_engine_killed_on_the_way_is_one_sentence() -> None:
    with EnginePipe(odd_engine("deadly"), threads=1) as engine:
        engine.ask(OpenModel(model=1, source=ShippedModel("remember_first")), ModelOpened)
        sequence = SymbolSequence(Array.of(np.zeros(13, np.int32)))
        with pytest.raises(UserError, match=r"killed|ended|crashed"):
            engine.ask(tracing(2, 1, sequence), SequenceTraced)
