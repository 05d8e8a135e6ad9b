"""What the window asks of whole layers over whole sequences: the checks of what is asked, and the answers.

Owns the way from a request to its reply. It does not own how things are found (`engine.looking`).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from engine.beside import beside
from engine.errors import RequestFailedError
from engine.looking import images, patterns, rules
from engine.looking.learned import FRESH_STEPS, Learned, fresh_twin, keep_bias
from engine.progress import told
from engine.protocol import (
    REPLY_BYTES,
    Array,
    FindPattern,
    ImageRead,
    LayerMeasured,
    MeasureLayer,
    OrderUnits,
    PatternFound,
    Place,
    ReadImage,
    RuleScored,
    ScoreRule,
    UnitMatch,
    UnitScore,
    UnitsOrdered,
)
from engine.protocol.looking import BY_HALF_LIFE, BY_NUMBER, BY_SIMILARITY, ORDERS
from engine.recording import Recording
from engine.service import Work
from engine.traces import Held
from engine.uploads import Uploads

SIMILAR_COLUMNS = 256  # of the means by which units are compared
MOST_MATCHES = 100
MOST_SCORES = 100
RULE_BYTES = 256 << 20  # of the counts that a rule's score keeps
Question = MeasureLayer | ReadImage | OrderUnits | FindPattern | ScoreRule


class Lookings:
    """Answers about traces; `trace_of` finds one by its number, or raises RequestFailedError."""

    def __init__(self, trace_of: Callable[[int], Held], uploads: Uploads) -> None:
        self._trace_of = trace_of
        self._uploads = uploads

    def measure(self, request: MeasureLayer) -> Work:
        """What a layer learned."""
        recording = self._recording(request)
        learned = Learned(recording, request.layer, request.direction)
        yield from told(learned.run())
        inputs = recording.inputs(request.layer, 0, min(recording.steps, FRESH_STEPS))
        twin = yield from beside(lambda: fresh_twin(learned.cell, inputs))
        return LayerMeasured(
            trace=request.trace,
            layer=request.layer,
            direction=request.direction,
            steps=recording.steps,
            counts={name: Array.of(counts) for name, counts in learned.counts.items()},
            edges={name: Array.of(edges) for name, edges in learned.edges.items()},
            mean=_floats(learned.mean),
            least=_floats(learned.least),
            most=_floats(learned.most),
            left=_floats(learned.left),
            right=_floats(learned.right),
            half_life=Array.of(learned.half_life.astype(np.float32)),
            keep_bias=Array.of(keep_bias(learned.cell).astype(np.float32)),
            radius=learned.radius,
            fresh_radius=twin.radius,
            fresh_mean=twin.mean,
            fresh_half_life=twin.half_life,
            fresh_steps=twin.steps,
            follows=next((gate for gate in learned.cell.gates if gate not in learned.cell.sums), ""),
        )

    def image(self, request: ReadImage) -> Work:
        """All units over some steps."""
        recording = self._recording(request)
        size = self._size(recording, request)
        if not 0 <= request.start < request.stop <= recording.steps:
            raise RequestFailedError("bad-range", start=request.start, stop=request.stop, length=recording.steps)
        if request.columns < 1:
            raise RequestFailedError("bad-resolution", columns=request.columns, rows=size)
        columns = min(request.columns, request.stop - request.start)
        if columns * (size + 1) * 4 > REPLY_BYTES:
            raise RequestFailedError("too-much-asked", bytes=columns * (size + 1) * 4, limit=REPLY_BYTES)
        place = request.layer, request.direction, request.quantity
        image = images.Image(recording, *place, request.start, request.stop, columns)
        yield from told(image.run())
        return ImageRead(
            trace=request.trace,
            layer=request.layer,
            direction=request.direction,
            quantity=request.quantity,
            step_edges=Array.of((image.step_edges + request.start).astype(np.int32)),
            values=Array.of(image.values),
        )

    def order(self, request: OrderUnits) -> Work:
        """The units in another order."""
        recording = self._recording(request)
        size = self._size(recording, request)
        if request.order not in ORDERS:
            raise RequestFailedError("no-such-order", order=request.order)
        units: NDArray[np.int32] = np.arange(size, dtype=np.int32)
        if request.order == BY_HALF_LIFE:
            learned = Learned(recording, request.layer, request.direction)
            yield from told(learned.run())
            units = images.by_half_life(learned.half_life) if learned.cell.keeps else units
        elif request.order == BY_SIMILARITY:
            place = request.layer, request.direction, request.quantity
            image = images.Image(recording, *place, 0, recording.steps, SIMILAR_COLUMNS)
            yield from told(image.run())
            units = yield from beside(lambda: images.by_similarity(image.values.astype(np.float64)))
        else:
            assert request.order == BY_NUMBER
        return UnitsOrdered(
            trace=request.trace,
            layer=request.layer,
            direction=request.direction,
            quantity=request.quantity,
            order=request.order,
            units=Array.of(units),
        )

    def find(self, request: FindPattern) -> Work:
        """Units that are on in a stretch and off around it."""
        recording = self._recording(request)
        self._size(recording, request)
        start, stop = request.start, request.stop
        if not 0 <= start < stop <= recording.steps:
            raise RequestFailedError("bad-range", start=start, stop=stop, length=recording.steps)
        found = patterns.Search(recording, request)
        yield from told(found.run())
        return PatternFound(
            trace=request.trace,
            layer=request.layer,
            direction=request.direction,
            quantity=request.quantity,
            matches=tuple(
                UnitMatch(unit=m.unit, sign=m.sign, score=m.score, separation=m.separation, on=m.on)
                for m in found.matches[:MOST_MATCHES]
            ),
            places=tuple(Place(start=a, stop=b, score=score) for a, b, score in found.places),
        )

    def score(self, request: ScoreRule) -> Work:
        """How well units follow a rule."""
        recording = self._recording(request)
        size = self._size(recording, request)
        labels = np.frombuffer(bytes(self._uploads.take(request.upload)), np.uint8)
        if len(labels) != recording.steps:
            raise RequestFailedError("labels-do-not-fit", found=len(labels), expected=recording.steps)
        low, high = yield from told(rules.bounds(recording, request.layer, request.direction, request.quantity))
        shifts = max(0, min(rules.SHIFTS, RULE_BYTES // (size * rules.BINS * 16) - 1))
        scores = rules.Scores(low, high, rules.moved(labels, shifts))
        yield from told(scores.run(recording, request.layer, request.direction, request.quantity))
        return RuleScored(
            trace=request.trace,
            layer=request.layer,
            direction=request.direction,
            quantity=request.quantity,
            true_steps=int((labels == 1).sum()),
            false_steps=int((labels == 0).sum()),
            scores=tuple(
                UnitScore(unit=s.unit, sign=s.sign, chosen_on=s.chosen_on, held_out=s.held_out)
                for s in scores.best(MOST_SCORES)
            ),
            chance=scores.chance(),
            shifts=shifts,
        )

    def _recording(self, request: Question) -> Recording:
        """The recording that is asked about, once it is known to have that layer and direction."""
        recording = self._trace_of(request.trace).recording
        if not 0 <= request.layer < recording.layers:
            raise RequestFailedError("no-such-layer", layer=request.layer, layers=recording.layers)
        if request.direction not in recording.directions:
            raise RequestFailedError("no-such-direction", direction=request.direction)
        return recording

    def _size(self, recording: Recording, request: ReadImage | OrderUnits | FindPattern | ScoreRule) -> int:
        """How many values the quantity has at a step, once it is known to be one."""
        known = recording.cell(request.layer, request.direction).overview
        if request.quantity not in known:
            raise RequestFailedError("no-such-quantity", quantity=request.quantity, known=", ".join(known))
        return recording.sizes(request.layer, request.direction)[request.quantity]


def _floats(figures: dict[str, NDArray[np.float64]]) -> dict[str, Array]:
    return {name: Array.of(values.astype(np.float32)) for name, values in figures.items()}
