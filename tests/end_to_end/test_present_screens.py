"""A talk on one and on two virtual screens, and with one that vanishes in the middle of it.

Xvfb is the display, `xrandr --setmonitor` plugs screens in and out; where they are not installed it is skipped.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
TOOLS = ("Xvfb", "xrandr")
PATIENCE_SECONDS = 60

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="virtual screens are made by an X server"),
    pytest.mark.skipif(
        any(shutil.which(tool) is None for tool in TOOLS), reason="Xvfb or xrandr is not installed"
    ),
]


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of one's own, 1600 × 768; ended afterwards."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as stream:
            yield f":{stream.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


def give(display: str, *words: str) -> str:
    """Gives a talk there, as the script beside this file does it; what it says."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(HERE.parents[1])}
    environment.pop("WAYLAND_DISPLAY", None)
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, str(HERE / "given_talk.py"), *words],
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert done.returncode == 0, (done.stdout, done.stderr, time.monotonic() - began)
    return done.stdout


TALKS = ("Inside one step", "Why gradients vanish", "What a trained LSTM remembers")


def test_on_one_screen_the_audience_has_each_talk_whole(display: str) -> None:
    said = give(display, "one")
    assert "one screen: audience 1600x768, no speaker" in said
    for talk in TALKS:
        assert f"at the end of {talk}: the last scene" in said


def test_on_two_screens_each_has_its_own_and_they_can_be_swapped(display: str) -> None:
    said = give(display, "two")
    assert "two screens: audience 800x768+800, speaker 800x768+0" in said
    assert "swapped: audience 800x768+0, speaker 800x768+800" in said
    assert "notes: Click: the forget gate" in said
    for talk in TALKS:
        assert f"at the end of {talk}: the last scene" in said


def test_a_screen_that_vanishes_and_comes_back_loses_nothing(display: str) -> None:
    said = give(display, "vanishing")
    assert "unplugged: audience 1600x768, no speaker, same place" in said
    assert "plugged in: audience 800x768+800, speaker 800x768+0, same place" in said
    assert "at the end of Inside one step: the last scene" in said
