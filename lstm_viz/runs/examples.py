"""Sequences of the task in training, with what the model answers beside what is right.

Owns when the engine is asked for them: while somebody looks, and seldom enough that training hardly notices. The
same seed gives the same sequences, so that one sees the answers change. It does not own how they are shown.
"""

from __future__ import annotations

from itertools import groupby
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from engine.protocol import NEWEST, ExamplesRead, ReadExamples
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.runs.entrants import entrant_name
from lstm_viz.runs.following import Following
from lstm_viz.runs.training import Training
from lstm_viz.words import tr

COUNT = 8
EVERY_MS = 1000
SHARE = 0.05  # of the time that the answers may take
MOST_MARKED = 4  # steps that are named instead of all
LONG_RUN = 4  # from so many times on a word that is repeated is written once, with how often

Asked = tuple[int, int, int, int]  # run, entrant, training step, seed


class Examples(QObject):
    """Signal: `changed` when other answers have come, or those that there were are of no use any more."""

    changed = Signal()

    def __init__(
        self, client: EngineClient, training: Training, following: Following, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._training = training
        self._following = following
        self._seed = 0
        self._newest: ExamplesRead | None = None
        self._of: Asked | None = None
        self._under_way = False
        self._pause = QTimer(self, singleShot=True)

    @property
    def newest(self) -> ExamplesRead | None:
        """Those of the model that is looked at; None until they have come."""
        record, newest = self._training.current, self._newest
        if record is None or newest is None:
            return None
        return newest if (newest.run, newest.entrant) == (record.number, self._following.entrant) else None

    @property
    def name(self) -> str:
        """Whose answers they are."""
        record = self._training.current
        if record is None or not record.entrants:
            return ""
        return entrant_name(record.entrants[min(self._following.entrant, len(record.entrants) - 1)].name)

    def want_others(self) -> None:
        """Other sequences from now on."""
        self._seed += 1
        self._pause.stop()
        self.want()

    def want(self) -> None:
        """Asks for answers of this moment, unless they are here or newer ones have only just come."""
        record, following = self._training.current, self._following
        if record is None or record.stored or self._under_way or self._pause.isActive():
            return
        back = following.looked_at
        wanted = record.number, following.entrant, record.training_step if back is None else back, self._seed
        if wanted == self._of:
            return
        self._under_way = True
        began = monotonic()

        def on_reply(reply: object) -> None:
            self._under_way = False
            self._pause.start(max(EVERY_MS, round(1000 * (monotonic() - began) / SHARE)))
            if isinstance(reply, ExamplesRead):
                self._newest, self._of = reply, wanted
                self.changed.emit()

        body = ReadExamples(
            run=record.number,
            entrant=following.entrant,
            training_step=NEWEST if back is None else back,
            seed=self._seed,
            count=COUNT,
        )
        self._client.send(body, on_reply=on_reply, on_failure=self._on_none, on_dropped=self._on_none)

    def close(self) -> None:
        self._pause.stop()

    def _on_none(self, _error: UserError | None = None) -> None:
        # The run may be gone with its engine: what is shown stays, and is asked for again.
        self._under_way = False
        self._pause.start(EVERY_MS)


def shortened(words: str) -> str:
    """A sequence as it is read in one line: a word that is repeated often stands once, with how often; of rows of
    numbers whose last one marks a few of them, those.
    """
    if words and not words.strip():
        return tr("{count} spaces", count=len(words))
    rows = [row.split() for row in words.split(";")]
    marked = [row[:-1] for row in rows if row and row[-1] == "1"]
    with_marks = all(len(row) > 1 and row[-1] in {"-1", "0", "1"} for row in rows)
    if with_marks and 0 < len(marked) <= min(MOST_MARKED, len(rows) - 1):
        values = ", ".join(" ".join(row) for row in marked)
        return tr("{steps} steps, marked: {values}", steps=len(rows), values=values)
    parts: list[str] = []
    for word, repeats in groupby(words.split(" ")):
        times = len(list(repeats))
        parts += [f"{word}×{times}"] if word and times >= LONG_RUN else [word] * times
    return " ".join(parts)
