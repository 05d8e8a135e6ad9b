"""The process that reads one file of a stranger's: frames in on standard input, frames out on standard output.

Owns the order in which rights are given up: the file is opened, what its format needs is imported, then nothing
more can be opened, and only then is the file taken apart. It is run as
`python -P -m engine.formats FILE [FILE BESIDE IT …]`. No torch.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from engine.formats.contents import UnreadableError
from engine.formats.conversation import Conversation
from engine.formats.dispatch import format_of
from engine.formats.limits import guard, limit
from engine.formats.source import Source
from engine.pipe import claim_standard_streams, leave
from engine.protocol.frames import BadFrame, BrokenStream, FrameReader, decoder, encode
from engine.protocol.reading import ReaderReply, ReaderRequest, ReadingFailed

READ_BYTES = 1 << 20
USAGE = "usage: python -m engine.formats FILE [FILE BESIDE IT ...]\n"


def main() -> int:
    """Answers requests until the input ends; returns an exit status."""
    if len(sys.argv) < 2:
        sys.stderr.write(USAGE)
        return 2
    frames_in, frames_out = claim_standard_streams()
    conversation, failed = _opened([Path(argument) for argument in sys.argv[1:]])
    decode = decoder(ReaderRequest)
    frames = FrameReader()
    while data := os.read(frames_in, READ_BYTES):
        for item in frames.feed(data):
            if isinstance(item, BadFrame | BrokenStream):
                return 3
            request = decode(item)
            body = failed if conversation is None else conversation.answer(request.body)
            assert body is not None
            _write(frames_out, encode(ReaderReply(request.number, body)))
    return 0


def _opened(paths: list[Path]) -> tuple[Conversation | None, ReadingFailed | None]:
    limit()
    try:
        source = Source.of(paths[0], tuple(paths[1:]))
        format_of(source).prepare()
    except UnreadableError as error:
        return None, ReadingFailed(error.key, error.arguments)
    return Conversation(source, guard()), None


def _write(descriptor: int, data: bytearray) -> None:
    with memoryview(data) as view:
        written = 0
        while written < len(view):
            written += os.write(descriptor, view[written:])


if __name__ == "__main__":
    leave(main())
