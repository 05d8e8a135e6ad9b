"""A scene: a whole state of the program as a value, in a talk, a document or a lesson.

Owns what belongs to such a state, its bounds, and how a scene that says little goes on from the one before. It
does not own how the program is brought into that state, nor read from it (`staging`). Knows no widget.

All counts are those of the screen: steps, layers and units from 1. Only `changes` count from 0, since they are the
lines of a list that “What if” saves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta

from lstm_viz.changes import ListedChange
from lstm_viz.experiment import Jacobian, Knobs, Result
from lstm_viz.trace import Trace

LAST = -1  # as a step: the sequence's last one
MOST_ZOOM = 8.0

Value = TypeVar("Value", bound=msgspec.Struct)
Count = Annotated[int, Meta(ge=1)]
Name = Annotated[str, Meta(max_length=200)]
Page = Literal["equations", "what-if", "curves", "text"]
Steps = Annotated[tuple[Count, ...], Meta(max_length=2)]


class Measured(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """What the gradient laboratory is asked, by the names of `experiment.Knobs`, and what is looked at of it.

    `step` is s, from 1, and 0 the last one. `metric` "" is the gradient of each cell's own memory; `chosen` is the
    cell that is looked at closely, and `quantity` what there is an image of.
    """

    of_trace: bool | None = None
    cells: Annotated[tuple[Name, ...], Meta(max_length=8)] | None = None
    length: Annotated[int, Meta(ge=2, le=10_000)] | None = None
    step: Annotated[int, Meta(ge=0)] | None = None
    hidden_size: Annotated[int, Meta(ge=1, le=4096)] | None = None
    input_scale: float | None = None
    by_radius: bool | None = None
    strength: float | None = None
    forget_bias: float | None = None
    start: Name | None = None
    seed: int | None = None
    repeated: bool | None = None
    metric: Name | None = None
    chosen: Name | None = None
    quantity: Name | None = None

    def knobs(self) -> dict[str, object]:
        """The knobs that it turns, as the laboratory takes them."""
        given = {name: getattr(self, name) for name in Knobs.__dataclass_fields__}
        turned = {name: value for name, value in given.items() if value is not None}
        if "step" in turned:
            turned["step"] = self.step - 1 if self.step else None
        return turned

    @classmethod
    def of(cls, knobs: Knobs, metric: str, chosen: str, quantity: str) -> Measured:
        """All knobs as they stand."""
        values = {name: getattr(knobs, name) for name in Knobs.__dataclass_fields__}
        values["step"] = 0 if knobs.step is None else knobs.step + 1
        return cls(**values, metric=metric, chosen=chosen, quantity=quantity)


class View(msgspec.Struct, frozen=True, kw_only=True):
    """The part of a scene that the window alone knows; None leaves it as it is."""

    workspace: str | None = None
    depth: str | None = None
    page: str | None = None
    zoom: float | None = None
    centre: tuple[float, float] | None = None
    hidden: tuple[str, ...] | None = None


class Scene(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """What is None is left as it is.

    workspace: its name on the bar. model, beside: a shipped model's name, or that of one inside the document;
    beside "" is none. sequence: as it is typed. step: from 1, or LAST; phase: how many phases of the step are
    done, 0 before the first, 2.5 in the middle of the third. quantity, sum: what was picked, "" for nothing.
    untouched: whether the run without `changes` is shown. loop: its first and last step, () for none.
    depth: one cell or the row of cells; page: what stands beside it, or before an audience in its place. zoom: 1
    is the whole cell; centre: what of a larger one is in the middle, in the units of its drawing. hidden: what is
    not shown, by the names of the window's parts and of quantities.
    """

    workspace: Name | None = None
    model: Name | None = None
    sequence: Annotated[str, Meta(max_length=1_000_000)] | None = None
    layer: Count | None = None
    direction: Literal["forward", "reverse"] | None = None
    step: Annotated[int, Meta(ge=LAST)] | None = None
    phase: Annotated[float, Meta(ge=0.0, le=16.0)] | None = None
    unit: Count | None = None
    quantity: Name | None = None
    sum: Name | None = None
    changes: Annotated[tuple[ListedChange, ...], Meta(max_length=1000)] | None = None
    untouched: bool | None = None
    beside: Name | None = None
    loop: Steps | None = None
    laboratory: Measured | None = None
    depth: Literal["cell", "row"] | None = None
    page: Page | None = None
    zoom: Annotated[float, Meta(ge=1.0, le=MOST_ZOOM)] | None = None
    centre: tuple[float, float] | None = None
    hidden: Annotated[tuple[Name, ...], Meta(max_length=100)] | None = None

    def __post_init__(self) -> None:
        if self.step == 0:
            raise ValueError("steps count from 1")
        if self.loop is not None and len(self.loop) == 1:
            raise ValueError("a loop has a first and a last step")

    def over(self, before: Scene) -> Scene:
        """This scene, with what it leaves open taken from `before`."""
        laboratory = self.laboratory
        if laboratory is not None and before.laboratory is not None:
            laboratory = _over(laboratory, before.laboratory)
        return msgspec.structs.replace(_over(self, before), laboratory=laboratory or before.laboratory)

    @property
    def view(self) -> View:
        """Its part that the window alone knows."""
        return View(**{name: getattr(self, name) for name in View.__struct_fields__})


@dataclass(frozen=True, eq=False)
class Shown:
    """What a scene shows, computed earlier, as far as it is kept: the trace, that of the model beside it, the
    laboratory's curves, and its Jacobians by the cell's place.
    """

    trace: Trace | None = None
    beside: Trace | None = None
    measured: Result | None = None
    jacobians: Mapping[int, Jacobian] = field(default_factory=dict)


NOTHING = Shown()


def _over(value: Value, before: Value) -> Value:
    """A struct with its open fields taken from another one."""
    kept = {name: getattr(before, name) for name in before.__struct_fields__ if getattr(value, name) is None}
    return msgspec.structs.replace(value, **kept)
