"""What was open lately: a list that two windows write, each of them what it has opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from lstm_viz.errors import UserError
from lstm_viz.sessions import recent


def some(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.write_bytes(b"x")
    return paths


def test_each_window_puts_its_own_at_the_head_of_what_the_other_wrote(tmp_path: Path) -> None:
    one, two, three = some(tmp_path, "one", "two", "three")
    folder = tmp_path / "user"
    recent.remember(folder, one)  # by a window
    recent.remember(folder, two)  # by another one, which has never read the list
    assert recent.remember(folder, three) == (three, two, one)
    assert recent.remember(folder, one) == (one, three, two)
    assert recent.load(folder) == (one, three, two)
    assert [path.name for path in folder.iterdir()] == [recent.FILE_NAME]


def test_what_is_gone_and_what_is_too_much_is_left_out(tmp_path: Path) -> None:
    paths = some(tmp_path, *(str(number) for number in range(recent.MOST + 3)))
    for path in paths:
        recent.remember(tmp_path / "user", path)
    paths[-1].unlink()
    assert recent.load(tmp_path / "user") == tuple(reversed(paths[3:-1]))


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff", b'["a", "b"'])
def test_a_broken_list_is_no_great_loss(tmp_path: Path, content: bytes) -> None:
    (tmp_path / recent.FILE_NAME).write_bytes(content)
    (one,) = some(tmp_path, "one")
    assert recent.load(tmp_path) == ()
    assert recent.remember(tmp_path, one) == (one,)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (one,) = some(tmp_path, "one")
    with pytest.raises(UserError, match="list of recent files"):
        recent.remember(one / "user", one)
