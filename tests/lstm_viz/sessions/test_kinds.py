"""Each file is taken for what it is, by its ending or by what is inside; what was open lately is remembered."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from lstm_viz.errors import UserError
from lstm_viz.sessions import kinds, recent, several


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


def test_a_model_in_several_files_is_opened_by_its_index(tmp_path: Path) -> None:
    """As a folder, or dropped with all of its parts; beside another model nobody knows which one is meant."""
    index = tmp_path / "model.safetensors.index.json"
    index.write_text('{"weight_map": {}}', encoding="utf-8")
    parts = [tmp_path / f"model-0000{number}-of-00002.safetensors" for number in (1, 2)]
    for part in parts:
        part.write_bytes(b"a part")
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    assert kinds.in_folder(tmp_path) == index
    assert several.sorted_out([tmp_path]) == several.Sorted(((index, kinds.MODEL),), "")
    assert several.sorted_out([*parts, index]) == several.Sorted(((index, kinds.MODEL),), "")
    assert several.sorted_out(parts).files == ((parts[0], kinds.MODEL),)
    (tmp_path / "other.pt").write_bytes(b"another")
    with pytest.raises(UserError, match="could be meant"):
        kinds.in_folder(tmp_path)


LESSON = '# mine\nformat = "lstm-viz-lesson 1"\ntitle = "One"\n'


def test_a_source_of_a_talk_and_a_lesson_have_the_same_ending(tmp_path: Path) -> None:
    (tmp_path / "lesson.toml").write_text(LESSON, encoding="utf-8")
    (tmp_path / "questions.toml").write_text('format = "lstm-viz-questions 1"', encoding="utf-8")
    (tmp_path / "talk.toml").write_text('format = "lstm-viz-talk 1"', encoding="utf-8")
    found = {path.stem: kinds.kind_of(path) for path in tmp_path.iterdir()}
    assert found == {"lesson": kinds.LESSONS, "questions": kinds.LESSONS, "talk": kinds.TALK}
    assert kinds.kind_of(tmp_path) == kinds.LESSONS


def test_a_folder_stands_for_the_one_file_in_it_that_can_be_opened(tmp_path: Path) -> None:
    for name in ("model.safetensors", "config.json", "readme.md", "data.csv"):
        (tmp_path / name).write_bytes(b"x")
    assert kinds.in_folder(tmp_path) == tmp_path / "model.safetensors"
    (tmp_path / "model.pt").write_bytes(b"x")
    with pytest.raises(UserError, match="2 files in it could be meant"):
        kinds.in_folder(tmp_path)
    (tmp_path / "lesson.toml").write_text(LESSON, encoding="utf-8")
    assert kinds.in_folder(tmp_path) == tmp_path
    (tmp_path / "empty").mkdir()
    with pytest.raises(UserError, match="Nothing in it can be opened"):
        kinds.in_folder(tmp_path / "empty")


def test_of_several_files_one_of_a_kind_is_opened_in_the_order_in_which_they_are_needed(tmp_path: Path) -> None:
    for name in ("words.txt", "b.pt", "a.pt", "x.lstmviz"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "folder").mkdir()
    found = several.sorted_out([tmp_path / name for name in ("words.txt", "b.pt", "a.pt", "folder", "gone.h5")])
    assert [(path.name, kind) for path, kind in found.files] == [
        ("b.pt", kinds.MODEL),
        ("words.txt", kinds.SEQUENCE),
    ]
    assert "folder is a folder" in found.said
    assert "one of a kind is open at a time: a.pt" in found.said
    found = several.sorted_out([tmp_path / "b.pt", tmp_path / "x.lstmviz"])
    assert [path.name for path, _ in found.files] == ["x.lstmviz"]
    assert found.said.endswith("b.pt.")
    with pytest.raises(UserError, match="folder is a folder"):
        several.sorted_out([tmp_path / "folder"])


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
