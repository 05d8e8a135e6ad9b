"""The reader of a file is stopped and closed by another thread than the one that asks it, at any moment."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
import torch
from torch import nn

from lstm_viz.errors import UserError
from lstm_viz.file_reader import FileReader


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("file") / "theirs.pt"
    torch.save({f"rnn.{name}": values for name, values in nn.LSTM(3, 5).state_dict().items()}, path)
    return path


def test_closed_after_the_process_left_its_pipe_unread(file: Path) -> None:
    """What was written to it is lost, and closing says nothing of that."""
    reader = FileReader(file)
    reader._process.kill()
    reader._process.wait()
    with pytest.raises(UserError):
        reader.look_inside()
    reader.close()
    assert reader._process.stdin is not None
    assert reader._process.stdin.closed


@pytest.mark.parametrize("seconds", [0.0, 0.01, 0.05, 0.2])
def test_closed_by_another_thread_while_it_is_asked(file: Path, seconds: float) -> None:
    """Whoever asks is refused or has the answer, and nothing of it is left."""
    reader = FileReader(file)
    ends: list[object] = []

    def ask() -> None:
        try:
            ends.append(reader.look_inside())
        except UserError as error:
            ends.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    time.sleep(seconds)
    reader.close()
    asking.join(10)
    assert not asking.is_alive()
    assert len(ends) == 1
    assert reader._process.returncode is not None
    assert reader._process.stdout is not None
    assert reader._process.stdout.closed


def test_a_closed_reader_refuses_and_starts_no_process(file: Path) -> None:
    reader = FileReader(file)
    reader.close()
    process = reader._process
    with pytest.raises(UserError):
        reader.look_inside()
    assert reader._process is process
    reader.close()


def test_stopped_while_it_starts_again_for_files_beside(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second process ends too, though the stop found the first."""
    reader = FileReader(file)
    start = reader._start

    def stopped(beside: tuple[Path, ...]) -> object:
        reader.stop()
        return start(beside)

    monkeypatch.setattr(reader, "_start", stopped)
    reader._start_again(())
    assert reader._process.wait(10) != 0
    with pytest.raises(UserError):
        reader.look_inside()
    reader.close()
