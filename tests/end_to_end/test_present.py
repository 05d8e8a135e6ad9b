"""A talk is given: with a clicker's keys, from the first scene to the last, whatever happens to the engine."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from engine.model import SequenceModel, model_bytes
from lstm_viz.diagram.frame import handed_over
from lstm_viz.engine_state import Phase
from lstm_viz.present import opened_talk, shipped_talks, talk_source
from lstm_viz.present.presenter import Place
from lstm_viz.present.show import Show
from lstm_viz.present.talk import Given, Talk, TalkScene
from lstm_viz.scene import Scene
from lstm_viz.studio import Studio
from lstm_viz.theme import AUDIENCE_SHARE
from tests.end_to_end.talking import begin, press
from tests.end_to_end.windows import OpenWindow, shown, wait_for

Key = Qt.Key


@pytest.fixture(autouse=True)
def usual_words(qapp: QApplication) -> Iterator[None]:
    from lstm_viz.theme import set_scale  # noqa: PLC0415

    yield
    set_scale(1.0)


def said(show: Show) -> str:
    """Every word in the bar under the picture."""
    return "\n".join(
        label.text() for label in show.sheet.caption.findChildren(QLabel) if label.isVisibleTo(show.sheet)
    )


@pytest.mark.parametrize("name", shipped_talks.names())
def test_a_clicker_goes_through_a_whole_talk_and_back_without_an_engine(still: Studio, name: str) -> None:
    show = begin(still, name)
    talk = show.given.talk
    seen = [show.presenter.place]
    while show.presenter.next_place() is not None:
        if show.presenter.next_place() == Place(9, 1) and talk.scenes[9].training is not None:
            show.presenter.training_wanted.disconnect()  # it would wait for an engine
        press(show, Key.Key_PageDown)
        seen.append(show.presenter.place)
        assert f"scene {show.presenter.place.scene + 1} of {len(talk.scenes)}" in said(show)
        assert show.presenter.state.caption in said(show)
    assert len(seen) == len(set(seen)) == sum(1 + len(scene.clicks) for scene in talk.scenes)
    press(show, Key.Key_PageDown)
    assert show.presenter.place == seen[-1]  # after the last there is nothing
    for place in reversed(seen[:-1]):
        press(show, Key.Key_PageUp)
        assert show.presenter.place == place
    assert show.speaker.faults.text() in {"", show.awake.why_not}


def test_what_is_shown_is_the_state_of_the_place(still: Studio) -> None:
    show = begin(still)
    press(show, Key.Key_9)
    press(show, Key.Key_Return)
    assert show.presenter.place == Place(8, 0)
    moment = still.selection.moment
    assert (moment.step, moment.phase) == (8, 0)
    assert handed_over(moment.phase, moment.progress) is None  # the states of the step before have come
    for phase in range(1, 5):
        press(show, Key.Key_Right)
        assert (still.selection.step, still.selection.moment.phase) == (8, phase - 1)
        assert still.selection.moment.progress == 1.0


def test_number_and_enter_jump_and_esc_takes_a_number_back(still: Studio) -> None:
    show = begin(still)
    for key in (Key.Key_1, Key.Key_1, Key.Key_Return):
        press(show, key)
    assert show.presenter.place == Place(10, 0)
    press(show, Key.Key_3)
    press(show, Key.Key_Escape)
    assert show.running
    press(show, Key.Key_Return)  # without a number it is a click: at the end there is none
    assert show.presenter.place == Place(10, 0)


def test_b_and_w_blank_the_screen_and_the_next_click_only_uncovers_it(still: Studio) -> None:
    show = begin(still)
    for key, colour in ((Key.Key_B, Qt.GlobalColor.black), (Key.Key_W, Qt.GlobalColor.white)):
        place = show.presenter.place
        press(show, key)
        assert show.audience.grab().toImage().pixelColor(200, 200) == colour
        press(show, Key.Key_PageDown)
        assert not show.audience.overlay.blank
        assert show.presenter.place == place


def test_esc_gives_the_window_back_and_f5_goes_on_at_the_same_place(still: Studio) -> None:
    show = begin(still)
    for _ in range(4):
        press(show, Key.Key_PageDown)
    place = show.presenter.place
    press(show, Key.Key_Escape)
    assert still.window.isVisible()
    assert not show.audience.isVisible()
    QTest.keyClick(still.window, Key.Key_F5)
    assert show.running
    assert not still.window.isVisible()
    assert show.presenter.place == place


def test_home_brings_the_scene_back_and_the_talk_is_as_it_was(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    copy = tmp_path / "mine.lstmtalk"
    before = opened_talk.shipped_file("inside_one_step").read_bytes()
    copy.write_bytes(before)
    show = running.open_talk(opened_talk.named(str(copy)))
    show.begin()
    press(show, Key.Key_9)
    press(show, Key.Key_Return)
    there = show.staging.capture()
    press(show, Key.Key_I)
    assert show.sheet.caption.typing
    line = show.audience.focusWidget()
    QTest.keyClicks(line, "B..?")
    QTest.keyClick(line, Key.Key_Return)
    wait_for(qtbot, lambda: shown(running).sequence.text == "B..?")
    running.selection.set_unit(0)
    assert "tried just now" in said(show)
    press(show, Key.Key_Home)
    wait_for(qtbot, lambda: not show.staging.waiting)
    assert show.staging.capture() == there
    assert "stored with the talk" in said(show)
    press(show, Key.Key_Escape)
    assert copy.read_bytes() == before


def test_a_killed_engine_never_shows_before_the_audience(running: Studio, qtbot: QtBot) -> None:
    running.preferences.change(reduced_motion=True)
    show = begin(running, "what_a_trained_lstm_remembers")
    show.presenter.set_gliding(False)
    show.sheet.set_gliding(False)
    QTest.qWait(100)  # the windows take their places
    before = show.audience.grab().toImage()
    os.kill(running.client.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    wait_for(qtbot, lambda: running.client.state.phase is not Phase.READY)
    assert show.audience.grab().toImage() == before
    assert show.speaker.faults.text() != ""
    pictures = []
    while show.presenter.next_place() is not None:
        press(show, Key.Key_PageDown)
        pictures.append(show.audience.grab().toImage())
        assert "engine" not in said(show)
        assert shown(running).sequence.text == show.presenter.state.scene.sequence
    wait_for(qtbot, lambda: running.client.state.phase is Phase.READY)
    assert len(pictures) > 11
    press(show, Key.Key_Escape)


def test_ink_stays_with_its_scene_and_is_taken_back_stroke_by_stroke(still: Studio) -> None:
    show = begin(still)
    overlay = show.audience.overlay
    press(show, Key.Key_P)
    for y in (100, 200):
        QTest.mousePress(overlay, Qt.MouseButton.LeftButton, pos=overlay.rect().topLeft())
        QTest.mouseMove(overlay, overlay.rect().center())
        QTest.mouseRelease(overlay, Qt.MouseButton.LeftButton)
        assert len(overlay.ink) == y // 100
    press(show, Key.Key_P)
    press(show, Key.Key_2)
    press(show, Key.Key_Return)
    assert overlay.ink == ()
    press(show, Key.Key_1)
    press(show, Key.Key_Return)
    assert len(overlay.ink) == 2
    press(show, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(overlay.ink) == 1
    assert show.given.talk.scenes[0].ink == ()


def test_a_scene_that_trains_trains_when_it_is_clicked(running: Studio, qtbot: QtBot) -> None:
    show = begin(running, "why_gradients_vanish")
    show.presenter.jump(10)
    assert running.live.training.plan is None
    press(show, Key.Key_PageDown)
    wait_for(qtbot, lambda: running.live.training.steerable)
    assert "never twice the same" in said(show)
    wait_for(qtbot, lambda: len(show.sheet.curves.curves) == 2)
    running.live.training.reset()


def test_a_moving_scene_glides_and_the_next_click_ends_the_glide_where_it_would_have_ended(
    open_window: OpenWindow,
) -> None:
    studio = open_window()
    show = begin(studio)
    show.presenter.jump(8)
    press(show, Key.Key_PageDown)
    assert show.presenter.is_gliding
    assert studio.selection.position < 32.0
    press(show, Key.Key_PageDown)
    assert show.presenter.place == Place(8, 0)
    show.presenter.end_glide()
    assert (studio.selection.step, studio.selection.moment.phase) == (8, 0)


def test_a_model_inside_the_talk_stands_beside_the_first_and_goes_again(running: Studio, qtbot: QtBot) -> None:
    description = msgspec.structs.replace(running.document.model, name="plain", cell="rnn", unit=1)
    plain = model_bytes(SequenceModel(description))
    whole = Scene(model="remember_first", sequence="A · · ?").over(talk_source.FIRST)
    first = TalkScene(title="both", scene=Scene(beside="plain").over(whole))
    talk = Talk(title="two", scenes=(first, TalkScene(title="one", scene=whole)))
    show = running.open_talk(Given(talk, {"plain": plain}))
    show.begin()
    wait_for(qtbot, lambda: show.sheet.second is not None and show.sheet.second.isVisible())
    QTest.qWait(50)
    assert show.sheet.second is not None
    assert show.sheet.second.view.cell.name == "rnn"
    assert show.sheet.second.width() > 0.7 * show.sheet.diagram.width()  # phases have names of their own length
    show.sheet.resize(1024, 768)
    names = [label for label in show.sheet.findChildren(QLabel) if label.text() in {"LSTM", "RNN (tanh)"}]
    assert len(names) == 2
    for label, diagram in zip(names, (show.sheet.diagram, show.sheet.second), strict=True):
        assert label.isVisible()
        assert label.height() >= label.heightForWidth(label.width())
        assert label.font().pixelSize() >= AUDIENCE_SHARE * 768
        left, right = diagram.geometry().left(), diagram.geometry().right()
        assert left <= label.geometry().center().x() <= right
        assert label.geometry().bottom() < diagram.geometry().top()
    press(show, Key.Key_PageDown)
    wait_for(qtbot, lambda: show.sheet.second is not None and not show.sheet.second.isVisible())
    assert not any(label.isVisible() for label in names)
    # And the first has all the room again.
    wait_for(qtbot, lambda: show.sheet.diagram.width() > 0.9 * show.sheet.width())


def test_what_was_refused_is_forgotten_with_the_next_place(running: Studio, qtbot: QtBot) -> None:
    show = begin(running)
    show.speaker.show()  # as on a second screen
    press(show, Key.Key_I)
    line = show.audience.focusWidget()
    QTest.keyClicks(line, "Q Q")
    QTest.keyClick(line, Key.Key_Return)
    wait_for(qtbot, lambda: "Q" in show.speaker.faults.text())
    assert "Q" not in said(show)
    press(show, Key.Key_Home)
    assert show.speaker.faults.text() == show.awake.why_not


def test_where_there_is_one_screen_a_refused_sequence_comes_back_to_whoever_typed_it(
    running: Studio, qtbot: QtBot
) -> None:
    show = begin(running)
    assert not show.speaker.isVisible()
    before = shown(running)
    caption = show.sheet.caption
    for _ in range(2):  # the same once more is refused once more
        press(show, Key.Key_I)
        line = show.audience.focusWidget()
        assert isinstance(line, QLineEdit)
        line.setText("Q Q")
        QTest.keyClick(line, Key.Key_Return)
        wait_for(qtbot, lambda: caption.why != "")
        assert caption.typing
        assert (line.text(), line.selectedText()) == ("Q Q", "Q Q")
        assert "Q" in caption.why
        assert line.accessibleDescription() == caption.why
        assert any("Q" in label.text() for label in caption.findChildren(QLabel) if label.isVisible())
        assert shown(running) is before  # what the audience saw, it sees
        QTest.keyClicks(line, "A")
        assert caption.why == ""
        QTest.keyClick(line, Key.Key_Escape)
        assert not caption.typing
    press(show, Key.Key_I)
    QTest.keyClick(line, Key.Key_PageDown)  # a clicker goes on
    assert not caption.typing
    assert show.presenter.place == Place(0, 1)


def test_from_one_run_to_another_the_sheet_fades_and_along_a_run_it_glides(open_window: OpenWindow) -> None:
    show = begin(open_window())
    overlay = show.audience.overlay
    press(show, Key.Key_PageDown)
    assert show.presenter.is_gliding
    assert not overlay.fading
    press(show, Key.Key_PageDown)
    assert show.presenter.place == Place(1, 0)
    assert overlay.fading
    overlay.end_fade()


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_a_question_waits_until_the_talk_is_over_and_takes_no_key_from_it(still: Studio) -> None:
    before = QDialog(still.window)  # as the settings, which were open
    before.show()
    show = begin(still)
    question = QMessageBox(QMessageBox.Icon.Question, "Save?", "It has changes.", parent=still.window)
    question.open()
    QTest.qWait(20)
    assert not question.isVisible()
    assert not before.isVisible()
    press(show, Key.Key_PageDown)
    assert show.presenter.place == Place(0, 1)
    press(show, Key.Key_Escape)
    assert question.isVisible()
    assert before.isVisible()
    assert not question.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    for window in (question, before):
        window.close()
        window.deleteLater()


def test_a_window_that_is_gone_before_the_end_of_the_talk_is_not_waited_for(still: Studio) -> None:
    show = begin(still)
    passing = QDialog()
    passing.show()
    QTest.qWait(20)
    delete(passing)
    press(show, Key.Key_Escape)
    assert still.window.isVisible()


def test_a_pointer_that_stands_still_is_hidden_and_comes_back_when_it_moves(still: Studio, qtbot: QtBot) -> None:
    show = begin(still)
    window = show.audience
    window._still.setInterval(20)
    QTest.mouseMove(window.sheet.caption, window.sheet.caption.rect().center())
    assert window.cursor().shape() != Qt.CursorShape.BlankCursor
    wait_for(qtbot, lambda: window.cursor().shape() == Qt.CursorShape.BlankCursor)
    QTest.mouseMove(window.sheet.strip, window.sheet.strip.rect().center())
    assert window.cursor().shape() != Qt.CursorShape.BlankCursor


def test_the_words_on_the_bar_follow_the_key_that_a_person_has_set(still: Studio) -> None:
    action, button = still.window.actions_offered.action("present"), still.window.bar.present
    assert button.accessibleName() == "Present F5"
    assert button.text() in ("Present F5", "F5")  # as there is room
    action.setShortcut(QKeySequence("Ctrl+Alt+P"))
    assert button.accessibleName() == "Present Ctrl+Alt+P"
    assert button.text() in ("Present Ctrl+Alt+P", "Ctrl+Alt+P")
