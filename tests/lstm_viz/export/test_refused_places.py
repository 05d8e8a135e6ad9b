"""No export replaces a file by half of another: a full disk, a folder that takes nothing, a name no disk has."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lstm_viz.errors import UserError
from lstm_viz.files import write_stream

ROOT = Path(__file__).parents[3]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions and no such limit")

# Writes every kind of export over an old file, where no file may be longer than a part of what it would be. The
# signal for that is ignored, so that the write itself fails, as it does on a full disk.
IN_LITTLE_ROOM = """
import io, resource, signal, sys
from pathlib import Path
from lstm_viz import stored
from lstm_viz.diagram.graph import load_cell
from lstm_viz.errors import UserError
from lstm_viz.export import numbers
from lstm_viz.export.encoders import encoders
from lstm_viz.export.film import CellFilm, Plan
from lstm_viz.export.handout import handout
from lstm_viz.export.page import Beginning, page
from lstm_viz.export.pictures import FORMS, picture
from lstm_viz.export.run_film import RunFilm, plan_of
from lstm_viz.export.slides import slides
from lstm_viz.files import write_stream
from lstm_viz.present import opened_talk
from lstm_viz.runs.stored import load as load_race
from lstm_viz.studio import make_application
from lstm_viz.theme import LIGHT
from msgspec.structs import replace as changed
from dataclasses import replace
from PySide6.QtWidgets import QLabel

application = make_application(only_shipped_fonts=True)
trace, cell = stored.load("remember_first"), load_cell("lstm")
whole = opened_talk.named("inside_one_step")
talk = replace(whole, talk=changed(whole.talk, scenes=whole.talk.scenes[1:2]))
label = QLabel("words on a picture")
label.resize(300, 200)
plan = Plan(start=4.0, stop=5.0, size=(160, 90), rate=24, speed=8.0)
writers = {f"{form}": (lambda out, form=form: out.write(picture(label, form))) for form in FORMS}
for ending, write in numbers.WRITERS.items():
    writers[ending] = lambda out, write=write: write(out, trace.whole.arrays)
rows = [("LSTM", step, step / 7) for step in range(400)]
for ending, write in numbers.TABLE_WRITERS.items():
    writers[f"table{ending}"] = lambda out, write=write: write(out, ("curve", "training_step", "loss"), rows)
writers["page"] = lambda out: out.write(page(cell, trace, Beginning(4.0, 3)))
writers["slides"] = lambda out: out.write(slides(talk, LIGHT, clips=False))
writers["handout"] = lambda out: out.write(handout(talk))
for encoder in encoders():
    def clip(out, encoder=encoder):
        film = CellFilm(cell, trace, 3, LIGHT, plan)
        frames = (film.frame(number) for number in range(plan.frames))
        encoder.encode(frames, plan.size, plan.rate, film.frame(plan.poster), out)
        film.close()
    writers[encoder.NAME] = clip

race = load_race()[0]
run = plan_of(race, 1, (160, 90), 24)
def lapse(out):
    film = RunFilm(race, 0, LIGHT, run)
    encoders()[0].encode((film.frame(number) for number in range(3)), run.size, run.rate, film.frame(3), out)
    film.close()
writers["training"] = lapse

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
for name, write in writers.items():
    path.write_bytes(b"old")
    write_stream(path.with_name("size"), write)
    size = path.with_name("size").stat().st_size
    path.with_name("size").unlink()
    for room in (0, size // 2, size - 1):
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
        try:
            write_stream(path, write)
            told = "nothing"
        except UserError as error:
            told = str(error)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        assert "cannot be written" in told, (name, room, told)
        assert path.read_bytes() == b"old", (name, room)
        assert [found.name for found in path.parent.iterdir()] == [path.name], (name, room)
    print(name)
"""


@POSIX
def test_a_disk_that_is_full_at_any_byte_leaves_the_old_file_whatever_is_exported(tmp_path: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-c", IN_LITTLE_ROOM, str(tmp_path / "kept")],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stderr
    written = found.stdout.split()
    assert {"PNG", "TikZ", ".npz", "table.csv", "page", "slides", "handout", "training", "GIF"} <= set(written)


@POSIX
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="to root no folder is read-only")
def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"old")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(UserError, match="kept cannot be written"):
            write_stream(tmp_path / "kept", lambda stream: stream.write(b"new"))
    finally:
        tmp_path.chmod(0o700)
    assert (tmp_path / "kept").read_bytes() == b"old"


@pytest.mark.parametrize("name", ["x" * 300 + ".html", "a\x00b.html", "nowhere/x.html"])
def test_a_name_that_cannot_be_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        write_stream(tmp_path / name, lambda stream: stream.write(b"new"))
    assert list(tmp_path.iterdir()) == []
