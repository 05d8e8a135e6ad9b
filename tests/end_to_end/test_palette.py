"""Everything that can be done is found by a few letters, and done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from lstm_viz import models
from lstm_viz.actions import FILE, GO
from lstm_viz.comfort.about import about_window, log_window
from lstm_viz.comfort.keys_window import KeysWindow
from lstm_viz.panels.diagram import ROW
from lstm_viz.panels.palette import Palette
from lstm_viz.panels.window_menu import WindowMenu
from lstm_viz.studio import Studio


@pytest.fixture
def palette(running: Studio, qtbot: QtBot) -> Palette:
    running.window.actions_offered.action("palette").trigger()
    return running.front.palette


def test_every_action_is_in_the_palette_and_in_the_menu_or_on_a_tab(running: Studio, palette: Palette) -> None:
    offered = running.window.actions_offered.offered
    listed = {entry.words for entry in palette.shown}
    assert {one.action.text() for one in offered if one.action.isEnabled()} <= listed
    (menu,) = running.window.findChildren(WindowMenu)
    in_menu = {action for group in menu.menu().actions() for action in group.menu().actions()}  # type: ignore[union-attr]
    assert in_menu == {one.action for one in offered if one.group != GO}
    for one in offered:
        assert one.action.toolTip() or not one.action.isVisible()


def test_every_action_says_more_in_its_tip_than_in_its_words_or_its_words_say_it_all(running: Studio) -> None:
    """A list of those whose words are enough: whoever adds an action says which it is."""
    offered = running.window.actions_offered.offered
    bare = {one.name for one in offered if one.action.isVisible() and one.action.toolTip() == one.action.text()}
    plain = {f"show-{name.lower()}" for name in running.window.names}
    plain |= {
        "theme-light",
        "theme-dark",
        "theme-contrast",
        "undo",
        "redo",
        "faster",
        "slower",
        "palette",
        "export",
    }
    plain |= {"play-back", "next-step", "previous-step", "first-step", "last-step", "next-unit", "previous-unit"}
    plain |= {"loop-none", "blank", "pause-training", "go-on-training", "one-update", "export_talk", "edit_talk"}
    assert {name for name in bare if not name.startswith("talk_")} <= plain


def test_what_each_workspace_lets_one_do_is_done_from_anywhere(running: Studio, qtbot: QtBot) -> None:
    actions, window = running.window.actions_offered, running.window
    for name, place in (("glossary", "Learn"), ("what-if", "Cell"), ("compare", "Inspect")):
        actions.action(name).trigger()
        assert window.shown_name == place
    assert running.workspace.changing
    assert running.front.inspect_workspace.beside.isVisible()
    assert running.front.learn_workspace.look().page == "glossary"
    window.show_workspace("Gradients")
    actions.action("row").trigger()
    assert running.workspace.diagram.shown_depth == ROW
    actions.action("wave").trigger()
    qtbot.waitUntil(lambda: running.backflow.wave is not None, timeout=10_000)


def test_models_lessons_words_and_tasks_are_there(palette: Palette, qtbot: QtBot) -> None:
    wanted = {"command", "model", "lesson", "glossary", "task"}
    qtbot.waitUntil(lambda: wanted <= {entry.kind for entry in palette.shown}, timeout=10_000)


def test_letters_and_enter_do_what_is_found(running: Studio, palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.typed, "gradients")
    qtbot.keyClick(palette.typed, Qt.Key.Key_Return)
    assert running.window.shown is running.window.workspace("Gradients")
    assert palette.isHidden()


def test_the_arrows_choose_and_nothing_found_is_said(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClick(palette.typed, Qt.Key.Key_Down)
    assert palette.found.currentRow() == 1
    qtbot.keyClicks(palette.typed, "no such thing at all")
    assert palette.shown == []
    assert "Nothing" in palette.found.item(0).text()
    qtbot.keyClick(palette.typed, Qt.Key.Key_Return)  # and nothing happens


def test_a_model_is_opened_from_the_palette(running: Studio, palette: Palette, qtbot: QtBot) -> None:
    title = next(model.title for model in models.shipped() if model.name == "adding")
    entry = next(entry for entry in palette.shown if entry.kind == "model" and entry.words.startswith(title))
    entry.do()
    qtbot.waitUntil(lambda: running.document.model.name == "adding", timeout=10_000)


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the platform without a screen has no size hints
def test_keys_versions_and_the_log_are_windows_of_the_help(running: Studio, qtbot: QtBot) -> None:
    keys = KeysWindow(running.window, running.window.actions_offered, running.comfort.keys)
    about, log = about_window(running.window, running.client), log_window(running.window, running.client)
    for window in (keys, about, log):
        qtbot.addWidget(window)
        window.show()
    assert "torch" in about.text.toPlainText()
    assert "lstm-viz" in about.text.toPlainText()
    assert "CPU" in log.text.toPlainText()


def test_the_menu_of_files_begins_as_everywhere_and_ends_with_closing(studio: Studio) -> None:
    (menu,) = studio.window.findChildren(WindowMenu)
    files = next(found for found in menu.findChildren(QMenu) if found.title() == "File")
    files.aboutToShow.emit()
    shown = [action for action in files.actions() if action.isVisible() and not action.isSeparator()]
    assert [action.text() for action in shown[:3]] == ["New", "New window", "Open…"]
    assert shown[-1].text() == "Close the window"
    wanted = [one.action for one in studio.window.actions_offered.offered if one.group == FILE]
    files.aboutToShow.emit()
    assert {action for action in files.actions() if not action.isSeparator()} == set(wanted)
    shown[-1].trigger()
    assert not studio.window.isVisible()


def test_an_open_menu_shows_the_keys_that_are_no_shortcuts_too(studio: Studio) -> None:
    (menu,) = studio.window.findChildren(WindowMenu)
    play = next(found for found in menu.findChildren(QMenu) if found.title() == "Play")
    action = studio.window.actions_offered.action("play")
    words = action.text()
    assert "\t" not in words  # the palette has it as it is
    play.aboutToShow.emit()
    assert action.text() == f"{words}\tSpace"
    play.aboutToShow.emit()
    assert action.text() == f"{words}\tSpace"
    play.aboutToHide.emit()
    assert action.text() == words
    action.setShortcut("Ctrl+P")  # a person's own, which Qt shows itself
    play.aboutToShow.emit()
    assert action.text() == words
