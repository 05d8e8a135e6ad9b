"""What a person has made of each workspace is in the document: opened again it is the same, to the pixel."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from torch import nn

from engine.protocol import DLDH, JACOBIAN, ClampGate
from engine.protocol.looking import BY_NUMBER
from engine.protocol.reading import MakeModel
from lstm_viz import stored
from lstm_viz.learn.lesson import AskNumber
from lstm_viz.looks import GradientsLook, InspectLook, LiveLook, Looks
from lstm_viz.preferences import Preferences
from lstm_viz.scene import Scene
from lstm_viz.sessions import session_file
from lstm_viz.sessions.session import Kept, Session
from lstm_viz.settings import Settings
from lstm_viz.studio import Studio
from lstm_viz.widgets.asks.number import NumberAsk
from tests.end_to_end.documents import save, settled
from tests.end_to_end.windows import OpenWindow, shown, wait_for, words

LESSON = "a_step_by_hand"
SIZE = (1300, 820)


@pytest.fixture(autouse=True)
def _large_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lstm_viz.sessions.looks.room_of", lambda _window: QSize(*SIZE))


def roomy(studio: Studio) -> None:
    """The platform's own screen is smaller than a window wants to be."""
    studio.window.showNormal()
    studio.window.setGeometry(0, 0, *SIZE)


def again(studio: Studio, open_window: OpenWindow, path: Path, qtbot: QtBot) -> Studio:
    """Saves, closes, and opens what was saved in another window."""
    save(studio, path, qtbot)
    studio.close()
    studio.window.close()
    other = open_window(device="cpu")
    other.start_engine()
    roomy(other)
    qtbot.wait(100)
    with qtbot.waitSignal(other.sessions.filing.opened):
        other.sessions.open(path)
    wait_for(qtbot, lambda: not shown(other).stored)
    assert session_file.read(path).kept.session.looks.window == SIZE
    roomy(other)
    return other


def same(before: QImage, after: QImage, folder: Path) -> None:
    before.save(str(folder / "before.png"))
    after.save(str(folder / "after.png"))
    assert after == before, f"look at {folder}"


def test_inspect_with_a_strangers_file_a_brush_an_order_and_a_part_of_the_image(
    running: Studio, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    torch.manual_seed(3)
    lstm = nn.LSTM(3, 12)
    weights = {f"encoder.{name}": values for name, values in lstm.state_dict().items()}
    weights |= {f"decoder.{name}": values for name, values in nn.LSTM(3, 5).state_dict().items()}
    torch.save(weights, tmp_path / "theirs.pt")
    running.window.show_workspace("Inspect")
    roomy(running)
    running.opening.open(tmp_path / "theirs.pt")
    wait_for(qtbot, lambda: running.inspection.found is not None)
    running.inspection.take(MakeModel(layer="encoder"))
    wait_for(qtbot, lambda: shown(running).model.hidden_size == 12)
    running.document.set_text("; ".join(f"{step % 5} {step % 3} 1" for step in range(50)))
    wait_for(qtbot, lambda: shown(running).steps == 50)
    inspect = running.inspect_workspace
    inspect.looking.set_quantity("h")
    inspect.looking.set_order(BY_NUMBER)
    inspect.looking.set_threshold(0.12)
    inspect.looking.set_stretch((10, 16))
    inspect.file.more.setChecked(True)
    running.selection.set_unit(4)
    running.selection.set_step(12)
    wait_for(qtbot, lambda: inspect.looking.pattern is not None)
    inspect.image.show_seen((8.0, 2.0, 20.0, 6.0))
    inspect.pattern.choose_place(0)
    before = settled(qtbot, running)
    other = again(running, open_window, tmp_path / "mine.lstmviz", qtbot)
    wait_for(qtbot, lambda: other.inspect_workspace.looking.pattern is not None)
    same(before, settled(qtbot, other), tmp_path)
    assert not other.window.isWindowModified()
    other.inspection.take(MakeModel(layer="decoder"))  # the file is read again, where it still lies there
    wait_for(qtbot, lambda: shown(other).model.hidden_size == 5)
    (tmp_path / "theirs.pt").unlink()
    with qtbot.waitSignal(other.sessions.filing.opened):
        other.sessions.open(tmp_path / "mine.lstmviz")
    other.inspection.take(MakeModel(layer="decoder"))
    wait_for(qtbot, lambda: other.inspection.problem is not None)
    assert "theirs.pt" in str(other.inspection.problem)
    assert other.document.model.hidden_size == 12


def test_live_after_a_training_and_what_was_chosen(
    running: Studio, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    running.window.show_workspace("Live")
    roomy(running)
    running.live.training.begin(replace(running.live.setup.plan, training_steps=60))
    wait_for(qtbot, lambda: bool(running.live.training.current and running.live.training.current.over))
    wait_for(qtbot, lambda: running.live.following.training_step == 60)
    zooms = {"2.0": (10.0, 30.0, -0.5, 0.5), "flow": (2.0, 6.0, 0.0, 2.0)}
    look = LiveLook(page=2, smoothing=10, powers=True, metric=DLDH, raw=True, zooms=zooms)
    running.live_workspace.show_look(look)
    wait_for(qtbot, lambda: set(running.live_workspace.look().zooms) == set(zooms))
    running.selection.set_position(6.0)
    settled(qtbot, running)
    running.live.following.look_at(37)
    wait_for(qtbot, lambda: running.live.following.training_step == 37)
    before, look = settled(qtbot, running), running.live_workspace.look()
    other = again(running, open_window, tmp_path / "mine.lstmviz", qtbot)
    wait_for(qtbot, lambda: other.live.following.flow is not None and not other.live.following.flow.stored)
    same(before, settled(qtbot, other), tmp_path)
    assert other.live_workspace.look() == look
    assert not other.window.isWindowModified()


def test_what_stands_in_the_place_of_inspects_image_and_a_tensor_without_its_file(
    running: Studio, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    torch.manual_seed(3)
    for name in ("theirs.pt", "later.pt"):
        torch.save({f"rnn.{name}": values for name, values in nn.LSTM(3, 6).state_dict().items()}, tmp_path / name)
    running.window.show_workspace("Inspect")
    roomy(running)
    running.opening.open(tmp_path / "theirs.pt")
    wait_for(qtbot, lambda: running.inspection.found is not None and shown(running).model.hidden_size == 6)
    inspect = running.inspect_workspace
    inspect.file.tensor_wanted.emit("rnn.weight_hh_l0")
    wait_for(qtbot, lambda: "mean" in words(inspect.tensor))
    pictures = {"tensor": settled(qtbot, running)}
    save(running, tmp_path / "tensor.lstmviz", qtbot)
    inspect.file.assignment_wanted.emit()
    inspect.assignment.order.setText("ifog")
    inspect.assignment.turned["weight_hh_l0"].setChecked(True)
    pictures["assignment"] = settled(qtbot, running)
    save(running, tmp_path / "assignment.lstmviz", qtbot)
    inspect.file.comparison_wanted.emit()
    inspect.comparison.open(tmp_path / "later.pt")
    wait_for(qtbot, lambda: inspect.comparison.found is not None)
    pictures["beside"] = settled(qtbot, running)
    other = again(running, open_window, tmp_path / "beside.lstmviz", qtbot)
    (tmp_path / "theirs.pt").unlink()
    (tmp_path / "later.pt").unlink()
    wait_for(qtbot, lambda: other.inspect_workspace.comparison.found is not None)
    for name in ("beside", "assignment", "tensor"):
        if name != "beside":
            with qtbot.waitSignal(other.sessions.filing.opened):
                other.sessions.open(tmp_path / f"{name}.lstmviz")
            wait_for(qtbot, lambda: not shown(other).stored)
        folder = tmp_path / name
        folder.mkdir()
        same(pictures[name], settled(qtbot, other), folder)
        assert other.inspect_workspace.look().below == name
        assert not other.window.isWindowModified()


def test_gradients_with_other_knobs(
    running: Studio, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    running.window.show_workspace("Gradients")
    roomy(running)
    laboratory = running.laboratory
    laboratory.change(
        cells=("lstm", "gru"), length=50, hidden_size=8, by_radius=True, strength=1.2, start="orthogonal"
    )
    laboratory.set_metric(JACOBIAN)
    gradients = running.window.shown
    gradients.show_look(GradientsLook(raw=True))
    gradients.reach.canvas.point(30.0)  # type: ignore[attr-defined]
    gradients.reach.canvas.zoom(0.4)  # type: ignore[attr-defined]
    gradients.reach.canvas.point(None)  # type: ignore[attr-defined]
    wait_for(qtbot, lambda: laboratory.result is not None and laboratory.result.knobs == laboratory.knobs)
    before, look = settled(qtbot, running), gradients.look()
    assert isinstance(look, GradientsLook)
    assert look.raw
    assert set(look.zooms) == {"reach"}
    other = again(running, open_window, tmp_path / "mine.lstmviz", qtbot)
    other.window.show_workspace("Gradients")
    same(before, settled(qtbot, other), tmp_path)
    assert other.window.shown.look() == look


def test_a_workspace_that_was_never_made_again_keeps_its_look(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    """Opened in Cell, saved in Cell: what was brushed in Inspect is still there."""
    looks = Looks(inspect=InspectLook(brush=(2, 5), order=BY_NUMBER), gradients=GradientsLook(raw=True))
    scene = Scene(workspace="Cell", model=studio.document.model.name, sequence=studio.document.text)
    session_file.write(
        tmp_path / "a.lstmviz", Kept(Session(scene=scene, looks=looks), trace=stored.load("remember_first"))
    )
    with qtbot.waitSignal(studio.sessions.filing.opened):
        studio.sessions.open(tmp_path / "a.lstmviz")
    save(studio, tmp_path / "b.lstmviz", qtbot)
    saved = session_file.read(tmp_path / "b.lstmviz").kept.session.looks
    assert (saved.inspect, saved.gradients) == (looks.inspect, looks.gradients)
    assert "Inspect" not in studio.window.made
    studio.window.show_workspace("Inspect")
    assert studio.inspect_workspace.looking.stretch == (2, 5)
    assert studio.inspect_workspace.look().order == BY_NUMBER


def test_learn_in_the_middle_of_a_lesson_with_an_answer_and_a_change_on_the_stage(
    running: Studio, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """A step with a question that was answered wrongly; whoever opens it has answered nothing."""
    running.window.show_workspace("Learn")
    roomy(running)
    learn = running.front.learn_workspace
    wait_for(qtbot, lambda: bool(learn.learning.walk.lessons))
    walk, asking = learn.learning.walk, learn.learning.asking
    lesson = next(found for found in walk.lessons if found.name == LESSON)
    assert lesson.lesson is not None
    asked = next(place for place, step in enumerate(lesson.lesson.steps) if isinstance(step.ask, AskNumber))
    walk.open(LESSON, asked)
    wait_for(qtbot, lambda: asking.is_ready)
    question = learn.page.question
    assert isinstance(question.answer, NumberAsk)
    question.answer.field.setText("77")
    asking.check(question.given())
    learn.learning.stage.changes.add(ClampGate(gate="i", value=0.25))
    wait_for(qtbot, lambda: learn.learning.stage.tracing.altered is not None)
    before, look = settled(qtbot, running), learn.look()
    assert (look.lesson, look.given, look.tries, look.judged) == (LESSON, "77", 1, True)
    other = again(running, open_window, tmp_path / "mine.lstmviz", qtbot)
    wait_for(qtbot, lambda: other.front.learn_workspace.learning.asking.is_ready)
    wait_for(qtbot, lambda: other.front.learn_workspace.learning.stage.tracing.altered is not None)
    same(before, settled(qtbot, other), tmp_path)
    assert other.front.learn_workspace.look() == look
    answers = other.front.learn_workspace.learning.study.progress.answers
    assert [answer.given for answer in answers] == ["77.0"]  # of the window before: both have one learner


def test_learn_in_the_middle_of_a_round_of_practice(
    running: Studio, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """A question that was answered wrongly: another window goes on there, and counts nothing twice."""
    running.window.show_workspace("Learn")
    roomy(running)
    learn = running.front.learn_workspace
    wait_for(qtbot, lambda: bool(learn.learning.walk.lessons))
    practice, practised = learn.learning.practice, learn.learning.practised
    question = next(one for one in practice.questions if isinstance(one.ask, AskNumber))
    learn.show_practice(question.objective)
    while practice.question is not question:
        if practice.question is None:
            practice.ask(question.id)
            break
        practice.next()
    wait_for(qtbot, lambda: practised.is_ready)
    block = learn.practice.question
    assert isinstance(block.answer, NumberAsk)
    block.answer.field.setText("77")
    practised.check(block.given())
    running.window.activateWindow()
    wait_for(qtbot, running.window.isActiveWindow)
    before, look = settled(qtbot, running), learn.look()
    assert look.practice is not None
    assert (look.page, look.practice.first, look.practice.answer.given) == ("practice", False, "77")
    other = again(running, open_window, tmp_path / "mine.lstmviz", qtbot)
    learn = other.front.learn_workspace
    wait_for(qtbot, lambda: learn.learning.practised.is_ready and learn.learning.practised.attempts == 1)
    same(before, settled(qtbot, other), tmp_path)
    assert learn.look() == look
    count = len(learn.learning.study.progress.answers)
    assert count == 1
    learn.practice.go_on()  # the round goes on behind it
    assert learn.learning.practice.place == look.practice.place + 1
    assert not other.window.isWindowModified()


def test_learn_with_a_race_on_the_stage(
    running: Studio, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    running.window.show_workspace("Learn")
    roomy(running)
    learn = running.front.learn_workspace
    wait_for(qtbot, lambda: bool(learn.learning.walk.lessons))
    stage, walk = learn.learning.stage, learn.learning.walk
    lesson, place = next(
        (found, place)
        for found in walk.lessons
        if found.lesson is not None
        for place, step in enumerate(found.lesson.steps)
        if step.do.race is not None and step.do.race.free
    )
    walk.open(lesson.name, place)
    wait_for(qtbot, lambda: stage.wanted_race is not None)
    wanted = stage.wanted_race
    assert wanted is not None
    stage.set_race(replace(wanted, training_steps=40))
    stage.begin_race()
    wait_for(qtbot, lambda: stage.race is not None and stage.race.over)
    before = settled(qtbot, running)
    other = again(running, open_window, tmp_path / "mine.lstmviz", qtbot)
    learn = other.front.learn_workspace
    wait_for(qtbot, lambda: learn.learning.stage.race is not None)
    same(before, settled(qtbot, other), tmp_path)
    raced = learn.learning.stage.wanted_race
    assert raced is not None
    assert raced.training_steps == 40
    learn.learning.stage.begin_race()  # once more, from its button
    wait_for(qtbot, lambda: bool(learn.learning.stage.race and learn.learning.stage.race.number))


def test_what_was_picked_in_live_is_shown_in_a_cell_that_is_made_later(qapp: QApplication, qtbot: QtBot) -> None:
    studio = Studio(Preferences(Settings()), opens="Live")
    qtbot.addWidget(studio.window)
    studio.show()
    studio.selection.set_quantity("h")
    studio.window.show_workspace("Cell")
    assert studio.workspace.quantity.isVisible()
    assert not studio.workspace.equations.isVisible()
    studio.close()


def test_a_diagram_that_is_zoomed_in_shows_the_same_part(
    running: Studio, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    running.window.show_workspace("Cell")
    roomy(running)
    qtbot.wait(100)
    view = running.workspace.diagram.view
    view.set_zoom(2.5)
    view.scroll_to(*(place + 40 for place in view.scrolled))
    before = settled(qtbot, running)
    other = again(running, open_window, tmp_path / "mine.lstmviz", qtbot)
    same(before, settled(qtbot, other), tmp_path)
