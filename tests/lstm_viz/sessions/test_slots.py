"""What is kept against a crash: a program that is killed leaves a whole document, a closed one leaves none."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lstm_viz import models
from lstm_viz.sessions import session_file, slots

ROOT = Path(__file__).parents[3]
KILLS, KILLS_LONG = 5, 100

# Keeps one state of a document after the other, as fast as it can, and says which ones are kept.
KEEPS_ON = """
import sys
from itertools import count
from pathlib import Path
from lstm_viz import models, stored
from lstm_viz.scene import Scene
from lstm_viz.sessions import session_file, slots
from lstm_viz.sessions.session import Kept, Session
trace = stored.load(models.FIRST)
slot = slots.new(Path(sys.argv[1]))
for step in count(1):
    scene = Scene(model=models.FIRST, sequence=trace.sequence.text, step=step)
    session_file.write(slot.path, Kept(Session(scene=scene), trace=trace, checkpoint=bytes(300_000)))
    print(step, flush=True)
"""


def killed_while_it_keeps(folder: Path, chance: random.Random) -> int:
    """Starts a program that keeps on keeping, kills it at some moment, and gives the last state that it named."""
    with subprocess.Popen(
        [sys.executable, "-c", KEEPS_ON, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        named = int(program.stdout.readline())
        time.sleep(chance.uniform(0.0, 0.12))
        program.kill()
        return max([named, *map(int, program.stdout.read().split())])


def test_whatever_moment_it_is_killed_at_a_whole_document_is_left(tmp_path: Path, long: bool) -> None:
    chance = random.Random(5)
    for _ in range(KILLS_LONG if long else KILLS):
        named = killed_while_it_keeps(tmp_path, chance)
        (left,) = slots.left_behind(tmp_path)
        kept = session_file.read(left.path).kept
        assert kept.session.scene.step in {named, named + 1}  # the next may have been in its place, and not named
        assert kept.session.scene.model == models.FIRST
        left.empty()
        left.let_go()
        assert list(tmp_path.iterdir()) == []  # nor is anything left of what was being written


def test_a_slot_that_is_held_is_nobody_else_s(tmp_path: Path) -> None:
    slot = slots.new(tmp_path)
    slot.path.write_bytes(b"kept")
    assert slots.left_behind(tmp_path) == []
    slot.let_go()
    (left,) = slots.left_behind(tmp_path)
    assert left.path == slot.path
    assert not slot.hold()
    left.let_go()


def test_the_newest_comes_first_and_what_was_never_whole_is_swept_away(tmp_path: Path) -> None:
    for name, age in (("old", 500), ("new", 20)):
        path = tmp_path / f"{name}{session_file.ENDING}"
        path.write_bytes(b"kept")
        os.utime(path, (time.time() - age, time.time() - age))
    part = tmp_path / f".torn{session_file.ENDING}.abcdef"
    part.write_bytes(b"half")
    left = slots.left_behind(tmp_path)
    assert [slot.path.stem for slot in left] == ["new", "old"]
    assert slots.minutes_old(left[1]) == pytest.approx(500 / 60, abs=0.5)
    assert not part.exists()
    for slot in left:
        slot.let_go()


def test_where_there_is_no_folder_nothing_was_left(tmp_path: Path) -> None:
    assert slots.left_behind(tmp_path / "none") == []
    assert not (tmp_path / "none").exists()
