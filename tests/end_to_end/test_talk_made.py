"""A talk is made in the window: captured, ordered, worded, rehearsed, given and saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace as with_fields
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from engine.model import SequenceModel, model_bytes
from engine.protocol import JACOBIAN
from lstm_viz.engine_command import engine_command
from lstm_viz.errors import UserError
from lstm_viz.present import opened_talk, shipped_talks, talk_file
from lstm_viz.present.clicks_typed import clicks_in, clicks_said
from lstm_viz.present.draft import Draft
from lstm_viz.present.talk import MOST_TEXT, Click
from lstm_viz.present.workshop import Workshop
from lstm_viz.scene import NOTHING, Scene
from lstm_viz.studio import Studio
from lstm_viz.theme import DARK
from tests.end_to_end.engines import odd_engine
from tests.end_to_end.windows import press, shown, type_sequence, wait_for


def titles(draft: Draft) -> list[str]:
    return [scene.title for scene in draft.scenes]


@pytest.fixture
def three() -> Draft:
    draft = Draft()
    for _ in range(3):
        draft.capture(Scene(model="adding"), NOTHING, {})
    for place, title in enumerate("abc"):
        draft.edit(place, title=title)
    return draft


def test_scenes_are_ordered_edited_and_removed_and_all_of_it_undone(three: Draft) -> None:
    assert three.move(0, 2) == 2
    assert titles(three) == ["b", "c", "a"]
    three.edit(0, caption="first now", notes="say hello")
    three.remove(1)
    assert titles(three) == ["b", "a"]
    for _ in range(3):
        three.undo()
    assert titles(three) == ["a", "b", "c"]
    for _ in range(3):
        three.redo()
    assert titles(three) == ["b", "a"]
    assert three.scenes[0].caption == "first now"
    assert three.unsaved


def test_clicks_are_said_as_they_are_typed() -> None:
    state = Click(do="show", scene=Scene(unit=3))
    typed = "phase, play 9, reveal h c, show, play, train"
    clicks = clicks_in(typed, (state,))
    assert clicks_said(clicks) == typed
    assert clicks[1].to == 9
    assert clicks[3] == state
    for wrong in ("dance", "play soon", "show", 'phase "open', '"alone"'):
        with pytest.raises(UserError, match="cannot do"):
            clicks_in(wrong)


def test_a_clicks_caption_is_typed_in_quotes_and_stays_when_another_click_is_added() -> None:
    state = Click(do="show", scene=Scene(unit=3), caption='Unit 3, "the latch"')
    clicks = (Click(do="phase", caption="Forget, first"), state, Click(do="step", caption=""))
    said = clicks_said(clicks)
    assert said == 'phase "Forget, first", show "Unit 3, \\"the latch\\"", step ""'
    assert clicks_in(said, clicks) == clicks
    assert clicks_in(said + ", train", clicks) == (*clicks, Click(do="train"))
    with pytest.raises(UserError, match="400"):
        clicks_in(f'phase "{"x" * 401}"')
    with pytest.raises(UserError, match="200"):
        clicks_in("phase, " * 201)


def test_what_a_shipped_talk_says_at_its_clicks_is_there_after_they_were_typed_anew() -> None:
    for name in shipped_talks.names():
        for scene in opened_talk.named(name).talk.scenes:
            assert clicks_in(clicks_said(scene.clicks), scene.clicks) == scene.clicks


def test_how_long_a_scene_is_planned_and_how_much_of_notes_a_file_takes(running: Studio) -> None:
    press(running, Qt.Key.Key_F6)
    press(running, Qt.Key.Key_F6)
    workshop = running.talks.workshop
    assert workshop is not None
    editor = workshop.editor
    for place in (0, 1):
        editor.choose(place)
        editor.seconds.setValue(45)
    assert [scene.seconds for scene in workshop.draft.scenes] == [45.0, 45.0]
    assert "1:30" in editor.length.text()
    workshop.draft.undo()
    assert editor.seconds.value() == 0
    editor.notes.setPlainText("x" * (MOST_TEXT + 1))
    assert len(workshop.draft.scenes[1].notes) == MOST_TEXT
    assert "20,000" in editor.said.text() or "20000" in editor.said.text()
    editor.notes.setPlainText("short")
    assert editor.said.text() == ""
    editor.title.setText("y" * 500)
    editor.title.editingFinished.emit()
    assert len(workshop.draft.scenes[1].title) == 400


def test_what_the_window_shows_is_captured_with_one_key_and_comes_back(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    type_sequence(running, "B..?")
    wait_for(qtbot, lambda: shown(running).sequence.text == "B..?")
    running.selection.set_step(2)
    press(running, Qt.Key.Key_F6)
    workshop = running.talks.workshop
    assert workshop is not None
    first = workshop.draft.scenes[0].scene
    assert (first.workspace, first.sequence, first.step, first.depth) == ("Cell", "B..?", 3, "cell")
    type_sequence(running, "D.?")
    wait_for(qtbot, lambda: shown(running).sequence.text == "D.?")
    press(running, Qt.Key.Key_F6)
    workshop.show_scene(0)
    wait_for(qtbot, lambda: not workshop.staging.waiting)
    assert workshop.staging.capture() == first
    editor = workshop.editor
    editor.choose(0)
    QTest.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [scene.scene.sequence for scene in workshop.draft.scenes] == ["D.?", "B..?"]
    editor.scenes.model().moveRow(QModelIndex(), 1, QModelIndex(), 0)  # as a drag does
    assert [scene.scene.sequence for scene in workshop.draft.scenes] == ["B..?", "D.?"]
    editor.choose(0)
    editor.title.setText("The letter")
    editor.title.editingFinished.emit()
    editor.clicks.setText("phase, step")
    editor.clicks.editingFinished.emit()
    path = tmp_path / "mine.lstmtalk"
    workshop.save(path)
    wait_for(qtbot, lambda: not workshop.draft.unsaved)
    assert editor.said.text() == "mine.lstmtalk is saved."
    saved = talk_file.read(path)
    assert saved.talk == workshop.draft.given.talk
    assert saved.talk.scenes[0].title == "The letter"
    assert len(saved.talk.scenes[0].clicks) == 2
    assert saved.trace_of(saved.talk.scenes[0].scene) is not None
    editor.rehearsal_wanted.emit()
    wait_for(qtbot, lambda: editor.said.text().count("\n") == 1 and not workshop.rehearsal.working)
    assert "The letter" in editor.said.text()
    assert editor.said.text().count("as stored") >= 1


def test_what_is_captured_has_its_jacobians_its_race_and_the_second_models_run(
    running: Studio, qtbot: QtBot
) -> None:
    laboratory, companion = running.desk.laboratory, running.desk.companion
    description = with_fields(running.document.model, name="plain", cell="rnn", unit=1)
    companion.open_model(description, model_bytes(SequenceModel(description)))
    wait_for(qtbot, lambda: companion.trace is not None)
    press(running, Qt.Key.Key_F6)
    running.window.show_workspace("Live")
    press(running, Qt.Key.Key_F6)
    running.window.show_workspace("Gradients")
    laboratory.change(of_trace=False, cells=("lstm", "rnn"), length=12, hidden_size=6, repeated=False)
    laboratory.set_metric(JACOBIAN)
    wait_for(qtbot, lambda: len(laboratory.jacobians) == 2)
    wait_for(qtbot, lambda: all(one.complete for one in laboratory.jacobians.values()))
    press(running, Qt.Key.Key_F6)
    workshop = running.talks.workshop
    assert workshop is not None
    given = workshop.draft.given
    first, _, second = (scene.scene for scene in given.talk.scenes)
    race = given.race_of(given.talk.scenes[1])
    assert race is not None
    assert race.title == "Remember the first symbol"
    assert (first.beside, list(given.models)) == ("plain", ["plain"])
    assert given.shown_in(first).beside is not None
    shown = given.shown_in(second)
    assert shown.measured is not None
    assert set(shown.jacobians) == {0, 1}
    assert second.laboratory is not None
    assert second.laboratory.metric == JACOBIAN


def test_of_inspect_the_text_is_shown_coloured_by_the_unit(running: Studio, qtbot: QtBot) -> None:
    wait_for(qtbot, lambda: not shown(running).stored)
    running.window.show_workspace("Inspect")
    running.selection.set_unit(2)
    press(running, Qt.Key.Key_F6)
    workshop = running.talks.workshop
    assert workshop is not None
    scene = workshop.draft.scenes[0].scene
    assert (scene.workspace, scene.page, scene.unit) == ("Inspect", "text", 3)
    workshop.present()
    assert workshop.show is not None
    sheet = workshop.show.sheet
    assert sheet.text.isVisibleTo(sheet)
    QTest.keyClick(workshop.show.audience, Qt.Key.Key_Escape)


def test_what_stands_before_the_audience_is_chosen_and_hidden_in_the_editor(running: Studio) -> None:
    press(running, Qt.Key.Key_F6)
    workshop = running.talks.workshop
    assert workshop is not None
    editor, draft = workshop.editor, workshop.draft
    editor.picture.setCurrentIndex(editor.picture.findData("curves"))
    editor.picture.activated.emit(1)
    editor.hidden.setText("o, answer")
    editor.hidden.editingFinished.emit()
    assert (draft.scenes[0].scene.page, draft.scenes[0].scene.hidden) == ("curves", ("o", "answer"))
    draft.undo()
    assert editor.hidden.text() == ""
    editor.name.setText("Tomorrow")
    editor.name.editingFinished.emit()
    assert draft.given.talk.title == "Tomorrow"
    assert editor.windowTitle() == "Tomorrow *"
    assert editor.picture.currentData() == "curves"


def test_a_talk_that_is_made_is_given_with_the_motion_that_is_wanted(running: Studio) -> None:
    running.preferences.change(reduced_motion=True)
    press(running, Qt.Key.Key_F6)
    workshop = running.talks.workshop
    assert workshop is not None
    workshop.present()
    assert workshop.show is not None
    QTest.keyClick(workshop.show.audience, Qt.Key.Key_PageDown)
    assert not workshop.show.audience.overlay.fading
    assert not workshop.gliding
    words = [label.text() for label in workshop.show.sheet.caption.findChildren(QLabel)]
    assert words.count("Scene 1") == 1
    QTest.keyClick(workshop.show.audience, Qt.Key.Key_Escape)


def test_a_talk_is_given_from_the_editor_and_its_ink_is_kept(running: Studio) -> None:
    press(running, Qt.Key.Key_F6)
    workshop = running.talks.workshop
    assert workshop is not None
    workshop.present()
    assert workshop.show is not None
    overlay = workshop.show.audience.overlay
    overlay.set_ink((((0.1, 0.1), (0.2, 0.2)),), "dark")
    overlay.ink_changed.emit()
    QTest.keyClick(workshop.show.audience, Qt.Key.Key_Escape)
    assert workshop.draft.scenes[0].ink == (((0.1, 0.1), (0.2, 0.2)),)
    assert workshop.editor.isVisible()


def test_a_rehearsal_tells_how_far_it_is_and_can_be_stopped(running: Studio, qtbot: QtBot, three: Draft) -> None:
    """An engine that never greets is waited for, but for no longer than somebody wants."""
    workshop = Workshop(running.desk, running.window, DARK, odd_engine("talkative"), "cpu", three.given)
    editor = workshop.editor
    editor.show()
    editor.rehearsal_wanted.emit()
    assert workshop.rehearsal.working == "Rehearsing scene 1 of 3 …"
    wait_for(qtbot, lambda: editor.work.told == "Rehearsing scene 1 of 3 …")
    assert not editor.work.stop.hasFocus()
    QTest.mouseClick(editor.work.stop, Qt.MouseButton.LeftButton)
    assert workshop.rehearsal.working == ""
    assert editor.work.isHidden()
    assert editor.said.text().endswith("The rehearsal was stopped here.")
    editor.rehearsal_wanted.emit()  # and begins again
    assert workshop.rehearsal.working == "Rehearsing scene 1 of 3 …"
    workshop.close()


def test_what_several_scenes_show_is_computed_once_and_told_of_each(
    running: Studio, qtbot: QtBot, three: Draft
) -> None:
    workshop = Workshop(running.desk, running.window, DARK, engine_command(), "cpu", three.given)
    workshop.rehearse()
    wait_for(qtbot, lambda: workshop.rehearsal.working == "")
    assert workshop.editor.said.text().count("its run is not stored") == 3
    workshop.close()


def test_a_run_that_the_window_does_not_hold_whole_is_computed_for_the_file(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    workshop = running.talks.make()
    text = "The old man went to the sea. " * 40
    scene = Scene(workspace="Cell", model="next_character", sequence=text, layer=1, direction="forward")
    workshop.draft.capture(scene, NOTHING, {})
    path = tmp_path / "long.lstmtalk"
    workshop.save(path)
    wait_for(qtbot, lambda: not workshop.draft.unsaved)
    trace = talk_file.read(path).trace_of(scene)
    assert trace is not None
    assert trace.whole is not None
    assert len(trace.whole.arrays["h"]) == len(text) == 1160
    workshop.rehearse()
    wait_for(qtbot, lambda: workshop.rehearsal.working == "")
    assert "as stored" in workshop.editor.said.text()


def test_a_talk_that_cannot_be_written_says_so_and_stays_unsaved(
    running: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    press(running, Qt.Key.Key_F6)
    workshop = running.talks.workshop
    assert workshop is not None
    workshop.save(tmp_path / "no such folder" / "mine.lstmtalk")
    wait_for(qtbot, lambda: "cannot be written" in workshop.editor.said.text())
    assert workshop.draft.unsaved


def test_a_talk_whose_saving_is_stopped_leaves_the_old_file(three: Draft, tmp_path: Path) -> None:
    path = tmp_path / "mine.lstmtalk"
    path.write_bytes(b"as it was")
    with pytest.raises(UserError, match="was not saved"):
        talk_file.write_given(path, three.given, lambda: True)
    assert path.read_bytes() == b"as it was"
    assert [found.name for found in tmp_path.iterdir()] == [path.name]
