"""A training that was halted because its numbers stopped being finite: what happened, and what can be done.

Owns the words and the offers. Knows no Qt.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from engine.protocol import Method, RunHalted, Setting
from lstm_viz.runs.entrants import entrant_name
from lstm_viz.runs.record import RunRecord
from lstm_viz.words import to_translate, tr

CLIP_AT = 1.0
LOWER_RATE = 0.1
WHAT = to_translate(
    {
        "weight": "a training step made a weight of {where} infinite",
        "value": "a value of {where} overflowed in the forward pass",
        "loss": "the loss of finite outputs was not finite",
        "gradient": "the gradient of {where} was the first to overflow in the backward pass",
    }
)


@dataclass(frozen=True)
class Offer:
    """A way to go on."""

    words: str
    method: Method | None = None
    settings: dict[str, Setting] = field(default_factory=dict)


def sentence(halted: RunHalted, record: RunRecord) -> str:
    """What happened, where, and that nothing good was lost."""
    name = entrant_name(record.entrants[halted.entrant].name)
    what = tr(WHAT[halted.what], where=_where(halted))
    parts = [
        tr(
            "{name} stopped at training step {step}: {what}.",
            name=name,
            step=f"{halted.training_step:,}",
            what=what,
        )
    ]
    if halted.step is not None:
        parts.append(tr("It began at step {step} of the sequence.", step=halted.step + 1))
    parts.append(tr("The weights of training step {step} are kept.", step=f"{halted.kept_step:,}"))
    return " ".join(parts)


def offers(halted: RunHalted, record: RunRecord) -> tuple[Offer, ...]:
    """Clipping where there is none, and a smaller learning rate."""
    found = []
    if halted.clip_norm is None or halted.clip_norm > CLIP_AT:
        method = msgspec.structs.replace(record.method, clip_norm=CLIP_AT)
        found.append(Offer(tr("Clip the gradient at {norm}", norm=f"{CLIP_AT:g}"), method))
    rate = float(f"{LOWER_RATE * halted.learning_rate:.3g}")
    found.append(Offer(tr("Learning rate {rate}", rate=f"{rate:g}"), None, {"learning_rate": rate}))
    return tuple(found)


def _where(halted: RunHalted) -> str:
    if halted.layer is None:
        return tr("the answer’s layer")
    layer = tr("layer {number}", number=halted.layer + 1)
    if not halted.quantities:
        return layer
    return tr("{layer} (gate {gates})", layer=layer, gates=", ".join(halted.quantities))
