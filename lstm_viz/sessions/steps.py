"""What is done to the document becomes steps of its history: another model or sequence, a knob, a set-up, a run.

Owns which parts are watched and what a change of each is called. The list of changes names its own (`changes`);
the stack is `history`'s.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from engine.protocol import ModelDescription
from lstm_viz.companion import Companion
from lstm_viz.document import Document
from lstm_viz.experiment import Knobs
from lstm_viz.history import History
from lstm_viz.laboratory import Laboratory
from lstm_viz.runs.live import Live
from lstm_viz.runs.record import RunRecord
from lstm_viz.runs.shown import ShownRuns, show_runs, shown_runs
from lstm_viz.words import tr

Value = TypeVar("Value")
Beside = tuple[ModelDescription, bytes | None] | None


@dataclass(frozen=True)
class Read:
    """The model and what it reads. `lasting`: whether the model can be had again; one in training goes on."""

    model: ModelDescription
    data: bytes | None
    text: str
    path: Path | None
    lasting: bool


class _Watched(Generic[Value]):
    """A part of the document: how it is read, and how it is brought back to what it was."""

    def __init__(
        self,
        history: History,
        read: Callable[[], Value],
        restore: Callable[[Value], object],
        what: Callable[[Value, Value], str],
        joins: Callable[[Value, Value], bool] = lambda _before, _now: True,
        arriving: Callable[[], bool] = lambda: False,
    ) -> None:
        """`joins` says whether a step and the next of its kind, if it follows at once, are one. While it is
        `arriving` what changes is that of a document which is being opened, and nobody's step.
        """
        self._history = history
        self._read = read
        self._restore = restore
        self._what = what
        self._joins = joins
        self._arriving = arriving
        self._now = read()
        self._coming: tuple[Value] | None = None  # what it is being brought back to, which may take a while

    def look(self) -> None:
        """Something has changed: what is another than before is a step."""
        before, self._now = self._now, self._read()
        coming, self._coming = self._coming, None
        if before != self._now and not self._arriving() and coming != (self._now,):
            what = self._what(before, self._now)
            if what:
                self._history.record(
                    what, self, self._bring_back, before, self._now, joined=self._joins(before, self._now)
                )
            else:
                self._history.touch()

    def _bring_back(self, value: Value) -> None:
        self._coming = (value,)
        self._restore(value)


class Steps(QObject):
    """Watches as long as it lives."""

    def __init__(
        self,
        history: History,
        document: Document,
        laboratory: Laboratory,
        live: Live,
        companion: Companion,
        arriving: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """`arriving` says whether something of a document that was opened has still to come."""
        super().__init__(parent)
        self._document = document
        self._live = live
        self._read = _Watched(history, self._read_document, self._restore_document, _read_words, _is_same_model)
        knobs = _Watched[Knobs](
            history, lambda: laboratory.knobs, lambda knobs: laboratory.change(**vars(knobs)), _knob_words
        )
        plan = _Watched(history, lambda: live.setup.plan, live.setup.take, _plan_words)
        document.model_changed.connect(self._read.look)
        document.sequence_changed.connect(self._read.look)
        laboratory.knobs_changed.connect(knobs.look)
        live.setup.changed.connect(plan.look)
        beside = _Watched[Beside](
            history,
            lambda: None if companion.beside is None else companion.model,
            lambda model: companion.stop() if model is None else companion.open_model(*model),
            _beside_words,
            _never,
            arriving,
        )
        companion.opened.connect(beside.look)
        runs = _Watched[ShownRuns](
            history,
            lambda: shown_runs(live.training),
            lambda runs: show_runs(live.training, runs),
            _run_words,
            _never,
        )
        live.training.changed.connect(runs.look)
        self._trained: tuple[RunRecord, int] | None = None  # how far the training was when it was looked at last
        self._watched = knobs, plan, beside, runs  # the signals hold no more than their functions
        live.training.advanced.connect(lambda: self._on_trained(history))

    def _on_trained(self, history: History) -> None:
        """A training that went on is worth saving; one that came out of a document and stands still is not."""
        record, before = self._live.training.current, self._trained
        self._trained = None if record is None else (record, record.training_step)
        if record is not None and not record.stored and self._trained != before:
            history.touch()

    def _read_document(self) -> Read:
        document = self._document
        trained = [entrant.description for record in self._live.training.runs[-1:] for entrant in record.entrants]
        lasting = document.model_data is not None or document.model not in trained
        return Read(document.model, document.model_data, document.text, document.path, lasting)

    def _restore_document(self, read: Read) -> None:
        document = self._document
        if (read.model, read.data) != (document.model, document.model_data):
            document.set_model(read.model, text=read.text, data=read.data)
        if read.path is not None:
            document.open_file(read.path)
        else:
            document.set_text(read.text)


def _read_words(before: Read, now: Read) -> str:
    """ "" where it cannot be undone: a model in training is nowhere else."""
    if not before.lasting or not now.lasting:
        return "" if before.model != now.model else tr("another sequence")
    return tr("another sequence") if _is_same_model(before, now) else tr("another model")


def _is_same_model(before: Read, now: Read) -> bool:
    return (before.model, before.data) == (now.model, now.data)


def _knob_words(_before: Knobs, _now: Knobs) -> str:
    return tr("turn a knob of the laboratory")


def _never(_before: object, _now: object) -> bool:
    return False


def _beside_words(_before: Beside, now: Beside) -> str:
    return tr("take the second model away") if now is None else tr("put a model beside the first")


def _run_words(before: ShownRuns, now: ShownRuns) -> str:
    """ "" where a run came: it cannot be undone."""
    records, newer = [run.record for run in before], [run.record for run in now]
    if any(record not in records for record in newer):
        return ""
    if len(newer) < len(records):
        return tr("forget a run")
    if any(run.name != other.name for run, other in zip(before, now, strict=True)):
        return tr("rename a run")
    return tr("show or hide a run")


def _plan_words(_before: object, _now: object) -> str:
    return tr("set up another training")
