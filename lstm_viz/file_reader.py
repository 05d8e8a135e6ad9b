"""The process that reads a stranger's file, from this side: started, asked, and stopped when it takes too long.

Owns that process. It blocks, so the window asks on a worker thread. It does not own what the answers mean, and
knows no Qt.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, TypeVar

from engine.protocol.frames import BadMessageError, FrameReader, decoder, encode
from engine.protocol.reading import (
    FileRead,
    FilesWanted,
    LookInside,
    MakeModel,
    ModelMade,
    PieceRead,
    ReaderReply,
    ReaderReplyBody,
    ReaderRequest,
    ReaderRequestBody,
    ReadingFailed,
    ReadPiece,
    ReadTensor,
    TensorRead,
)
from engine.protocol.requests import PIECE_BYTES
from lstm_viz import file_words
from lstm_viz.engine_command import engine_path
from lstm_viz.pipes import write_all

if TYPE_CHECKING:
    import subprocess

PATIENCE_SECONDS = 10.0
READ_BYTES = 1 << 20
MOST_BESIDE = 200
DATA_FOLDER = "test_data_set_0"  # where ONNX's own tests keep a model's inputs

Expected = TypeVar("Expected", bound=ReaderReplyBody)


class FileReader:
    """One open file. Use it as a context, or `close` it; every method may raise UserError.

    One thread asks; `stop` and `close` may come from another, at any time.
    """

    def __init__(self, path: Path, patience: float = PATIENCE_SECONDS) -> None:
        self.path = path
        self._patience = patience
        self._number = 0
        self._decode = decoder(ReaderReply)
        self._talking = threading.Lock()  # whoever holds it uses the pipes: nobody else closes them
        self._stopped = False
        self._process = self._start(())

    def __enter__(self) -> FileReader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def stop(self) -> None:
        """Ends what it is asked just now, from whichever thread: that is refused then, and all that follows."""
        self._stopped = True
        self._process.kill()

    def close(self) -> None:
        """Ends the process, and what it is asked just now; once more does nothing."""
        self.stop()
        with self._talking:
            self._end()

    def look_inside(self) -> FileRead:
        """What is in the file, and in those beside it that it needs."""
        reply = self._ask(LookInside())
        if isinstance(reply, FilesWanted):
            self._start_again(self._beside(reply.names))
            reply = self._ask(LookInside())
        return self._expect(FileRead, reply)

    def tensor(self, name: str, rows: int, columns: int) -> TensorRead:
        """A tensor's values, averaged to at most so many rows and columns."""
        return self._expect(TensorRead, self._ask(ReadTensor(name, rows, columns)))

    def model(self, wish: MakeModel) -> tuple[ModelMade, bytes]:
        """A layer as a model file of this program."""
        made = self._expect(ModelMade, self._ask(wish))
        data = bytearray()
        while len(data) < made.size:
            data += self._expect(PieceRead, self._ask(ReadPiece(len(data), PIECE_BYTES))).data
        return made, bytes(data)

    def _beside(self, names: tuple[str, ...]) -> tuple[Path, ...]:
        """Files in the same folder, and in no other but the one beside it that is known, by plain names."""
        wanted = [self.path.parent / name for name in names[:MOST_BESIDE]]
        for name, path in zip(names, wanted, strict=False):
            parts = PurePosixPath(name).parts
            plain = parts == Path(name).parts and parts[:-1] in {(), (DATA_FOLDER,)} and ".." not in parts
            if not plain or not path.is_file():
                raise file_words.refusal(ReadingFailed("external-data", {"name": self.path.name, "target": name}))
        return tuple(wanted)

    def _start(self, beside: tuple[Path, ...]) -> subprocess.Popen[bytes]:
        import subprocess  # noqa: PLC0415  (the first picture does not need it)

        return subprocess.Popen(
            [sys.executable, "-P", "-m", "engine.formats", str(self.path), *map(str, beside)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **engine_path()},
            bufsize=0,  # nothing waits to be written when the process is gone and its pipes are closed
        )

    def _start_again(self, beside: tuple[Path, ...]) -> None:
        with self._talking:
            self._end()
            self._process = self._start(beside)
            if self._stopped:  # meanwhile, and perhaps that was the process before
                self._process.kill()

    def _end(self) -> None:
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _expect(self, kind: type[Expected], reply: ReaderReplyBody) -> Expected:
        if isinstance(reply, ReadingFailed):
            raise file_words.refusal(reply)
        if not isinstance(reply, kind):
            raise file_words.died(self.path.name)
        return reply

    def _ask(self, body: ReaderRequestBody) -> ReaderReplyBody:
        """One answer; the process is killed when it takes too long, and then cannot be asked again."""
        self._number += 1
        late = threading.Event()

        def stop() -> None:
            late.set()
            self._process.kill()

        timer = threading.Timer(self._patience, stop)
        timer.start()
        try:
            reply = self._exchange(encode(ReaderRequest(self._number, body)))
        finally:
            timer.cancel()
        if reply is None:
            late_words = file_words.took_too_long(self.path.name, self._patience)
            raise late_words if late.is_set() else file_words.died(self.path.name)
        return reply.body

    def _exchange(self, request: bytearray) -> ReaderReply | None:
        """The process's next message; None where it ended, or said what makes no sense."""
        frames = FrameReader()
        with self._talking:
            if self._stopped:
                return None
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            try:
                write_all(self._process.stdin, request)
                while data := os.read(self._process.stdout.fileno(), READ_BYTES):
                    for item in frames.feed(data):
                        return self._decode(item) if isinstance(item, bytearray) else None
            except (OSError, BadMessageError):
                return None  # its end of the pipe is gone, or its words are no words: both are its death
        return None
