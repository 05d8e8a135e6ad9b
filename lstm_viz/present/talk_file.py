"""A talk in one file (`.lstmtalk`): its scenes, the models that they name, and the traces that they show.

A zip of JSON, safetensors and stored traces. Owns writing, reading and every check before something is believed:
names, counts and sizes stand before a byte is unpacked, nothing is written to the disk, and nothing is executed.
The format is in docs/documents.md.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import Path
from typing import IO

import msgspec

from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.present.stored_run import StoredRun, measured_in, trace_of
from lstm_viz.present.talk import Given, Talk
from lstm_viz.words import tr

ENDING = ".lstmtalk"
FORMAT = "lstm-viz-talk-file"
VERSION = 1
DESCRIPTION = "talk.json"
MEMBER = re.compile(
    r"talk\.json"
    r"|models/[\w][\w .()-]{0,80}\.safetensors"
    r"|traces/\d{1,5}\.trace"
    r"|measured/\d{1,5}\.gradients",
    re.ASCII,
)

MOST_FILE_BYTES = 512 << 20
# Of one member, unpacked.
MOST_BYTES = {"talk.json": 8 << 20, "models": 256 << 20, "traces": 64 << 20, "measured": 16 << 20}
MOST_MEMBERS = 2000
MOST_UNPACKED = 1 << 30
STAMP = (1980, 1, 1, 0, 0, 0)  # the same talk is the same file, whenever it is written


class _File(msgspec.Struct, frozen=True, kw_only=True):
    """What `talk.json` holds. `traces` and `measured` tell by number which key (`talk.key_of`, `measured_of`) each
    stored trace and measurement is of.
    """

    format: str
    version: int
    talk: Talk
    traces: tuple[str, ...] = ()
    measured: tuple[str, ...] = ()


class _Head(msgspec.Struct, frozen=True):
    """What is read first: a newer version need not be understood to be refused."""

    format: str = ""
    version: int = 0


def write(path: Path, given: Given, runs: dict[str, StoredRun]) -> None:
    """Writes a talk with its models and runs, by key; raises UserError and leaves the old file as it was."""
    keys = tuple(runs)
    measured = tuple(given.results)
    head = _File(format=FORMAT, version=VERSION, talk=given.talk, traces=keys, measured=measured)

    def fill(stream: IO[bytes]) -> None:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            _add(archive, DESCRIPTION, msgspec.json.format(msgspec.json.encode(head)))
            for name, data in given.models.items():
                _add(archive, f"models/{name}.safetensors", data)
            for number, key in enumerate(keys):
                _add(archive, f"traces/{number}.trace", msgspec.msgpack.encode(runs[key]))
            for number, key in enumerate(measured):
                _add(archive, f"measured/{number}.gradients", msgspec.msgpack.encode(given.results[key]))

    write_stream(path, fill)


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    if not MEMBER.fullmatch(name):
        raise UserError(
            tr("“{name}” cannot stand in a talk’s file.", name=name), tr("Give the model another name.")
        )
    member = zipfile.ZipInfo(name, STAMP)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    archive.writestr(member, data)


def read(path: Path) -> Given:
    """The talk of a file; raises UserError with what is wrong."""
    try:
        size = path.stat().st_size
        if size > MOST_FILE_BYTES:
            raise _bad(path.name, tr("it has {size} MiB", size=size >> 20))
        data = path.read_bytes()
    except OSError as error:
        raise UserError(
            tr("{name} cannot be read: {problem}.", name=path.name, problem=error.strerror or error)
        ) from error
    return decode(data, path.name)


def decode(data: bytes, name: str) -> Given:
    """The talk in a file's bytes; raises UserError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = _checked(archive, name)
            return _given(archive, members, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        # zipfile says RuntimeError of an encrypted member, NotImplementedError of an unknown compression.
        raise _bad(name, str(error)) from error


def _checked(archive: zipfile.ZipFile, name: str) -> dict[str, zipfile.ZipInfo]:
    """The archive's members by name, none too large, none twice, none that does not belong there."""
    members: dict[str, zipfile.ZipInfo] = {}
    infos = archive.infolist()
    if len(infos) > MOST_MEMBERS:
        raise _bad(name, tr("it has {count} parts", count=len(infos)))
    for info in infos:
        if not MEMBER.fullmatch(info.filename):
            raise _bad(name, tr("“{part}” does not belong there", part=info.filename[:80]))
        if info.filename in members:
            raise _bad(name, tr("“{part}” stands there twice", part=info.filename))
        most = MOST_BYTES[info.filename.partition("/")[0]]
        if info.file_size > most:
            raise _bad(name, tr("“{part}” would have {size} MiB", part=info.filename, size=info.file_size >> 20))
        members[info.filename] = info
    if sum(info.file_size for info in infos) > MOST_UNPACKED:
        raise _bad(name, tr("it would have more than {size} MiB", size=MOST_UNPACKED >> 20))
    if DESCRIPTION not in members:
        raise _bad(name, tr("it has no {part}", part=DESCRIPTION))
    return members


def _given(archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], name: str) -> Given:
    description = _unpacked(archive, members[DESCRIPTION])
    head = msgspec.json.decode(description, type=_Head)
    if head.format != FORMAT:
        raise _bad(name, tr("its format is “{format}”", format=head.format[:40]))
    if head.version > VERSION:
        raise UserError(
            tr("{name} was made by a newer version of this program.", name=name),
            tr("Its format is {version}; this program reads up to {known}.", version=head.version, known=VERSION),
        )
    file = msgspec.json.decode(description, type=_File)
    models = {
        part.removeprefix("models/").removesuffix(".safetensors"): _unpacked(archive, info)
        for part, info in members.items()
        if part.startswith("models/")
    }
    ModelShelf(models)  # each says what it is
    traces = {}
    for number, key in enumerate(file.traces):
        part = f"traces/{number}.trace"
        if part not in members:
            raise _bad(name, tr("it has no {part}", part=part))
        run = msgspec.msgpack.decode(_unpacked(archive, members[part]), type=StoredRun)
        traces[key] = trace_of(run, -1 - number)
    results = {}
    for number, key in enumerate(file.measured):
        part = f"measured/{number}.gradients"
        if part not in members:
            raise _bad(name, tr("it has no {part}", part=part))
        results[key] = measured_in(_unpacked(archive, members[part]))
    return Given(file.talk, models, traces, results)


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """A member's bytes; no more of them than its head says, whatever comes."""
    with archive.open(info) as stream:
        data = stream.read(info.file_size + 1)
    if len(data) != info.file_size:
        raise ValueError(tr("“{part}” is not as long as it says", part=info.filename))
    return data


def _bad(name: str, problem: str) -> UserError:
    return UserError(
        tr("{name} is no talk that can be given: {problem}.", name=name, problem=problem),
        tr("Make it again with: lstm-viz present SOURCE --build FILE."),
    )
