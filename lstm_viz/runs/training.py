"""Training as the window asks for it: begun, paused, changed, gone back to, and what each run has said.

Owns which runs there are, the one at work, and what may be asked of it. It holds no weights (the engine does) and
draws nothing. Everything that a run says is taken at once; who draws is told once a frame.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from engine.protocol import (
    BeginRun,
    Method,
    RunAdvanced,
    RunBegan,
    RunEnded,
    RunHalted,
    RunSnapshot,
    RunSteered,
    Setting,
    SteerRun,
)
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.runs import plans
from lstm_viz.runs.checkpoints import Checkpoints
from lstm_viz.runs.known_tasks import KnownTasks
from lstm_viz.runs.record import RunRecord
from lstm_viz.runs.setup import RunSetup
from lstm_viz.words import tr

FRAME_MS = 16
MOST_KEPT = 8  # earlier runs whose curves can be laid over


@dataclass
class _Asked:
    """A run that was asked for; `continues` is what another engine goes on with."""

    request: int
    plan: BeginRun
    continues: RunRecord | None = None
    began: bool = False


class Training(QObject):
    """Signals: `changed` (which runs there are, and where the present one stands), `advanced` (further training
    steps or a snapshot, once a frame), `refused` (a UserError; None: all is well), `resumed` (the training step
    from which another engine goes on). `tasks` is what can be trained.
    """

    changed = Signal()
    advanced = Signal()
    refused = Signal(object)
    resumed = Signal(int)

    def __init__(self, client: EngineClient, checkpoints: Checkpoints, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._checkpoints = checkpoints
        self.tasks = KnownTasks(client, self)
        self.tasks.failed.connect(self._refuse)
        self._asked: _Asked | None = None
        self._plan: BeginRun | None = None
        self._current: RunRecord | None = None
        self._kept: list[RunRecord] = []
        self._begun = 0
        self._pauses_after_one = False
        self._problem: UserError | None = None
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._frame.timeout.connect(self.advanced)

    @property
    def current(self) -> RunRecord | None:
        """The run that is at work, or was last; a stored one until there is another."""
        return self._current

    @property
    def runs(self) -> list[RunRecord]:
        """The kept runs, oldest first, and the current one."""
        return [*self._kept, *([self._current] if self._current else [])]

    @property
    def plan(self) -> BeginRun | None:
        """What the current run was begun with; None of a stored one."""
        return self._plan

    @property
    def beginning(self) -> bool:
        """Whether a run is asked for that has not begun."""
        return self._asked is not None and not self._asked.began

    @property
    def steerable(self) -> bool:
        """Whether the current run can be paused, changed, reset."""
        return self._asked is not None and self._asked.began

    @property
    def resumable(self) -> bool:
        """Whether the current run was broken off, and a checkpoint of it is held."""
        newest, record = self._checkpoints.newest, self._current
        return newest is not None and record is not None and newest.record is record and record.broken_off

    @property
    def problem(self) -> UserError | None:
        """Why what was asked last did not happen."""
        return self._problem

    # --- what is asked ---------------------------------------------------------------------------------------

    def show_stored(self, record: RunRecord) -> None:
        """Shows a run of a file until one is trained."""
        if self._current is None:
            self._current = record
            self.changed.emit()

    def put(self, records: tuple[RunRecord, ...], plan: BeginRun | None, checkpoint: bytes | None = None) -> None:
        """Takes the runs of a document, the newest last; the run at work is ended. With a `checkpoint` of the
        newest, which was begun by `plan`, that one can be gone on with.
        """
        asked, self._asked = self._asked, None
        if asked is not None:
            self._client.cancel(asked.request)
        self._kept, self._current = list(records[:-1])[-MOST_KEPT:], records[-1] if records else None
        self._plan, self._begun = plan, sum(record.opened for record in records)  # the next has another name
        self._checkpoints.hold(self._current, checkpoint)
        self._accept()
        self.changed.emit()
        self._draw_soon()

    @property
    def checkpoint(self) -> bytes | None:
        """What the current run could be gone on with from another engine, as far as it is held."""
        newest = self._checkpoints.newest
        return newest.data if newest is not None and newest.record is self._current else None

    def begin(self, plan: BeginRun) -> None:
        """Begins a run; its number is chosen here, whatever the plan's is. The present one is kept to be seen."""
        self._send(plan)

    def branch(self, training_step: int) -> None:
        """Goes on from an earlier training step of the current run, as a run of its own."""
        record, plan = self._current, self._plan
        if record is not None and plan is not None:
            self._send(plans.branched(plan, record, training_step))

    def resume(self, paused: bool = False) -> None:
        """Goes on with a run that was broken off, from its newest checkpoint; or stands ready to."""
        newest, record, plan = self._checkpoints.newest, self._current, self._plan
        if self.resumable and newest is not None and record is not None and plan is not None:
            upload = self._client.upload(newest.data)
            self._send(plans.resumed(plan, record, upload, paused=paused), continues=record)

    def resume_file(self, data: bytes) -> None:
        """Goes on with the run in a checkpoint file, as a run of its own."""
        plan = self._plan or RunSetup().plan
        self._send(plans.of_file(plan, self._client.upload(data)))

    def pause(self) -> None:
        self.steer(action="pause")

    def go_on(self) -> None:
        self.steer(action="go")

    def once(self) -> None:
        """One training step, and then a pause."""
        self._pauses_after_one = True
        self.steer(action="once")

    def reset(self) -> None:
        """Back to the same initial weights, and paused."""
        self.steer(action="pause")
        self.steer(action="rewind")

    def steer(
        self,
        *,
        action: str = "",
        method: Method | None = None,
        settings: dict[str, Setting] | None = None,
        training_steps: int | None = None,
    ) -> None:
        """Changes the run while it trains; what is refused is told by `refused`."""
        record = self._current
        if record is None or not self.steerable:
            return

        def on_steered(reply: object) -> None:
            if isinstance(reply, RunSteered) and record is self._current:
                # "once" is answered before its training step is made: the pause after it is still to come.
                record.take_steered(reply)
                if self._plan is not None:
                    self._plan = plans.steered(self._plan, reply, settings or {}, training_steps)
                if action != "once":
                    record.halted = None if action in {"go", "rewind"} else record.halted
                self._accept()
                self.changed.emit()
                self._draw_soon()

        body = SteerRun(
            run=record.number,
            action=action,
            method=method,
            settings=settings or {},
            training_steps=training_steps,
        )
        self._client.send(body, on_reply=on_steered, on_failure=self._refuse)

    def show_run(self, record: RunRecord, shown: bool) -> None:
        """Lays a run's curves over the others, or takes them away."""
        record.shown = shown
        self.changed.emit()

    def rename(self, record: RunRecord, name: str) -> None:
        record.name = name
        self.changed.emit()

    def forget(self, record: RunRecord) -> None:
        """Lets a kept run go."""
        self.keep([kept for kept in self._kept if kept is not record])

    def keep(self, records: list[RunRecord]) -> None:
        """These are the kept runs, oldest first; the others are let go."""
        self._kept = [record for record in records if record is not self._current][-MOST_KEPT:]
        self.changed.emit()

    def close(self) -> None:
        """Ends what runs here; the engine is ended by its client."""
        self._frame.stop()
        self._checkpoints.close()

    # --- what is said ----------------------------------------------------------------------------------------

    def _send(self, plan: BeginRun, continues: RunRecord | None = None) -> None:
        before = self._asked
        self._asked = None
        if before is not None:
            self._client.cancel(before.request)
        body = msgspec.structs.replace(plan, run=self._client.new_number())
        asked = _Asked(0, plan, continues)
        self._asked = asked
        asked.request = self._client.send(
            body,
            on_reply=lambda reply: self._on_ended(asked, reply),
            on_failure=lambda error: self._on_failed(asked, error),
            on_progress=lambda reply: self._on_said(asked, reply),
        )
        self._accept()
        self.changed.emit()

    def _on_said(self, asked: _Asked, reply: object) -> None:
        if asked is not self._asked:
            return  # an older run's last words
        if isinstance(reply, RunBegan):
            self._on_began(asked, reply)
        elif self._current is not None and asked.began:
            self._take(self._current, reply)

    def _take(self, record: RunRecord, reply: object) -> None:
        match reply:
            case RunAdvanced():
                record.take(reply)
                if self._pauses_after_one:
                    self._pauses_after_one, record.paused = False, True
                    self.changed.emit()
            case RunSnapshot():
                record.take_snapshot(reply)
            case RunHalted():
                record.take_halt(reply)
                self.changed.emit()
        self._draw_soon()

    def _on_began(self, asked: _Asked, began: RunBegan) -> None:
        record = asked.continues or (self._current if asked.began else None)
        if asked.began and self._resume(asked):
            return
        if record is None:
            record = self._new_record(asked, began)
        else:
            record.went_on(began)
            if not began.paused:
                self.resumed.emit(began.training_step)
        asked.began = True
        self._checkpoints.watch(record)
        self.changed.emit()
        self._draw_soon()

    def _new_record(self, asked: _Asked, began: RunBegan) -> RunRecord:
        before = self._current
        if before is not None and (before.opened or not before.stored):
            before.over = True
            before.thin()
            self._kept = [*self._kept, before][-MOST_KEPT:]
        self._begun += 1
        self._plan = asked.plan
        title = self.tasks.titles.get(asked.plan.task, asked.plan.task)
        self._current = record = RunRecord(began, title, tr("run {number}", number=self._begun), asked.plan.seed)
        for kept in self._kept:  # losses of two tasks are not on one scale: who wants them together can have them
            kept.shown = kept.shown and kept.task == record.task
        return record

    def _resume(self, asked: _Asked) -> bool:
        """Goes on from the newest checkpoint after the engine has died; False where there is none.

        A new engine is asked again for what the old one was at: then a run begins a second time, from its start.
        """
        newest = self._checkpoints.newest
        record = self._current
        if newest is None or record is None or newest.record is not record:
            return False
        upload = self._client.upload(newest.data)
        self._send(plans.resumed(asked.plan, record, upload, paused=record.paused), continues=record)
        return True

    def _on_ended(self, asked: _Asked, reply: object) -> None:
        if asked is self._asked and isinstance(reply, RunEnded) and self._current is not None:
            self._asked = None
            self._current.over = True
            self._current.training_step = reply.training_step
            self._current.sequences = reply.sequences
            self._checkpoints.watch(None)
            self._checkpoints.keep_whole(self._current)
            self.changed.emit()
            self._draw_soon()

    def _on_failed(self, asked: _Asked, error: UserError) -> None:
        if asked is self._asked:
            self._asked = None
            if self._current is not None and (asked.began or asked.continues is not None):
                self._current.over = self._current.broken_off = True
            self._refuse(error)
            self.changed.emit()

    def _draw_soon(self) -> None:
        if not self._frame.isActive():
            self._frame.start()

    def _accept(self) -> None:
        if self._problem is not None:
            self._problem = None
            self.refused.emit(None)

    def _refuse(self, error: UserError) -> None:
        self._problem = error
        self.refused.emit(error)
