"""Looking through a whole layer over a whole sequence: what it learned, its image, and its units by what they do.

Every request is about a trace that the engine holds, one layer and direction of it. Steps and units count from 0.
Quantities are those of the cell's overview: i, f, g, o, c, h of an LSTM.
"""

from __future__ import annotations

from typing import ClassVar

import msgspec

from engine.protocol.body import Body
from engine.protocol.values import Array

SATURATED_LEFT, SATURATED_RIGHT = 0.1, 0.9  # of a gate, as in Karpathy, Johnson and Li 2015, section 4.2
HISTOGRAM_BINS = 40

# How the rows of an image may be ordered.
BY_NUMBER, BY_SIMILARITY, BY_HALF_LIFE = "number", "similarity", "half-life"
ORDERS = (BY_NUMBER, BY_SIMILARITY, BY_HALF_LIFE)


# --- requests ------------------------------------------------------------------------------------------------


class MeasureLayer(Body, frozen=True, tag="measure-layer"):
    """What a layer learned, from its weights and from what it does on the trace. Answered by `LayerMeasured`.

    It reads the whole sequence again: whatever is seen of it comes first.
    """

    supersedes: ClassVar[bool] = True
    background: ClassVar[bool] = True
    trace: int
    layer: int
    direction: str


class ReadImage(Body, frozen=True, tag="read-image"):
    """All units at steps start … stop-1, averaged over runs of steps. Answered by `ImageRead`.

    Ask for a long sequence in parts, one after the other: so its image appears as it is computed.
    """

    trace: int
    layer: int
    direction: str
    quantity: str
    start: int
    stop: int
    columns: int  # at most so many runs of steps


class OrderUnits(Body, frozen=True, tag="order-units"):
    """The units in an order in which those that behave alike, or remember as long, lie together.

    Answered by `UnitsOrdered`.
    """

    supersedes: ClassVar[bool] = True
    trace: int
    layer: int
    direction: str
    quantity: str
    order: str  # of ORDERS


class FindPattern(Body, frozen=True, tag="find-pattern"):
    """Units that are on at steps start … stop-1 and off around them, and where else they are on together.

    A unit is on where its value, or its value turned around, is the threshold or more. Elsewhere the best of those
    that are on in the stretch and off around it are looked for; where there is none, the best separated, each on
    beyond the middle between its means inside and outside. Answered by `PatternFound`.
    """

    supersedes: ClassVar[bool] = True
    trace: int
    layer: int
    direction: str
    quantity: str
    start: int
    stop: int
    threshold: float
    around: int  # how many steps before and after are looked at
    units: int = 3  # at most so many of the best must be on together elsewhere


class ScoreRule(Body, frozen=True, tag="score-rule"):
    """How well each unit tells the steps of which a rule is true from the others. Answered by `RuleScored`.

    The first half of the sequence chooses units and signs, the second scores them.
    """

    supersedes: ClassVar[bool] = True
    trace: int
    layer: int
    direction: str
    quantity: str
    upload: int  # one byte a step: 1 where the rule is true, 0 where it is not, 255 where it says nothing


# --- replies -------------------------------------------------------------------------------------------------


class LayerMeasured(msgspec.Struct, frozen=True, kw_only=True, tag="layer-measured"):
    """Figures of a layer, (H,) float32 each where they are a unit's.

    `counts` of each quantity over all steps and units lie between `edges[quantity]`, float64, a bin more.
    `mean`, `least` and `most` of each quantity, and for the gates that squash by σ the share of steps at which
    each unit is saturated `left` (< 0.1) and `right` (> 0.9). `half_life`: ln 0.5 ÷ mean ln of the gate that keeps
    the memory, infinite where it never lets go; empty where the cell has no such gate. `keep_bias`: that gate's
    whole bias, empty without one. `radius`: the spectral radius of each gate's H × H block; of a projection none.
    `follows`: the gate that is what the other one lacks of 1, without weights of its own; "" for none.
    `fresh_…`: the same of a layer of the same sizes with torch's first weights, on the beginning of the sequence.
    """

    trace: int
    layer: int
    direction: str
    steps: int
    counts: dict[str, Array]
    edges: dict[str, Array]
    mean: dict[str, Array]
    least: dict[str, Array]
    most: dict[str, Array]
    left: dict[str, Array]
    right: dict[str, Array]
    half_life: Array
    keep_bias: Array
    radius: dict[str, float]
    fresh_radius: dict[str, float]
    fresh_mean: dict[str, float]
    fresh_half_life: float  # the median
    fresh_steps: int  # of the sequence, that the fresh layer read
    follows: str = ""


class ImageRead(msgspec.Struct, frozen=True, kw_only=True, tag="image-read"):
    """Means over runs of steps, (columns, size) float32; run k is of steps step_edges[k] … step_edges[k+1]-1."""

    trace: int
    layer: int
    direction: str
    quantity: str
    step_edges: Array  # int32, (columns + 1,)
    values: Array


class UnitsOrdered(msgspec.Struct, frozen=True, kw_only=True, tag="units-ordered"):
    trace: int
    layer: int
    direction: str
    quantity: str
    order: str
    units: Array  # int32, (size,): which unit stands in each row


class UnitMatch(msgspec.Struct, frozen=True, kw_only=True):
    """How well a unit tells a stretch from what is around it."""

    unit: int
    sign: int  # 1, or −1 for a unit whose value is turned around
    score: float  # the probability that a step inside is above one outside (AUC)
    separation: float  # between the means inside and outside, in standard deviations (d′); the best have the most
    on: bool  # at every step inside, and at none outside


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where units are on together: steps start … stop-1."""

    start: int
    stop: int
    score: float  # how near its length is to the stretch's: the shorter over the longer


class PatternFound(msgspec.Struct, frozen=True, kw_only=True, tag="pattern-found"):
    """The best units first, and the likeliest places first."""

    trace: int
    layer: int
    direction: str
    quantity: str
    matches: tuple[UnitMatch, ...]
    places: tuple[Place, ...]


class UnitScore(msgspec.Struct, frozen=True, kw_only=True):
    """How well a unit follows a rule: AUC on the half that chose it, and on the half that did not."""

    unit: int
    sign: int
    chosen_on: float
    held_out: float


class RuleScored(msgspec.Struct, frozen=True, kw_only=True, tag="rule-scored"):
    """The best units of the first half, best first.

    `chance` is what the best unit reaches on the held-out half when the rule is moved along the sequence by random
    amounts, the largest of `shifts` such trials: it keeps the rule's own rhythm, so that a score above it is none
    of the rhythm's.
    """

    trace: int
    layer: int
    direction: str
    quantity: str
    true_steps: int
    false_steps: int
    scores: tuple[UnitScore, ...]
    chance: float
    shifts: int
