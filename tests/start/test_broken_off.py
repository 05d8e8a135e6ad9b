"""A set-up that was stopped, killed, refused or cut off says so, and the next start mends it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.start.small_world import CLOSED, Checkout, build_torch

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and file size limits are POSIX's")

# Enough files that an installation can be met half-way, none of which takes long to write.
PARTS = {f"torch/parts/{number}.txt": f"part {number}" for number in range(4000)}


@pytest.fixture
def slow(without_torch: Checkout, tmp_path: Path) -> Checkout:
    """A checkout whose torch is still to be installed, and takes a while to unpack."""
    folder = tmp_path / "slow-wheels"
    shutil.copytree(without_torch.wheels, folder)
    build_torch(folder, "2.13.0+cpu", PARTS)
    without_torch.wheels = folder
    return without_torch


def start(checkout: Checkout, *arguments: str) -> subprocess.Popen[str]:
    """main.py in a process group of its own, as a terminal would start it."""
    return subprocess.Popen(
        checkout.command(*arguments),
        env=checkout.surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def wait_until(met: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    while not met():
        assert process.poll() is None, process.communicate()
        time.sleep(0.002)


def unpacking(checkout: Checkout) -> bool:
    """Whether torch is being unpacked right now: some of its files are there, not all."""
    return any(
        len(list(folder.iterdir())) > 10 for folder in checkout.venv.glob("lib/python3*/site-packages/torch/parts")
    )


def assert_mended(checkout: Checkout) -> None:
    done = checkout.run()
    assert done.returncode == 0, done.stdout + done.stderr
    assert "window [] numbers 1.0 torch 2.13.0+cpu" in done.stdout
    assert checkout.stamp.startswith("state: complete")


@posix
def test_killed_half_way_with_all_its_children(slow):
    with start(slow) as process:
        wait_until(lambda: unpacking(slow), process)
        os.killpg(process.pid, signal.SIGKILL)
    assert "state: complete" not in slow.stamp
    assert_mended(slow)
    assert len(list((slow.packages / "torch" / "parts").iterdir())) == len(PARTS)


@posix
def test_killed_alone_its_pip_keeps_the_next_start_waiting(slow):
    with start(slow) as process:
        wait_until(lambda: unpacking(slow), process)
        process.kill()
        done = slow.run()
    assert "Another start is setting up .venv; waiting for it" in done.stdout
    assert "window [] numbers 1.0 torch 2.13.0+cpu" in done.stdout
    assert len(list((slow.packages / "torch" / "parts").iterdir())) == len(PARTS)


@posix
@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_stopped_half_way_says_how_to_go_on(slow, asked):
    with start(slow) as process:
        wait_until(lambda: unpacking(slow), process)
        if asked == signal.SIGINT:
            os.killpg(process.pid, asked)  # what Ctrl-C does: the whole group
        else:
            process.send_signal(asked)
        _, complaint = process.communicate()
    assert process.returncode == 130
    assert complaint.rstrip().endswith("Run the same command again: it goes on from here.")
    assert "Traceback" not in complaint.split("Stopped before")[1]
    assert_mended(slow)


@posix
def test_stopped_while_the_environment_is_made(checkout):
    with start(checkout) as process:
        wait_until((checkout.venv / "pyvenv.cfg").exists, process)
        os.killpg(process.pid, signal.SIGINT)
        _, complaint = process.communicate()
    assert process.returncode == 130
    assert "Run the same command again" in complaint
    assert_mended(checkout)


@posix
def test_a_full_disk(without_torch, tmp_path):
    checkout = without_torch
    folder = tmp_path / "large-wheels"
    shutil.copytree(checkout.wheels, folder)
    build_torch(folder, "2.13.0+cpu", {"torch/large.txt": "0" * 8_000_000})
    checkout.wheels = folder
    limited = "import os, resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (6_000_000, 6_000_000))\n"
    limited += "os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
    command = [sys.executable, "-c", limited, *checkout.command()[1:]]
    done = subprocess.run(command, env=checkout.surroundings(), capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "The disk is full, or a quota is used up" in done.stderr
    assert "free at" in done.stderr
    assert done.stderr.rstrip().endswith("it goes on from here, and keeps what is already installed.")
    assert_mended(checkout)
    assert (checkout.packages / "torch" / "large.txt").stat().st_size == 8_000_000


def test_no_network(without_torch):
    checkout = without_torch
    index = {"PIP_NO_INDEX": "0", "PIP_INDEX_URL": f"{CLOSED}/simple", "PIP_FIND_LINKS": "", "PIP_RETRIES": "1"}
    done = checkout.run(**index)
    assert done.returncode == 1
    assert "The package index cannot be reached" in done.stderr
    assert "main.py --from FOLDER" in done.stderr
    assert "window" not in done.stdout
    assert_mended(checkout)


def test_a_failure_with_a_sound_environment_leaves_it_usable(moved):
    """A wish that could not be met must not cost what was there: here --gpu without a way to the CUDA build."""
    if sys.platform == "darwin":
        pytest.skip("macOS has one build of PyTorch, so nothing is asked for")
    assert moved.run("--gpu").returncode == 1
    assert "state: unfinished\nbuild: cpu\n" in moved.stamp
    done = moved.run(PIP_FIND_LINKS="nowhere")
    assert "torch 2.13.0+cpu" in done.stdout, done.stderr


def lose_the_python(checkout: Checkout) -> None:
    for python in (*checkout.venv.glob("bin/python*"), *checkout.venv.glob("Scripts/python*")):
        python.unlink()


def lose_pip(checkout: Checkout) -> None:
    shutil.rmtree(checkout.packages / "pip" / "_internal")


def lose_a_record(checkout: Checkout) -> None:
    next(checkout.packages.glob("torch-*.dist-info/RECORD")).unlink()
    (checkout.venv / "set-up.txt").unlink()


def cut_a_file_short(checkout: Checkout) -> None:
    (checkout.packages / "tiny_numbers.py").write_text("", "utf-8")
    (checkout.venv / "set-up.txt").unlink()


def spoil_the_stamp(checkout: Checkout) -> None:
    (checkout.venv / "set-up.txt").write_bytes(b"\xff\xfe complete")


@pytest.mark.parametrize("harm", [lose_the_python, lose_a_record, cut_a_file_short, spoil_the_stamp])
def test_a_harmed_environment_is_mended(moved, harm):
    harm(moved)
    assert_mended(moved)


def test_an_environment_without_a_whole_pip_is_made_anew(moved):
    lose_pip(moved)
    (moved.venv / "set-up.txt").unlink()
    assert_mended(moved)


def test_two_starts_at_the_same_time_both_end_well(checkout):
    with start(checkout, "first") as first, start(checkout, "second") as second, ThreadPoolExecutor() as pool:
        # Both are read at once: one whose pipe is full would hold the lock for which the other waits.
        said = list(pool.map(lambda process: process.communicate()[0], (first, second)))
    assert [first.returncode, second.returncode] == [0, 0]
    assert sorted(text.count("Another start is setting up") for text in said) == [0, 1]
    assert sorted(text.count("[1/4]") for text in said) == [0, 1]
    assert "window ['first'] numbers 1.0 torch 2.13.0+cpu" in said[0]
    assert "window ['second'] numbers 1.0 torch 2.13.0+cpu" in said[1]
