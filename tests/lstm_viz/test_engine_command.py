"""The engine's command, as it is given and as it is by default."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

import engine
from lstm_viz.engine_command import engine_command, split_command
from lstm_viz.errors import UserError


@pytest.mark.usefixtures("real_engines")
def test_by_default_it_is_this_python_with_the_engine_beside_this_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    command = engine_command()
    assert command.words == [sys.executable, "-P", "-m", "engine"]
    if command.environment:  # in a checkout
        found, kept = command.environment["PYTHONPATH"].split(os.pathsep)
        assert Path(found) == Path(engine.__file__).parents[1]
        assert kept == "elsewhere"


def test_a_given_command_is_taken_as_it_stands() -> None:
    command = engine_command("ssh -p 22 'gpu box' lstm-viz-engine")
    assert command.words == ["ssh", "-p", "22", "gpu box", "lstm-viz-engine"]
    assert command.environment == {}


def test_on_windows_a_path_keeps_its_backslashes_and_loses_its_quotes() -> None:
    words = split_command(r'"C:\Program Files\ssh.exe" gpu-box C:\engine', windows=True)
    assert words == [r"C:\Program Files\ssh.exe", "gpu-box", r"C:\engine"]


def test_a_command_that_cannot_be_read_is_the_user_s_to_mend() -> None:
    with pytest.raises(UserError, match="No closing quotation"):
        engine_command("ssh 'gpu-box")
