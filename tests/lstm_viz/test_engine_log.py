"""The engine's log: the last lines at hand, all of it in files that do not grow without end."""

from __future__ import annotations

from pathlib import Path

import pytest

from lstm_viz import engine_log
from lstm_viz.engine_log import EngineLog


def test_lines_are_put_together_from_pieces() -> None:
    log = EngineLog()
    log.feed(b"first li")
    log.feed(b"ne\nsecond")
    assert log.tail() == "first line\nsecond"
    log.feed(b"\xff\n\n")
    assert log.tail(1) == "second�"


def test_only_the_last_lines_are_at_hand_and_a_line_without_end_is_cut() -> None:
    log = EngineLog()
    log.feed(b"x" * 100_000)
    log.feed(b"\n".join(b"%d" % number for number in range(10_000)) + b"\n")
    assert len(log.tail(10_000).split("\n")) == engine_log.LINES_KEPT
    assert log.tail(2) == "9998\n9999"


def test_everything_is_in_the_file_once_it_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "logs" / "engine.log"
    log = EngineLog(path)
    log.feed(b"a warning\n")
    log.note("engine ended")
    log.close()
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line.split(" ", 2)[2] for line in lines] == ["a warning", "engine ended"]


def test_files_are_changed_before_they_are_large(tmp_path: Path) -> None:
    log = EngineLog(tmp_path / "engine.log")
    for _ in range(3000):
        log.feed(b"x" * 1500 + b"\n")
    log.close()
    files = list(tmp_path.iterdir())
    assert 1 < len(files) <= 1 + engine_log.FILES_KEPT
    assert max(file.stat().st_size for file in files) <= engine_log.FILE_BYTES


def test_a_log_that_cannot_be_written_costs_only_the_file(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    log = EngineLog(tmp_path / "logs" / "engine.log")
    log.feed(b"still here\n")
    log.close()
    assert log.tail() == "still here"
    assert "logs" in log.problem


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_costs_the_file_and_is_said_once(capfd: pytest.CaptureFixture[str]) -> None:
    log = EngineLog(Path("/dev/full"))
    for number in range(3 * engine_log.WAITING_LINES):
        log.feed(b"line %d\n" % number)
    log.close()
    assert log.problem == "/dev/full: No space left on device"
    assert log.tail(1) == f"line {3 * engine_log.WAITING_LINES - 1}"
    assert capfd.readouterr().err == ""


def test_what_comes_after_the_end_starts_nothing_again(tmp_path: Path) -> None:
    log = EngineLog(tmp_path / "engine.log")
    log.feed(b"before\n")
    log.close()
    log.feed(b"after\n")
    assert "after" not in (tmp_path / "engine.log").read_text()
    assert log.tail(1) == "after"
