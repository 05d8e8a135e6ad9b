"""What a lesson puts on the stage: a part of the program's state, as a file says it. Counts as on the screen.

Owns the struct and how one `do` follows another. It does not own what the program makes of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
from msgspec.structs import asdict, replace

from engine.protocol import LONGEST, MOST_HIDDEN, Alteration, Setting
from lstm_viz.kinds import KINDS

Pane = Literal["cell", "row", "curves", "squashes", "gradients", "race", "picture"]
if TYPE_CHECKING:
    CellName = str
else:  # what a file says is checked against the cells that there are; a type checker knows none of them
    CellName = Literal[tuple(KINDS)]

MOST_RACED = 20_000  # training steps of a race

_Count = Annotated[int, msgspec.Meta(ge=1, le=1 << 20)]
_Seed = Annotated[int, msgspec.Meta(ge=0, lt=1 << 31)]


class Laboratory(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The gradient laboratory's knobs, as `engine.protocol.MeasureFreshCells` defines them."""

    cells: tuple[CellName, ...] = ("lstm", "rnn")
    length: Annotated[int, msgspec.Meta(ge=2, le=LONGEST)] = 100
    step: _Count | None = None  # s, from 1; None: the last
    hidden_size: Annotated[int, msgspec.Meta(ge=1, le=MOST_HIDDEN)] = 16
    input_scale: float = 1.0
    start: Literal["normal", "orthogonal", "identity"] = "normal"
    weight_scale: float = 1.0
    spectral_radius: float | None = None
    forget_bias: float = 1.0
    seed: _Seed = 0
    # What is drawn: each cell's own memory (∂L/∂c, else ∂L/∂h), or the same of all cells.
    metric: Literal["memory", "dLdh", "dLdc", "dlogitdx", "jacobian"] = "memory"


class Race(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A training that the learner starts: cells on one task, with the same batches."""

    task: str
    cells: tuple[CellName, ...] = ("lstm", "rnn")
    training_steps: Annotated[int, msgspec.Meta(ge=1, le=MOST_RACED)]
    seed: _Seed = 0
    matched: Literal["", "hidden", "parameters"] = "hidden"
    settings: dict[str, Setting] = {}
    clip_norm: float = 1.0  # 0: never
    free: bool = False  # the learner sets it up; all this is only how it stands at first


class Do(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What changes on the stage; None is "as it was"."""

    panes: tuple[Pane, ...] | None = None
    model: str | None = None
    beside: str | None = None  # "": none
    sequence: str | None = None
    step: Annotated[int, msgspec.Meta(ge=-1, le=1 << 20)] | None = None  # from 1; -1: the last
    phase: Annotated[int, msgspec.Meta(ge=0, le=9)] | None = None  # 0: before the first
    unit: _Count | None = None
    layer: _Count | None = None
    direction: Literal["forward", "reverse"] | None = None
    mark: tuple[str, ...] | None = None
    hide: tuple[str, ...] | None = None
    curves: tuple[str, ...] | None = None
    changes: tuple[Alteration, ...] | None = None  # these count from 0
    play: Literal["", "phase", "step", "all"] | None = None
    picture: str | None = None  # "": none
    gradients: Laboratory | None = None
    race: Race | None = None


EMPTY = Do()
# What belongs to a model: with another one it starts afresh.
_OF_A_MODEL = ("beside", "sequence", "step", "phase", "unit", "layer", "direction", "changes")
# What a step says for itself alone.
_OF_A_STEP = ("mark", "hide", "play")


def merged(before: Do, then: Do | None) -> Do:
    """The stage after a step's `do`.

    What the `do` leaves out stays, but: with another model its sequence, place and changes start afresh (a model's
    own example, its first step, its own unit); what is marked, hidden and played is said by each step anew.
    """
    stays = replace(before, **dict.fromkeys(_OF_A_STEP))
    if then is None:
        return stays
    if then.model is not None and then.model != before.model:
        stays = replace(stays, **dict.fromkeys(_OF_A_MODEL))
    return replace(stays, **{name: value for name, value in asdict(then).items() if value is not None})
