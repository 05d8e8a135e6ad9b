"""Files are whole or not at all: a failure leaves what was there, and nothing beside it."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from lstm_viz.errors import UserError
from lstm_viz.files import write_stream, write_whole

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions and no such limit")

# Writes a large file where the process may write 4 KiB at most; the signal for that is ignored, as Python does for
# others, so that the write itself fails as it does on a full disk.
IN_LITTLE_ROOM = """
import resource, signal, sys
from pathlib import Path
from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    write_stream(Path(sys.argv[1]), lambda stream: stream.write(bytes(100_000)))
except UserError as error:
    sys.exit(f"told: {error}")
"""


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "kept.txt"
    write_whole(path, b"first")
    write_whole(path, b"second")
    assert path.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [path]


def test_a_writer_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "kept.txt"
    path.write_bytes(b"old")

    def fail(stream: IO[bytes]) -> None:
        stream.write(b"half of the n")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_stream(path, fail)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@POSIX
def test_a_disk_that_is_full_leaves_the_old_file_and_is_told(tmp_path: Path) -> None:
    path = tmp_path / "kept.bin"
    path.write_bytes(b"old")
    found = subprocess.run(
        [sys.executable, "-c", IN_LITTLE_ROOM, str(path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert found.returncode == 1
    assert "told: kept.bin cannot be written" in found.stderr
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"gone\.txt cannot be written"):
        write_stream(tmp_path / "nowhere" / "gone.txt", lambda stream: stream.write(b"x"))


def test_a_folder_in_the_files_place_is_told_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(UserError, match="taken cannot be written"):
        write_stream(tmp_path / "taken", lambda stream: stream.write(b"x"))
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


@POSIX
def test_a_new_file_has_the_permissions_that_the_umask_gives(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "new", b"")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


@POSIX
def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    path.write_bytes(b"old")
    path.chmod(0o600)
    write_whole(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
