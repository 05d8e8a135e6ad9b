"""One file of a stranger's, opened once and read in parts, never further than it reaches. No torch.

Owns the bytes. It does not own what they mean.
"""

from __future__ import annotations

# Python imports these when they are first used, which a reader that has given up its rights cannot any more.
import encodings.ascii
import encodings.cp437
import encodings.latin_1
import encodings.raw_unicode_escape
import encodings.utf_16_le  # noqa: F401
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from engine.formats.contents import UnreadableError

HEAD_BYTES, TAIL_BYTES = 4096, 64
SHOWN_FILES = 5  # of a folder


@dataclass
class Source:
    """A file that is open for reading; `siblings` are those beside it that were opened with it, by their names."""

    name: str
    stream: BinaryIO
    size: int
    siblings: dict[str, Source]

    @classmethod
    def of(cls, path: Path, siblings: tuple[Path, ...] = ()) -> Source:
        """Opens a file; raises UnreadableError where there is none that could be read."""
        try:
            # Looked at before it is opened: opening a pipe would wait for its writer.
            kind = path.stat().st_mode
            if stat.S_ISDIR(kind):
                raise _folder(path)
            if not stat.S_ISREG(kind):
                raise UnreadableError("no-plain-file", name=path.name)
            stream = path.open("rb")
            size = os.fstat(stream.fileno()).st_size
        except OSError as error:
            raise UnreadableError("cannot-open", name=path.name, problem=error.strerror or error) from error
        if size == 0:
            raise UnreadableError("empty-file", name=path.name)
        return cls(path.name, stream, size, {beside.name: cls.of(beside) for beside in siblings})

    def read(self, start: int, length: int) -> bytes:
        """The bytes from `start` on; raises UnreadableError where the file ends before."""
        if start < 0 or length < 0 or start + length > self.size:
            raise UnreadableError("ends-too-soon", name=self.name, expected=start + length, size=self.size)
        self.stream.seek(start)
        data = self.stream.read(length)
        if len(data) != length:
            raise UnreadableError("ends-too-soon", name=self.name, expected=start + length, size=self.size)
        return data

    @property
    def size_now(self) -> int:
        """Its bytes at this moment: others than `size` where somebody is writing it."""
        return os.fstat(self.stream.fileno()).st_size

    def close(self) -> None:
        """Closes the file and those beside it."""
        self.stream.close()
        for beside in self.siblings.values():
            beside.close()

    @property
    def head(self) -> bytes:
        """Its beginning, by which formats are told apart."""
        return self.read(0, min(HEAD_BYTES, self.size))

    @property
    def tail(self) -> bytes:
        """Its last bytes."""
        return self.read(max(0, self.size - TAIL_BYTES), min(TAIL_BYTES, self.size))


def _folder(path: Path) -> UnreadableError:
    """What is said of a folder: whose it is, where that is known, else which of its files may be the model."""
    if (path / "saved_model.pb").is_file():
        return UnreadableError("tensorflow-graph", name=path.name)
    if (path / "Manifest.json").is_file() and (path / "Data").is_dir():
        return UnreadableError("core-ml", name=path.name)
    found = sorted(item.name for item in path.iterdir() if item.is_file() and not item.name.startswith("."))
    if not found:
        return UnreadableError("a-folder", name=path.name)
    more = " …" if len(found) > SHOWN_FILES else ""
    return UnreadableError("a-folder-of", name=path.name, found=", ".join(found[:SHOWN_FILES]) + more)
