"""Checkpoints of two windows that train at once lie in two files, and none is lost."""

from __future__ import annotations

from pathlib import Path

from lstm_viz.runs.checkpoints import FILE_NAME, CheckpointFile


def test_two_windows_have_a_file_each_and_whoever_ends_lets_go(tmp_path: Path) -> None:
    first, second = CheckpointFile(tmp_path), CheckpointFile(tmp_path)
    for window, data in ((first, b"one"), (second, b"two"), (first, b"one again")):
        window.write(data)
    assert (tmp_path / FILE_NAME).read_bytes() == b"one again"
    assert (tmp_path / "newest 2.checkpoint").read_bytes() == b"two"
    first.close()
    third = CheckpointFile(tmp_path)
    third.write(b"three")
    assert (tmp_path / FILE_NAME).read_bytes() == b"three"
    for window in (second, third):
        window.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["newest 2.checkpoint", FILE_NAME]
