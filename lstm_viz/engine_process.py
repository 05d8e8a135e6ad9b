"""One engine process, from its start to its end: bytes out, replies in, and why it ended.

Owns the QProcess and the taking apart of what it says, in slices that never hold up the window. It does not own
what is asked, nor whether an engine that ended is started again.
"""

from __future__ import annotations

import time
from collections import deque

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from engine.protocol import EngineFailed, Reply
from engine.protocol.frames import BadFrame, BadMessageError, BrokenStream, FrameReader, Item, decode_reply
from lstm_viz.engine_command import EngineCommand
from lstm_viz.engine_log import EngineLog
from lstm_viz.failures import why_it_ended, window_failure

READ_BYTES = 1 << 20  # taken apart in one turn of the event loop
SLICE_SECONDS = 0.004  # after which the event loop gets its turn
ENDING_MS = 1000  # for an engine that has been told to end


class EngineProcess(QObject):
    """Signals: `received` (a Reply), `ended` (an EngineFailed: why), `drained` (there is room to write)."""

    received = Signal(object)
    ended = Signal(object)
    drained = Signal()

    def __init__(self, command: EngineCommand, log: EngineLog, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = command
        self._log = log
        self._frames = FrameReader(skip_foreign=True)
        self._items: deque[Item] = deque()
        self._reason: EngineFailed | None = None
        self._over = False
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        for name, value in command.environment.items():
            environment.insert(name, value)
        self._process.setProcessEnvironment(environment)
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.readyReadStandardError.connect(self._on_error_output)
        self._process.bytesWritten.connect(self._on_written)
        self._process.errorOccurred.connect(self._on_error)
        self._process.finished.connect(self._on_finished)
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._on_turn)

    @property
    def pid(self) -> int:
        """The process's number; of the command that was started, which need not be the engine itself."""
        return int(self._process.processId())

    @property
    def bytes_waiting(self) -> int:
        """What has been written here and not yet been taken by the process."""
        return int(self._process.bytesToWrite())

    def start(self) -> None:
        """Starts the process, without waiting for it."""
        self._process.start(self._command.program, list(self._command.arguments))

    def write(self, frame: bytes | bytearray) -> None:
        """Sends a frame, which waits here until the process takes it; one that ends takes nothing."""
        if self._process.isWritable():
            self._process.write(bytes(frame))

    def kill(self, reason: EngineFailed) -> None:
        """Ends the process at once; `ended` then says `reason`."""
        self._reason = reason
        self._process.kill()

    def close(self) -> None:
        """Ends the process and waits for that; no signal is sent any more."""
        self._over = True
        self._turns.stop()
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        # The end of its input is what an engine ends with, here and at the far end of a connection.
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(ENDING_MS):
            self._process.kill()
            self._process.waitForFinished(ENDING_MS)

    def _on_output(self) -> None:
        if not self._over:
            self._turns.start(0)

    def _on_error_output(self) -> None:
        self._log.feed(bytes(self._process.readAllStandardError().data()))

    def _on_written(self) -> None:
        if not self._over:
            self.drained.emit()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            program, said = self._command.program, self._process.errorString()
            self._reason = window_failure("engine-not-found", program=program, error=said)
            self._turns.start(0)

    def _on_finished(self, status: int, how: QProcess.ExitStatus) -> None:
        self._on_error_output()
        crashed = how == QProcess.ExitStatus.CrashExit
        self._reason = self._reason or why_it_ended(status, crashed, self._log.tail())
        if not self._over:
            self._turns.start(0)

    def _on_turn(self) -> None:
        """Hands on replies for a few milliseconds; the timer goes on, so one that opens a dialog stops none."""
        until = time.perf_counter() + SLICE_SECONDS
        while time.perf_counter() < until and not self._over:
            if not self._items:
                data = self._process.read(READ_BYTES).data() if self._process.isReadable() else b""
                if not data:
                    self._turns.stop()
                    self._end_if_ended()
                    return
                self._items.extend(self._frames.feed(data))
            elif self._reason is not None and self._process.state() != QProcess.ProcessState.NotRunning:
                self._items.clear()  # it is being killed, and what it still says counts no more
            else:
                self._hand_on(self._items.popleft())

    def _hand_on(self, item: Item) -> None:
        match item:
            case BrokenStream(key, found):
                self.kill(window_failure(key, found=found))
                return
            case BadFrame(length):
                # Whose answer it was cannot be told; so nobody would ever answer that request.
                self.kill(window_failure("bad-reply", detail=f"{length} damaged bytes"))
                return
        try:
            reply = decode_reply(item)
        except BadMessageError as error:
            reply = Reply(error.number, window_failure("bad-reply", detail=error.detail))
        self.received.emit(reply)

    def _end_if_ended(self) -> None:
        if self._reason is not None and self._process.state() == QProcess.ProcessState.NotRunning:
            self._over = True
            self.ended.emit(self._reason)
