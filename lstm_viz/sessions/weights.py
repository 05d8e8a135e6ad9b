"""What a document keeps of its newest training that only the engine has: weights through training, to go back to.

Owns how much of it is kept, and what is kept where the engine cannot give it. It is pulled in pieces and never put
together here: neither what takes it nor what writes it holds the window up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from engine.protocol import NEWEST, RunSaved, SaveRun
from lstm_viz.archive import Data
from lstm_viz.engine_client import EngineClient
from lstm_viz.engine_state import Phase
from lstm_viz.looks import Followed
from lstm_viz.runs.kept import KeptRun, kept_of
from lstm_viz.runs.live import Live
from lstm_viz.runs.pulling import pull_pieces
from lstm_viz.runs.record import RunRecord
from lstm_viz.sessions.session_file import CHECKPOINT_BYTES
from lstm_viz.words import tr

SAVED_BYTES = 48 << 20  # of the weights through training in a document that a person saves
AGAINST_CRASH_BYTES = 8 << 20  # in one that is kept every few seconds: fewer places, as evenly spread


# A run, where it stands, the training step that is looked at, and how many bytes there is room for.
_Of = tuple[RunRecord, int, int, int]


@dataclass(frozen=True, eq=False)
class Trained:
    """The trainings of a document. `followed` is None where the newest can only be gone on with, not back into;
    `left_out` says in words what is too large.
    """

    runs: tuple[KeptRun, ...]
    checkpoint: Data | None = None
    followed: Followed | None = None
    left_out: str = ""


@dataclass(frozen=True, eq=False)
class _Pulled:
    """Of a run that is over: it does not change any more."""

    of: _Of
    data: Data


class Weights:
    """Of one window."""

    def __init__(self, client: EngineClient, live: Live) -> None:
        self._client = client
        self._live = live
        self._pulled: _Pulled | None = None

    def take(self, most_bytes: int, then: Callable[[Trained], object]) -> None:
        """Takes the runs as they stand; `then` gets them as soon as the engine has given what belongs to them, or
        cannot.
        """
        live = self._live
        record = live.training.current
        if record is None or record.stored:
            coming = record is not None and live.restoring.is_coming(record)
            followed = live.following.followed if coming else None
            then(Trained(self._runs(), live.training.checkpoint, followed))
            return
        if self._client.state.phase is not Phase.READY:  # whoever saves is not kept waiting for another engine
            then(Trained(self._runs(), live.training.checkpoint))
            return
        looked_at = live.following.looked_at
        of = record, record.training_step, NEWEST if looked_at is None else looked_at, most_bytes
        if record.over and self._pulled is not None and self._pulled.of == of:
            then(Trained(self._runs(), self._pulled.data, live.following.followed))
        else:
            self._ask(record, of, then)

    def _ask(self, record: RunRecord, of: _Of, then: Callable[[Trained], object]) -> None:
        def on_saved(saved: object) -> None:
            if not isinstance(saved, RunSaved):
                return
            # What the run says is taken now: its curves end where the weights are from.
            runs, followed = self._runs(), self._live.following.followed
            if saved.size > CHECKPOINT_BYTES:
                words = tr(
                    "The weights of its training are not in it: of their {size} MiB {most} would have room.",
                    size=saved.size >> 20,
                    most=CHECKPOINT_BYTES >> 20,
                )
                then(Trained(runs, left_out=words))
                return

            def on_pieces(pieces: tuple[bytes, ...]) -> None:
                self._pulled = _Pulled(of, pieces) if record.over else None
                then(Trained(runs, pieces, followed))

            pull_pieces(self._client, saved.blob, saved.size, on_pieces, on_none, on_none)

        def on_none(_error: object = None) -> None:
            """The engine was stopped, or has lost the run: what is held of it can at least be gone on with."""
            then(Trained(self._runs(), self._live.training.checkpoint))

        number, blob = record.number, self._client.new_number()
        body = SaveRun(run=number, blob=blob, form="history", training_step=of[2], most_bytes=of[3])
        self._client.send(body, on_reply=on_saved, on_failure=on_none, on_dropped=on_none)

    def _runs(self) -> tuple[KeptRun, ...]:
        """Those that were trained, or came with the document."""
        training, flow = self._live.training, self._live.following.flow
        return tuple(kept_of(run, flow) for run in training.runs if run.opened or not run.stored)
