"""Folders on the way to a file: gone with their program, or at a later start; never one that is used."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from lstm_viz import scratch
from lstm_viz.scratch import Scratch

MADE = (
    "import sys\n"
    "from lstm_viz.scratch import Scratch\n"
    "kept = Scratch()\n"
    "(kept.path / 'half a film').write_bytes(bytes(1000))\n"
    "print(kept.path, flush=True)\n"
    "sys.stdin.read()\n"
)


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def elsewhere(place: Path) -> tuple[subprocess.Popen[str], Path]:
    """Another program with such a folder."""
    program = subprocess.Popen(
        [sys.executable, "-c", MADE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(place), "TEMP": str(place), "TMP": str(place)},
    )
    assert program.stdout is not None
    return program, Path(program.stdout.readline().strip())


def test_what_a_killed_program_left_is_taken_away_and_nothing_that_is_used(tmp_path: Path) -> None:
    killed, left = elsewhere(tmp_path)
    running, used = elsewhere(tmp_path)
    own = Scratch()
    scratch.sweep()
    assert [folder.is_dir() for folder in (left, used, own.path)] == [True, True, True]
    killed.kill()
    killed.communicate()
    scratch.sweep()
    assert [folder.is_dir() for folder in (left, used, own.path)] == [False, True, True]
    assert (used / "half a film").stat().st_size == 1000
    running.communicate()  # it ends by itself, and leaves nothing
    assert not used.exists()
    own.clear()
    assert not any(tmp_path.iterdir())


def test_what_is_not_held_waits_a_week_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    young, old, foreign = (tmp_path / name for name in ("lstm-viz-young", "lstm-viz-old", "another-old"))
    for folder in (young, old, foreign):
        folder.mkdir()
        (folder / "x").touch()
    week_ago = time.time() - scratch.UNHELD_SECONDS - 60
    for folder in (old, foreign):
        os.utime(folder, (week_ago, week_ago))
    (tmp_path / "lstm-viz-file").touch()
    scratch.sweep()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["another-old", "lstm-viz-file", "lstm-viz-young"]


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "x").touch()
    try:
        (tmp_path / "lstm-viz-link").symlink_to(mine, target_is_directory=True)
    except OSError:
        pytest.skip("this system lets nobody make links")
    week_ago = time.time() - scratch.UNHELD_SECONDS - 60
    os.utime(mine, (week_ago, week_ago))
    scratch.sweep()
    assert (mine / "x").exists()


def test_who_forgets_a_folder_leaves_nothing(tmp_path: Path) -> None:
    kept = Scratch()
    (kept.path / "x").touch()
    del kept
    assert not any(tmp_path.iterdir())
