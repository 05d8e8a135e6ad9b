"""Zip archives that a person saves and others send: documents, talks. Knows no Qt.

Owns writing, reading and every check before something is believed: names, counts and sizes stand before a byte is
unpacked, nothing is written to the disk, and nothing is executed. What the members mean is their formats' matter
(`sessions.session_file`, `present.talk_file`). The formats are in docs/documents.md.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import msgspec

from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.words import tr

MOST_MEMBERS = 2000
MOST_FILE_BYTES = 512 << 20
MOST_UNPACKED = 1 << 30
STAMP = (1980, 1, 1, 0, 0, 0)  # the same content is the same file, whenever it is written
READABLE = 0o644 << 16

Data = bytes | tuple[bytes, ...]  # in one, or in pieces that are never put together
Member = tuple[str, Data]


class _Head(msgspec.Struct, frozen=True):
    """What is read first: a newer version need not be understood to be refused."""

    format: str = ""
    version: int = 0


def until(stopped: Callable[[], bool], members: Iterable[Member], words: str) -> Iterator[Member]:
    """Members as long as nobody stops; raises UserError with these words then."""
    for member in members:
        yield member
        if stopped():
            raise UserError(words)


@dataclass(frozen=True)
class Form:
    """What an archive of one kind may hold.

    `description` is the JSON member that is always there and says `format` and `version`; `member` matches every
    allowed name; `most` is how many bytes a member may unpack to, by the first part of its name. `bad` makes the
    sentence for what is wrong of (the file's name, the problem), and `unnameable` that for a name which cannot
    stand in such a file. What is in `plain` is not compressed: numbers that look like noise only take time.
    """

    description: str
    format: str
    version: int
    member: re.Pattern[str]
    most: Mapping[str, int]
    bad: Callable[[str, str], UserError]
    unnameable: Callable[[str], UserError]
    plain: frozenset[str] = field(default=frozenset())

    def write(self, path: Path, members: Callable[[], Iterable[Member]]) -> None:
        """Writes an archive beside its place and moves it there; raises UserError and leaves the old file as it
        was. The members are made one by one, while it is written.
        """
        write_stream(path, lambda stream: self.pack(stream, members()))

    def pack(self, stream: IO[bytes], members: Iterable[Member]) -> None:
        """Fills a stream; raises UserError for a name that cannot stand in such a file, and for what would keep it
        from being opened again.
        """
        total = 0
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in members:
                if not self.member.fullmatch(name):
                    raise self.unnameable(name)
                pieces = (data,) if isinstance(data, bytes) else data
                size, kind = sum(map(len, pieces)), name.partition("/")[0]
                total += size
                if size > self.most[kind] or total > MOST_UNPACKED:
                    raise _too_large(name, size)
                member = zipfile.ZipInfo(name, STAMP)
                member.compress_type = zipfile.ZIP_STORED if kind in self.plain else zipfile.ZIP_DEFLATED
                member.external_attr = READABLE
                member.file_size = size
                with archive.open(member, "w") as place:
                    for piece in pieces:
                        place.write(piece)
                if stream.tell() > MOST_FILE_BYTES:
                    raise _too_large(name, size)

    def bytes_of(self, path: Path) -> bytes:
        """A file's bytes, its size looked at first; raises UserError."""
        try:
            size = path.stat().st_size
            if size > MOST_FILE_BYTES:
                raise self.bad(path.name, tr("it has {size} MiB", size=size >> 20))
            return path.read_bytes()
        except OSError as error:
            raise UserError(
                tr("{name} cannot be read: {problem}.", name=path.name, problem=error.strerror or error)
            ) from error

    @contextmanager
    def opened(self, data: bytes, name: str) -> Iterator[Members]:
        """The members of an archive, checked; whatever is wrong with it, also while they are looked at, becomes a
        UserError. A newer version is refused with a sentence of its own.
        """
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                members = Members(archive, self._checked(archive, name))
                self._check_head(members[self.description], name)
                yield members
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
            # zipfile says RuntimeError of an encrypted member, NotImplementedError of an unknown compression.
            raise self.bad(name, str(error)) from error

    def _checked(self, archive: zipfile.ZipFile, name: str) -> dict[str, zipfile.ZipInfo]:
        """The archive's members by name, none too large, none twice, none that does not belong there."""
        members: dict[str, zipfile.ZipInfo] = {}
        infos = archive.infolist()
        if len(infos) > MOST_MEMBERS:
            raise self.bad(name, tr("it has {count} parts", count=len(infos)))
        for info in infos:
            if not self.member.fullmatch(info.filename):
                raise self.bad(name, tr("“{part}” does not belong there", part=info.filename[:80]))
            if info.filename in members:
                raise self.bad(name, tr("“{part}” stands there twice", part=info.filename))
            if info.file_size > self.most[info.filename.partition("/")[0]]:
                size = info.file_size >> 20
                raise self.bad(name, tr("“{part}” would have {size} MiB", part=info.filename, size=size))
            members[info.filename] = info
        if sum(info.file_size for info in infos) > MOST_UNPACKED:
            raise self.bad(name, tr("it would have more than {size} MiB", size=MOST_UNPACKED >> 20))
        if self.description not in members:
            raise self.bad(name, tr("it has no {part}", part=self.description))
        return members

    def _check_head(self, description: bytes, name: str) -> None:
        head = msgspec.json.decode(description, type=_Head)
        if head.format != self.format:
            raise self.bad(name, tr("its format is “{format}”", format=head.format[:40]))
        if head.version > self.version:
            known = self.version
            raise UserError(
                tr("{name} was made by a newer version of this program.", name=name),
                tr(
                    "Its format is {version}; this program reads up to {known}.", version=head.version, known=known
                ),
            )


def _too_large(name: str, size: int) -> UserError:
    return UserError(
        tr("“{part}” has {size} MiB: with it the file could not be opened again.", part=name, size=size >> 20),
        tr("Save it by itself, and leave it out here."),
    )


class Members(Mapping[str, bytes]):
    """The members of an open archive by name, each unpacked when it is looked at."""

    def __init__(self, archive: zipfile.ZipFile, infos: Mapping[str, zipfile.ZipInfo]) -> None:
        self._archive = archive
        self._infos = infos

    def __getitem__(self, name: str) -> bytes:
        """No more bytes than the member's head says, whatever comes; raises ValueError where it is not there or
        not as long as it says.
        """
        if name not in self._infos:
            raise ValueError(tr("it has no {part}", part=name))
        info = self._infos[name]
        with self._archive.open(info) as stream:
            data = stream.read(info.file_size + 1)
        if len(data) != info.file_size:
            raise ValueError(tr("“{part}” is not as long as it says", part=name))
        return data

    def find(self, name: str) -> bytes | None:
        """A member that need not be there."""
        return self[name] if name in self._infos else None

    def __contains__(self, name: object) -> bool:
        return name in self._infos

    def __iter__(self) -> Iterator[str]:
        return iter(self._infos)

    def __len__(self) -> int:
        return len(self._infos)

    def under(self, folder: str, ending: str) -> dict[str, bytes]:
        """The members of a folder by their names without it and without their ending."""
        return {
            name.removeprefix(f"{folder}/").removesuffix(ending): self[name]
            for name in self
            if name.startswith(f"{folder}/")
        }
