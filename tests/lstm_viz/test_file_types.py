"""A double-click on the program's own files opens it: what is written for the desktop, and taken away again."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from lstm_viz import cli, file_types
from lstm_viz.errors import UserError
from lstm_viz.present import talk_file
from lstm_viz.sessions import session_file

COMMAND = ["my python/bin/python", "-m", "lstm_viz"]
DESKTOP = ("gio", "update-mime-database", "update-desktop-database")
FREEDESKTOP = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="it has another way")


def test_the_endings_are_those_of_documents_and_talks() -> None:
    assert {kind.ending for kind in file_types.file_types()} == {session_file.ENDING, talk_file.ENDING}


def test_the_entry_starts_the_program_with_the_file_whatever_its_path() -> None:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read_string(file_types.desktop_entry([*COMMAND[:1], '100% $HOME "x"', *COMMAND[1:]]))
    section = entry["Desktop Entry"]
    words = shlex.split(section["Exec"].replace("\\\\", "\\").replace("\\$", "$"))
    assert [word.replace("%%", "%") for word in words[:-1]] == [COMMAND[0], '100% $HOME "x"', *COMMAND[1:]]
    assert words[-1] == "%f"
    assert section["MimeType"].split(";")[:-1] == [kind.mime for kind in file_types.file_types()]


def test_what_is_written_is_found_below_the_users_folder_and_taken_away(tmp_path: Path) -> None:
    written = file_types.install(tmp_path, COMMAND)
    assert [path.relative_to(tmp_path).parts[0] for path in written] == ["applications", "mime", "icons"]
    globs = [found.get("pattern") for found in ET.fromstring(written[1].read_text()).iter() if "glob" in found.tag]
    assert globs == ["*.lstmviz", "*.lstmtalk"]
    assert ET.fromstring(written[2].read_bytes()).tag.endswith("svg")
    assert file_types.remove(tmp_path, COMMAND) == written
    assert not any(path.exists() for path in written)
    assert file_types.remove(tmp_path, COMMAND) == []


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "applications").write_text("a file")
    with pytest.raises(UserError, match="cannot be written"):
        file_types.install(tmp_path, COMMAND)


def test_the_registry_gets_a_command_with_the_file_in_quotes() -> None:
    values = file_types.registry_values(COMMAND)
    assert values[".lstmviz"] == "LstmViz.lstmviz"
    opened = values["LstmViz.lstmviz\\shell\\open\\command"]
    assert opened == '"my python/bin/python" "-m" "lstm_viz" "%1"'


@FREEDESKTOP
def test_the_command_installs_and_removes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert cli.run(["desktop"]) == 0
    assert "lstm-viz.desktop" in capsys.readouterr().out
    assert (tmp_path / "applications" / "lstm-viz.desktop").is_file()
    assert cli.run(["desktop", "--remove"]) == 0
    assert not (tmp_path / "applications" / "lstm-viz.desktop").exists()


@FREEDESKTOP
@pytest.mark.skipif(not all(map(shutil.which, DESKTOP)), reason=f"of {', '.join(DESKTOP)} one is not here")
def test_a_desktop_knows_the_files_afterwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked independently: what GLib says of such a file, and what it would open it with."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    file_types.install(tmp_path / "data", [sys.executable, "-m", "lstm_viz"])
    (tmp_path / "mine.lstmviz").write_bytes(b"PK")
    told = [["gio", "info", str(tmp_path / "mine.lstmviz")], ["gio", "mime", "application/x-lstm-viz-document"]]
    info, opener = (subprocess.run(words, capture_output=True, text=True, check=False).stdout for words in told)
    assert "standard::content-type: application/x-lstm-viz-document" in info
    assert "lstm-viz.desktop" in opener
