"""Settings: one readable file, never lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lstm_viz import settings
from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings


def test_without_a_file_the_settings_are_the_ordinary_ones(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "settings.json") == Settings()


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    kept = Settings(theme="dark", engine="ssh gpu-box lstm-viz-engine", device="cpu")
    settings.save(kept, path)
    assert settings.load(path) == kept


def test_the_file_is_one_that_a_person_can_read(tmp_path: Path) -> None:
    settings.save(Settings(theme="dark"), tmp_path / "settings.json")
    assert '\n  "theme": "dark"' in (tmp_path / "settings.json").read_text(encoding="utf-8")


def test_a_setting_of_a_later_version_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"theme": "dark", "later": 1}', encoding="utf-8")
    assert settings.load(tmp_path / "settings.json").theme == "dark"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"theme": 7}', b"\xff\xfe", b'{"theme": "dark"'])
def test_a_broken_file_is_put_aside_and_not_lost(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert settings.load(path) == Settings()
    assert not path.exists()
    assert (tmp_path / "settings.broken.json").read_bytes() == content


def test_a_file_that_cannot_be_read_does_not_keep_the_window_from_opening(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    assert settings.load(tmp_path / "settings.json") == Settings()


def test_the_command_line_holds_for_this_start_only(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "settings.json"
    preferences = Preferences(Settings(), path, theme="dark", device="cpu", engine=None)
    assert preferences.settings == Settings(theme="dark", device="cpu")
    with qtbot.waitSignal(preferences.changed):
        preferences.change(device="cuda")
    preferences.close()
    assert preferences.settings == Settings(theme="dark", device="cuda")
    assert settings.load(path) == Settings(theme="light", device="cuda")


def test_settings_that_cannot_be_saved_are_told(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_bytes(b"")
    preferences = Preferences(Settings(), tmp_path / "file" / "settings.json")
    with qtbot.waitSignal(preferences.failed, timeout=5000) as told:
        preferences.change(theme="dark")
    preferences.close()
    assert "could not be saved" in str(told.args[0])
    assert preferences.settings.theme == "dark"


def test_two_windows_lose_nothing_of_each_other(tmp_path: Path, qtbot: QtBot) -> None:
    """Each writes what it has changed, and knows nothing of what the other one did."""
    path = tmp_path / "settings.json"
    first, second = Preferences(Settings(), path), Preferences(Settings(), path)
    first.change(theme="dark")
    first.change(reduced_motion=True)
    second.change(text_size=130)
    first.change(keys={"export": "Ctrl+J"})
    for preferences in (first, second):
        preferences.close()
    expected = Settings(theme="dark", reduced_motion=True, text_size=130, keys={"export": "Ctrl+J"})
    assert settings.load(path) == expected
    assert [found.name for found in tmp_path.iterdir()] == ["settings.json"]


def test_settings_that_broke_meanwhile_are_put_aside_and_written_anew(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "settings.json"
    preferences = Preferences(Settings(theme="dark"), path)
    path.write_bytes(b"{")
    preferences.change(text_size=130)
    preferences.close()
    assert settings.load(path) == Settings(theme="dark", text_size=130)
    assert (tmp_path / "settings.broken.json").read_bytes() == b"{"


def test_one_that_only_looks_leaves_a_broken_file_where_it_is(tmp_path: Path) -> None:
    """The language is looked up before there is a window that could say that the file is broken."""
    path = tmp_path / "settings.json"
    path.write_bytes(b"{")
    assert settings.load(path, aside=False) == Settings()
    assert path.read_bytes() == b"{"
