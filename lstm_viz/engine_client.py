"""The window's end of the engine: asks, hands on answers, and has a new engine ready when one ends.

Owns the life of the engine: when one is started, given up, or started again. It does not own what is said of that
(`engine_state`), how a process is spoken to (`engine_process`), nor what is asked again (`engine_ledger`).
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from engine.protocol import (
    INTERIM_REPLIES,
    Cancel,
    Cancelled,
    EngineFailed,
    Hello,
    NumberSequence,
    Ready,
    Reply,
    Request,
    RequestBody,
    SendBytes,
    ShippedModel,
    Superseded,
    SymbolSequence,
    UploadedModel,
    UploadedSequence,
    sendable,
)
from engine.protocol.frames import MAX_PAYLOAD, FrameTooLargeError, encode
from lstm_viz.engine_command import EngineCommand, engine_command
from lstm_viz.engine_ledger import Ledger, Ticket
from lstm_viz.engine_log import EngineLog
from lstm_viz.engine_process import EngineProcess
from lstm_viz.engine_state import EngineState, Phase, state_of
from lstm_viz.failures import (
    SLOW_SECONDS,
    SLOW_SENTENCE,
    EngineError,
    Translate,
    in_words,
    window_failure,
)

RESTARTS_A_MINUTE = 5
MINUTE_SECONDS = 60.0
RETRY_MS = 1000  # before a command that never became an engine is tried again
MOST_BYTES_WAITING = 2 << 20  # in the pipe; what comes after waits as requests

# Ends that a request may have brought about.
DEATHS = {"engine-killed", "engine-crashed", "engine-exited"}
# Ends that another try would not mend.
HOPELESS = {"engine-not-found", "protocol-mismatch", "torch-missing", "no-such-device", "foreign-text"}


class EngineClient(QObject):
    """Signals: `state_changed` (an EngineState), `failed` (an EngineError for which no asker waits).

    `start` it, `send` requests at any time, `close` it at the end. A request is answered in one of four ways:
    `on_reply` (its past-tense reply), `on_failure` (an EngineError), `on_dropped` (superseded or cancelled), and
    nothing more after `close`. Before that `on_progress` may come any number of times.
    """

    state_changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        command: EngineCommand | None = None,
        *,
        device: str = "auto",
        threads: int = 0,
        log: EngineLog | None = None,
        translate: Translate = str,
        restarts_a_minute: int = RESTARTS_A_MINUTE,
        slow_seconds: float = SLOW_SECONDS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.log = log or EngineLog()
        self._command = command or engine_command()
        self._device = device
        self._after_device_failure = False
        self._threads = threads
        self._translate = translate
        self._restarts_a_minute = restarts_a_minute
        self._slow_seconds = slow_seconds
        self._ledger = Ledger()
        self._state = state_of(Phase.STARTING, self._translate)
        self._closed = False
        self._process: EngineProcess | None = None
        self._hello = 0
        self._ends: deque[float] = deque()
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._launch)
        self._slow = QTimer(self, singleShot=True)
        self._slow.timeout.connect(self._on_slow)

    @property
    def state(self) -> EngineState:
        return self._state

    @property
    def pid(self) -> int:
        """The number of the process that was started, 0 where none is."""
        return self._process.pid if self._process else 0

    def start(self) -> None:
        """Starts the engine, without waiting for it."""
        if self._process is None and not self._closed:
            self._set_state(state_of(Phase.STARTING, self._translate))
            self._launch()

    def restart(self, device: str | None = None, command: EngineCommand | None = None) -> None:
        """Starts a new engine, on another device or by another command if one is given, and asks all again."""
        if device:
            self._device, self._after_device_failure = device, False
        self._command = command or self._command
        self._ends.clear()
        self._let_go()
        self._ask_again(blame=False)
        self.start()

    def stop(self) -> None:
        """Ends the engine and starts no other, until `restart`; whoever waits is told."""
        self._let_go()
        self._stop(window_failure("engine-stopped"))

    def close(self) -> None:
        """Ends the engine and waits for that, a second at most. Nobody is called back any more."""
        self._closed = True
        self._let_go()
        self._ledger.give_up()
        self.log.close()

    def new_number(self) -> int:
        """A number for a model, a trace or a result that is to be made."""
        return self._ledger.new_number()

    @property
    def unanswered(self) -> int:
        """How many questions the engine has not answered yet."""
        return self._ledger.unanswered

    def sendable(
        self, sequence: SymbolSequence | NumberSequence
    ) -> SymbolSequence | NumberSequence | UploadedSequence:
        """The sequence as `TraceSequence` can carry it: a large one goes ahead in pieces."""
        return sendable(sequence, self._ledger.upload)

    def upload(self, data: bytes | memoryview) -> int:
        """The number under which a request can name these bytes. They must not change any more."""
        return self._ledger.upload(data)

    def remember(self, maker: RequestBody) -> None:
        """Another engine is asked this where it is asked for what the present one holds."""
        self._ledger.remember(maker)

    def model_source(self, name: str, data: bytes | None) -> ShippedModel | UploadedModel:
        """A model as `OpenModel` names it: one that the program ships, or the bytes of a file."""
        return ShippedModel(name) if data is None else UploadedModel(self.upload(data), name)

    def send(
        self,
        body: RequestBody,
        on_reply: Callable[[Any], None] | None = None,
        on_failure: Callable[[EngineError], None] | None = None,
        on_progress: Callable[[Any], None] | None = None,
        on_dropped: Callable[[], None] | None = None,
    ) -> int:
        """Asks; gives the request's number, for `cancel`. A failure that nobody waits for becomes `failed`.

        While the engine starts or restarts, requests wait for it; when it has stopped they fail, soon.
        """
        if isinstance(body, Hello | SendBytes | Cancel):
            raise TypeError(f"{type(body).__name__} is sent by the client itself")
        ticket = Ticket(self._ledger.new_number(), body, on_reply, on_failure, on_progress, on_dropped)
        if self._closed:
            return ticket.number
        if self._state.phase is Phase.STOPPED:
            stopped = window_failure("engine-stopped")
            QTimer.singleShot(0, self, lambda: self._tell(ticket, stopped))
        else:
            self._ledger.add(ticket)
            self._pump()
        return ticket.number

    def cancel(self, number: int) -> None:
        """Stops a request, if it is not answered yet; its `on_dropped` is called, now or when the engine has."""
        withdrawn = self._ledger.withdraw(number)
        if withdrawn is not None:
            self._tell(withdrawn, Cancelled())
        elif self._process is not None and self._ledger.ticket(number) is not None:
            self._process.write(encode(Request(self._ledger.new_number(), Cancel(request=number))))

    def _launch(self) -> None:
        self.log.clear()
        self._process = EngineProcess(self._command, self.log, self)
        self._process.received.connect(self._on_received)
        self._process.ended.connect(self._on_ended)
        self._process.drained.connect(self._pump)
        self._process.start()
        self._hello = self._ledger.new_number()
        # What waits goes out behind the greeting at once, so that the engine finds it when it is ready.
        hello = Hello(device=self._device, after_device_failure=self._after_device_failure, threads=self._threads)
        self._process.write(encode(Request(self._hello, hello)))
        self._slow.start(round(1000 * self._slow_seconds))
        self._pump()

    def _pump(self) -> None:
        """Sends what waits, as far as the pipe takes it."""
        while self._process is not None and self._process.bytes_waiting < MOST_BYTES_WAITING:
            ticket = self._ledger.next_to_send()
            if ticket is None:
                return
            try:
                self._process.write(encode(ticket.request))
            except FrameTooLargeError as error:
                too_large = window_failure("request-too-large", bytes=error.length, limit=MAX_PAYLOAD)
                self._on_received(Reply(ticket.number, too_large))

    def _on_received(self, reply: Reply) -> None:
        body = reply.body
        if isinstance(body, EngineFailed) and self._concerns_all(reply.number, body):
            self._end_for(body)
        elif reply.number == self._hello:
            if isinstance(body, Ready):
                self._slow.stop()
                self._set_state(state_of(Phase.READY, self._translate, self._state.problem, body.device))
        else:
            ticket = self._ledger.answered(reply)
            self._pump()  # an answer may have put requests on the way again
            if ticket is not None:
                self._tell(ticket, body)

    def _on_slow(self) -> None:
        """Says that the engine has not answered its greeting; it is waited for all the same."""
        sentence = self._translate(SLOW_SENTENCE).format(seconds=round(self._slow_seconds))
        self._set_state(replace(self._state, sentence=sentence, slow=True))

    def _concerns_all(self, number: int, failed: EngineFailed) -> bool:
        """Whether a failure is one of the engine, not of a request."""
        return number in (0, self._hello) or (failed.key == "device-failed" and self._device != "cpu")

    def _end_for(self, failed: EngineFailed) -> None:
        if failed.key == "device-failed":
            self._device, self._after_device_failure = "cpu", True
        if self._process is not None:
            self._process.kill(failed)

    def _on_ended(self, reason: EngineFailed) -> None:
        was_ready = self._state.phase is Phase.READY
        self.log.note(f"engine ended: {reason.key} {reason.arguments}")
        self._let_go()
        problem = in_words(reason, self._translate)
        now = time.monotonic()
        self._ends.append(now)
        while now - self._ends[0] > MINUTE_SECONDS:
            self._ends.popleft()
        if reason.key in HOPELESS:
            self._stop(reason)
        elif len(self._ends) > self._restarts_a_minute:
            self._stop(window_failure("restart-limit", count=len(self._ends), last=problem.message))
        else:
            self._again.start(0 if was_ready else RETRY_MS)
            self._set_state(state_of(Phase.RESTARTING, self._translate, problem))
            self._ask_again(blame=was_ready and reason.key in DEATHS)

    def _stop(self, reason: EngineFailed) -> None:
        self._set_state(state_of(Phase.STOPPED, self._translate, in_words(reason, self._translate)))
        for ticket in self._ledger.give_up():
            self._tell(ticket, reason)

    def _ask_again(self, blame: bool) -> None:
        for ticket in self._ledger.engine_ended(blame):
            self._tell(ticket, Cancelled() if ticket.cancelled else window_failure("killed-engine-twice"))

    def _let_go(self) -> None:
        """Ends this engine without a word; the next one is not started."""
        self._again.stop()
        self._slow.stop()
        process, self._process = self._process, None
        if process is not None:
            process.close()
            process.deleteLater()

    def _tell(self, ticket: Ticket, body: Any) -> None:
        """Calls the one who waits."""
        if isinstance(body, INTERIM_REPLIES):
            _call(ticket.on_progress, body)
        elif isinstance(body, Superseded | Cancelled):
            if ticket.on_dropped is not None:
                ticket.on_dropped()
        elif isinstance(body, EngineFailed):
            _call(ticket.on_failure or self.failed.emit, in_words(body, self._translate))
        else:
            _call(ticket.on_reply, body)

    def _set_state(self, state: EngineState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)


def _call(callback: Callable[[Any], None] | None, value: Any) -> None:
    if callback is not None:
        callback(value)
