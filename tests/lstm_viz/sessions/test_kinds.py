"""Each file is taken for what it is, by its ending or by what is inside; what was open lately is remembered."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from lstm_viz.errors import UserError
from lstm_viz.sessions import kinds, recent


def zipped(path: Path, *names: str) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        for name in names:
            made.writestr(name, b"{}")
    return path


def test_each_ending_and_each_content_has_its_kind(tmp_path: Path) -> None:
    (tmp_path / "list.json").write_text('{"format": "lstm-viz-changes 1", "changes": []}')
    (tmp_path / "other.json").write_text("{}")
    (tmp_path / "torn.zip").write_bytes(b"PK\x03\x04 and no more")
    expected = {
        tmp_path / "a.LSTMVIZ": kinds.SESSION,
        tmp_path / "a.lstmtalk": kinds.TALK,
        tmp_path / "a.toml": kinds.TALK,
        tmp_path / "a.checkpoint": kinds.CHECKPOINT,
        tmp_path / "a.csv": kinds.SEQUENCE,
        tmp_path / "list.json": kinds.CHANGES,
        tmp_path / "other.json": kinds.MODEL,
        tmp_path / "torn.zip": kinds.MODEL,
        zipped(tmp_path / "renamed.zip", "session.json"): kinds.SESSION,
        zipped(tmp_path / "talk", "talk.json"): kinds.TALK,
        zipped(tmp_path / "model.pt", "data.pkl"): kinds.MODEL,
    }
    assert {path: kinds.kind_of(path) for path in expected} == expected


def test_a_folder_and_a_file_that_is_not_there_are_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"):
        kinds.kind_of(tmp_path)
    with pytest.raises(UserError, match="cannot be read"):
        kinds.kind_of(tmp_path / "gone.pt")


def test_what_was_open_lately_is_remembered_as_long_as_it_is_there(tmp_path: Path) -> None:
    paths: tuple[Path, ...] = ()
    for number in range(recent.MOST + 2):
        path = tmp_path / f"{number}.txt"
        path.write_text("A")
        paths = recent.with_newest(paths, path)
    paths = recent.with_newest(paths, tmp_path / "5.txt")
    recent.save(tmp_path / "kept", paths)
    (tmp_path / "9.txt").unlink()
    found = recent.load(tmp_path / "kept")
    assert [path.stem for path in found] == ["5", "8", "7", "6", "4", "3", "2"]


@pytest.mark.parametrize("broken", [b"", b"{}", b"[1, 2]", b"\xff\xfe", b'["a"'])
def test_a_broken_list_is_an_empty_one(tmp_path: Path, broken: bytes) -> None:
    (tmp_path / recent.FILE_NAME).write_bytes(broken)
    assert recent.load(tmp_path) == ()
