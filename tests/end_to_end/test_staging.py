"""Scenes come onto the stage and are read off it again, over the real engine and models of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.protocol import ClampGate, TakeUnitOut
from lstm_viz import models, stored
from lstm_viz.changes import ListedChange
from lstm_viz.companion import Companion
from lstm_viz.document import Document
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.laboratory import Laboratory
from lstm_viz.scene import LAST, Measured, Scene, Shown
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.staging import EmptyStage, Staging
from lstm_viz.tracing import Tracing
from tests.end_to_end.engines import PATIENCE_MS


class Set:
    """Models of one's own over a running engine, as Learn has them beside the main window's."""

    def __init__(self, client: EngineClient) -> None:
        first = models.named("hold_latest")[0]
        self.document = Document(first)
        self.selection = Selection()
        self.tracing = Tracing(self.document, self.selection, client)
        self.shown_cell = ShownCell(first.cell, self.selection, self.tracing)
        self.companion = Companion(self.document, self.selection, self.tracing, client)
        self.laboratory = Laboratory(self.tracing, client)
        self.staging = Staging(
            self.document,
            self.selection,
            self.tracing,
            companion=self.companion,
            laboratory=self.laboratory,
            stage=EmptyStage(),
        )

    def close(self) -> None:
        self.companion.close()
        self.laboratory.close()
        self.tracing.close()


@pytest.fixture(scope="module")
def client(qapp: QApplication) -> Iterator[EngineClient]:
    client = EngineClient(device="cpu", threads=1)
    client.start()
    yield client
    client.close()


@pytest.fixture
def stage(client: EngineClient) -> Iterator[Set]:
    made = Set(client)
    yield made
    made.close()


def bring(qtbot: QtBot, staging: Staging, scene: Scene) -> None:
    staging.apply(scene)
    qtbot.waitUntil(lambda: not staging.waiting, timeout=PATIENCE_MS)


SEQUENCES = {
    "remember_first": ("A · · · ?", "C · · · · · · · · ?"),
    "hold_latest": ("A b d c B a", "D a"),
    "adding": ("0.5 1; -0.8 0; 0.3 1",),
}
CHANGES = (
    ListedChange(ClampGate(gate="f", value=0.5, units=(1,)), "half"),
    ListedChange(TakeUnitOut(units=(0,)), on=False),
)


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """Whole scenes of the shipped models, as `capture` would say them."""
    model = draw(st.sampled_from(sorted(SEQUENCES)))
    text = draw(st.sampled_from(SEQUENCES[model]))
    steps = len(text.split(";" if model == "adding" else None))
    step = draw(st.integers(1, steps))
    phase = draw(st.sampled_from((0.0, 0.25, 1.0, 2.5, 4.0)))
    loop = draw(st.one_of(st.just(()), st.tuples(st.integers(1, steps), st.integers(1, steps))))
    gate = draw(st.sampled_from(("", "i", "f", "g", "o")))
    return Scene(
        workspace=draw(st.sampled_from(("Cell", "Live"))),
        model=model,
        sequence=text,
        layer=1,
        direction="forward",
        step=step,
        phase=phase,
        unit=draw(st.integers(1, 4)),
        quantity=draw(st.sampled_from(("", "c", "h", "f"))),
        sum=gate,
        changes=draw(st.sampled_from(((), CHANGES, CHANGES[:1]))),
        untouched=draw(st.booleans()),
        beside="",
        loop=tuple(sorted(loop)),
        laboratory=Measured(
            of_trace=False,
            cells=draw(st.sampled_from((("lstm",), ("lstm", "rnn")))),
            length=draw(st.integers(10, 300)),
            step=draw(st.integers(0, 9)),
            hidden_size=draw(st.integers(1, 64)),
            input_scale=draw(st.floats(0.0, 4.0)),
            by_radius=draw(st.booleans()),
            strength=draw(st.floats(0.1, 2.0)),
            forget_bias=draw(st.floats(-6.0, 6.0)),
            start="normal",
            seed=draw(st.integers(0, 99)),
            repeated=draw(st.booleans()),
            metric=draw(st.sampled_from(("", "jacobian"))),
            chosen=draw(st.sampled_from(("lstm", "rnn"))),
            quantity=draw(st.sampled_from(("keep", "dLdh"))),
        ),
        depth=draw(st.sampled_from(("cell", "row"))),
        page=draw(st.sampled_from(("equations", "what-if"))),
        zoom=draw(st.floats(1.0, 8.0)),
        hidden=tuple(draw(st.sets(st.sampled_from(("equations", "timeline", "h"))))),
    )


def test_what_is_read_off_the_stage_is_the_scene_that_came_onto_it(stage: Set, qtbot: QtBot) -> None:
    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(scenes())
    def check(scene: Scene) -> None:
        bring(qtbot, stage.staging, scene)
        assert stage.staging.capture() == scene
        trace = stage.tracing.trace
        assert trace is not None
        assert (trace.model.name, trace.sequence.text) == (scene.model, scene.sequence)

    check()


def test_a_second_model_comes_to_stand_beside_the_first_and_goes_again(stage: Set, qtbot: QtBot) -> None:
    _, data = models.read_file(_file_of("remember_first"))
    other = stage.staging.shelf.name_of(models.named("remember_first")[0], data)
    assert other != "remember_first"
    bring(qtbot, stage.staging, Scene(model="remember_first", sequence="B · · ?", beside=""))
    # The same model twice does not stand beside itself in the window; a scene may still ask for another's.
    bring(qtbot, stage.staging, Scene(beside=other, step=2))
    assert stage.companion.trace is not None
    assert stage.companion.trace.steps == 4
    assert stage.staging.capture().beside == other
    bring(qtbot, stage.staging, Scene(beside=""))
    assert stage.companion.trace is None


def test_a_stored_trace_stands_at_once_and_the_engines_own_takes_its_place(stage: Set, qtbot: QtBot) -> None:
    shown = stored.load(models.FIRST)
    scene = Scene(model=models.FIRST, sequence=shown.sequence.text, step=LAST, phase=4.0)
    stage.staging.apply(scene, Shown(trace=shown))
    assert not stage.staging.waiting
    assert stage.tracing.trace is shown
    assert stage.selection.step == shown.steps - 1
    qtbot.waitUntil(
        lambda: stage.tracing.trace is not None and not stage.tracing.trace.stored, timeout=PATIENCE_MS
    )
    assert stage.selection.step == shown.steps - 1


def test_a_model_that_is_not_here_leaves_everything_as_it_was(stage: Set, qtbot: QtBot) -> None:
    bring(qtbot, stage.staging, Scene(model="adding", sequence="0.5 1; -0.8 1", step=2))
    before = stage.staging.capture()
    with pytest.raises(UserError, match="no model elsewhere"):
        stage.staging.apply(Scene(model="elsewhere", step=1))
    assert stage.staging.capture() == before


def test_a_sequence_that_cannot_be_read_is_refused(stage: Set, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.staging.refused, timeout=PATIENCE_MS) as refused:
        stage.staging.apply(Scene(model="adding", sequence="0.5 1; nothing"))
    assert "not a number" in str(refused.args[0])
    assert not stage.staging.waiting


def test_a_sequence_of_a_file_is_read_off_as_it_would_be_typed(
    stage: Set, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("files") / "pairs.csv"
    path.write_text("value,mark\n0.125,1\n-0.5,0\n", encoding="utf-8")
    bring(qtbot, stage.staging, Scene(model="adding", sequence="0.5 1"))
    stage.document.open_file(path)
    qtbot.waitUntil(lambda: stage.tracing.trace is not None and stage.tracing.trace.steps == 2)
    assert stage.staging.capture().sequence == "0.125 1.0; -0.5 0.0"


def _file_of(name: str) -> Path:
    return Path(str(resources.files("resources") / "models" / f"{name}.safetensors"))
