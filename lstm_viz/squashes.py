"""What squashes a sum, by the names that the engine has: its words, and its curve to be drawn.

Owns the words and the curves; what a model computes with them is the engine's. Knows no Qt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, expm1, inf, log1p, tanh

from engine.protocol import Alteration, ModelDescription, ReplaceSquash
from lstm_viz.gates import CANDIDATES, SIGMOIDS
from lstm_viz.kinds import KINDS
from lstm_viz.words import to_translate, tr

NAME = re.compile(r"([a-z][a-z0-9_]*)(?:\(([^()]*)\))?")
WORDS = to_translate(
    {
        "sigmoid": "σ",
        "tanh": "tanh",
        "relu": "ReLU",
        "hard_sigmoid": "hard σ",
        "hard_tanh": "hard tanh",
        "identity": "identity",
    }
)
STATE = "state"
SELU_ALPHA, SELU_SCALE = 1.6732632423543772, 1.0507009873554805
LARGEST = 700.0  # e to this power is a number still


@dataclass(frozen=True)
class Curve:
    """A function of one number, between which values it lies (None: without end), and its words."""

    words: str
    of: Callable[[float], float]
    low: float | None = None
    high: float | None = None


def words(name: str) -> str:
    """A squash as it stands in an equation: "σ", "hard σ", "leaky_relu"."""
    plain = name.partition("(")[0]
    return tr(WORDS[plain]) if plain in WORDS else plain


def curve(name: str) -> Curve | None:
    """The curve of a name with its numbers, as "hard_sigmoid(0.2,0.5)"; None of one that is not known here."""
    found = NAME.fullmatch(name)
    if found is None or found[1] not in _CURVES:
        return None
    make, defaults, low, high = _CURVES[found[1]]
    given = tuple(float(number) for number in (found[2] or "").split(",") if number.strip())
    return Curve(words(name), make(*given, *defaults[len(given) :]), low, high)


def own(model: ModelDescription, place: str) -> str:
    """What a cell squashes with of its own accord: at a gate by its letter, or at "state"."""
    if place == CANDIDATES.get(model.cell):
        return KINDS[model.cell].squash
    return "tanh" if place == STATE else "sigmoid"


def at(model: ModelDescription, changes: Sequence[Alteration], part: tuple[int, str], place: str) -> str:
    """What a layer and direction (`part`) squashes with at a gate, by its letter, or at "state": with the model's
    variant and a person's changes, of which the last one counts.
    """
    group = STATE if place == STATE else "gate" if place in SIGMOIDS else "candidate"
    found = model.variant.get(group) or own(model, place)
    for change in changes:
        if not isinstance(change, ReplaceSquash) or change.place not in {group, place}:
            continue
        if change.layer in {None, part[0]} and change.direction in {None, part[1]}:
            found = change.squash
    return found


def _hard_sigmoid(slope: float, middle: float) -> Callable[[float], float]:
    return lambda z: min(max(slope * z + middle, 0.0), 1.0)


def _elu(alpha: float, scale: float = 1.0) -> Callable[[float], float]:
    return lambda z: scale * (z if z > 0 else alpha * expm1(z))


def _sigmoid(z: float) -> float:
    """Without overflow."""
    return 1 / (1 + exp(-min(z, LARGEST))) if z >= 0 else exp(max(z, -LARGEST)) / (1 + exp(max(z, -LARGEST)))


Maker = Callable[..., Callable[[float], float]]
# What makes each function of its numbers, those that it has where a name says none, and its ends.
_CURVES: dict[str, tuple[Maker, tuple[float, ...], float | None, float | None]] = {
    "sigmoid": (lambda: _sigmoid, (), 0.0, 1.0),
    "tanh": (lambda: tanh, (), -1.0, 1.0),
    "relu": (lambda: lambda z: max(z, 0.0), (), 0.0, None),
    "identity": (lambda: lambda z: z, (), None, None),
    "hard_sigmoid": (_hard_sigmoid, (1 / 6, 0.5), 0.0, 1.0),
    "hard_tanh": (lambda: lambda z: min(max(z, -1.0), 1.0), (), -1.0, 1.0),
    "relu6": (lambda: lambda z: min(max(z, 0.0), 6.0), (), 0.0, 6.0),
    "leaky_relu": (lambda slope: lambda z: z if z > 0 else slope * z, (0.01,), None, None),
    "thresholded_relu": (lambda level: lambda z: z if z > level else 0.0, (1.0,), 0.0, None),
    "elu": (_elu, (1.0,), None, None),
    "selu": (lambda: _elu(SELU_ALPHA, SELU_SCALE), (), None, None),
    "scaled_tanh": (lambda alpha, beta: lambda z: alpha * tanh(beta * z), (1.0, 1.0), None, None),
    "affine": (lambda alpha, beta: lambda z: alpha * z + beta, (1.0, 0.0), None, None),
    "softsign": (lambda: lambda z: z / (1 + abs(z)), (), -1.0, 1.0),
    "softplus": (lambda: lambda z: max(z, 0.0) + log1p(exp(-abs(z))), (), 0.0, None),
    "exponential": (lambda: lambda z: exp(z) if z < LARGEST else inf, (), 0.0, None),
}
