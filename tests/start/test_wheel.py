"""The wheel: built from the checkout, installed elsewhere, and run there from another directory."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.start.small_world import ROOT

PIP = [sys.executable, "-I", "-m", "pip", "--disable-pip-version-check"]

SHAKE_HANDS = """\
import subprocess, sys
import engine
from engine.protocol import Hello, Reply, Request
from engine.protocol.frames import FrameReader, encode
import msgspec
engine_process = [sys.executable, "-P", "-m", "engine"]
with subprocess.Popen(engine_process, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
    process.stdin.write(encode(Request(1, Hello(device="cpu", threads=1))))
    process.stdin.flush()
    reader, payloads = FrameReader(skip_foreign=True), []
    while not payloads:
        piece = process.stdout.read1()
        assert piece, "the engine ended"
        payloads += reader.feed(piece)
    process.stdin.close()
reply = msgspec.msgpack.decode(payloads[0], type=Reply)
print(engine.__file__, type(reply.body).__name__, process.returncode)
"""

LIST_RESOURCES = """\
from importlib.resources import files
def walk(folder, path):
    for entry in folder.iterdir():
        if entry.is_dir():
            walk(entry, path + entry.name + "/")
        elif entry.name[-4:] != ".pyc":
            print(path + entry.name, len(entry.read_bytes()))
walk(files("resources"), "")
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [
        *PIP,
        "wheel",
        "--no-build-isolation",
        "--no-deps",
        "--no-index",
        "--wheel-dir",
        str(folder),
        str(ROOT),
    ]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the wheel is installed, and nothing else."""
    folder = tmp_path_factory.mktemp("site")
    install = [*PIP, "install", "--no-deps", "--no-index", "--target", str(folder), str(wheel)]
    done = subprocess.run(install, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def run(site: Path, *arguments: str, where: Path) -> str:
    """What Python prints with these arguments, with only the installed copy on its path."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [sys.executable, "-P", *arguments],
        cwd=where,
        env={**environment, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_holds_the_packages_and_not_what_surrounds_them(wheel):
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"lstm_viz", "engine", "resources"}


def test_every_resource_is_in_the_installed_copy_and_is_read_from_there(site, tmp_path):
    listed = dict(line.rsplit(" ", 1) for line in run(site, "-c", LIST_RESOURCES, where=tmp_path).splitlines())
    paths = [path for path in (ROOT / "resources").rglob("*") if path.is_file() and path.suffix != ".pyc"]
    assert listed == {path.relative_to(ROOT / "resources").as_posix(): str(path.stat().st_size) for path in paths}
    assert any(name.startswith("cells/lstm") for name in listed)
    assert any(name.endswith(".safetensors") for name in listed)


def test_the_window_s_command_line_runs_from_the_installed_copy(site, tmp_path):
    assert "usage" in run(site, "-m", "lstm_viz", "--help", where=tmp_path).lower()
    where = run(site, "-c", "import lstm_viz; print(lstm_viz.__file__)", where=tmp_path)
    assert Path(where.strip()).is_relative_to(site)


def test_the_engine_shakes_hands_from_the_installed_copy(site, tmp_path):
    where, reply, code = run(site, "-c", SHAKE_HANDS, where=tmp_path).rsplit(maxsplit=2)
    assert Path(where).is_relative_to(site)
    assert (reply, code) == ("Ready", "0")


@pytest.mark.parametrize("script", ["lstm-viz", "lstm-viz-engine"])
def test_the_scripts_are_installed(site, script):
    assert script in {path.stem for path in (site / "bin").iterdir()}
