"""The way back through a whole recorded model: from the loss at one step down through its layers and directions.

Owns how gradients go from layer to layer. It does not own one layer (`flow`), nor the loss (`loss`). Here steps
count in the order of the sequence, unless *reading order* is said.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, fields, replace

import torch
from torch import Tensor

from engine.cells.cell import REVERSE, Cell, Values
from engine.gradients.block import Arriving, Earlier
from engine.gradients.curves import Floats
from engine.gradients.flow import Flow, ValuesOf, arriving, flow
from engine.gradients.loss import LossAtStep, loss_at
from engine.gradients.scaled import Scaled, added, log10
from engine.protocol import MeasuredLoss
from engine.recording import Recording

OF_LOSS, OF_LOGIT = 0, 1  # the rows of everything here


@dataclass(frozen=True, eq=False)
class Measured:
    """One layer in one direction, at the steps before s and at s, in reading order."""

    cell: Cell  # on the CPU
    layer: int
    direction: str
    start: int  # in the order of the sequence: the steps are start … stop-1
    stop: int
    loss: MeasuredLoss
    flow: Flow
    logit_by_x: Floats | None  # log₁₀ of ‖∂logit/∂x_t‖, (n,); None where there is no logit
    values_of: ValuesOf  # of the same steps, from 0
    earlier: Earlier | None = None  # who read the first of them, where it was not `cell`

    @property
    def reverse(self) -> bool:
        """Whether the layer reads from the end."""
        return self.direction == REVERSE


def measure(
    recording: Recording, layer: int, direction: str, step: int, target: float | None, reach: int
) -> Generator[tuple[int, int], None, Measured]:
    """Gradients of the loss at `step` in one layer and direction, at lags 0 … reach as far as there are.

    `target` is what is right at the step, where that is known. Yields (done, total) steps after each piece.
    """
    return (yield from _Descent(recording, layer, direction, step, target, reach).run())


class _Descent:
    """From the last layer to the first; the layers' gradients are let go of once they are handed on."""

    def __init__(
        self, recording: Recording, layer: int, direction: str, step: int, target: float | None, reach: int
    ) -> None:
        self._recording = recording
        self._layer, self._direction, self._step = layer, direction, step
        self._target, self._reach = target, reach
        self._both = len(recording.directions) > 1
        # Nothing after s counts, but in lower layers of a model that reads both ways.
        self._far = self._both and recording.layers > 1

    def run(self) -> Generator[tuple[int, int], None, Measured]:
        recording, top = self._recording, self._recording.layers - 1
        loss = self._loss()
        rows = [loss.by_h] if loss.logit_by_h is None else [loss.by_h, loss.logit_by_h]
        by_h = torch.stack(rows)  # (N, P × directions)
        lowest = 0 if len(rows) > 1 else self._layer
        above: Scaled | None = None
        wanted: tuple[Flow, int] | None = None
        spans = {way: self._span(way) for way in recording.directions}
        total = sum(stop - start for start, stop in spans.values()) * (top + 1 - lowest)
        done = 0
        for layer in range(top, lowest - 1, -1):
            below: Scaled | None = None
            for place, way in enumerate(recording.directions):
                cell, earlier = self._readers(layer, way, spans[way][0])
                size = cell.shown_size
                columns = (place * size, (place + 1) * size)
                start, stop = spans[way]
                if layer == top:
                    stop = self._reading(way, self._step) + 1
                    last, direct = arriving(cell, by_h[:, slice(*columns)]), None
                else:
                    assert above is not None
                    last = _nothing(cell, len(by_h))
                    direct = self._in_reading_order(above.columns(*columns), way)
                work = flow(
                    cell, values_of(recording, layer, way, start), stop - start, last, direct, earlier=earlier
                )
                found = yield from _counted(work, done, total)
                done += spans[way][1] - spans[way][0]
                if (layer, way) == (self._layer, self._direction):
                    wanted = (found, start)
                assert found.x is not None
                by_x = self._in_order_of_the_sequence(found.x, way, start)
                below = by_x if below is None else added(below, by_x)
            above = below
        assert wanted is not None
        logit_by_x = above if lowest == 0 and len(rows) > 1 else None
        return self._measured(loss.measured, *wanted, logit_by_x)

    def _loss(self) -> LossAtStep:
        recording, step = self._recording, self._step
        last = recording.layers - 1
        shown = [recording.window(last, way, step, step + 1)["h"][0] for way in recording.directions]
        h = torch.cat([torch.from_numpy(each) for each in shown])
        of_classes = recording.model.description.output == "classes"
        return loss_at(step, h, recording.model.head, of_classes, self._target)

    def _readers(self, layer: int, way: str, start: int) -> tuple[Cell, Earlier | None]:
        """Who read step s, and who read those before, counted from `start`, where it was another one.

        Both have read the steps before `start`, and next read that one.
        """
        cell = on_cpu(self._recording.cell(layer, way)).at(start)
        first = self._recording.first_of(layer, way, self._step)
        if first == 0:
            return cell, None
        decoder = on_cpu(self._recording.cell(layer, way, self._step)).at(start)
        return decoder, Earlier(first - start, cell) if first > start else None

    def _span(self, way: str) -> tuple[int, int]:
        """The steps in reading order that are gone back through, of lower layers too."""
        at = self._reading(way, self._step)
        if self._far:
            return 0, self._recording.steps
        return max(0, at - self._reach), at + 1

    def _reading(self, way: str, step: int) -> int:
        """Where a direction reads a step."""
        return self._recording.steps - 1 - step if way == REVERSE else step

    def _range(self) -> tuple[int, int]:
        """The steps, in the order of the sequence, whose inputs' gradients are put together."""
        if self._both:
            return 0, self._recording.steps
        start, stop = self._span(self._direction)
        steps = self._recording.steps
        return (steps - stop, steps - start) if self._direction == REVERSE else (start, stop)

    def _in_order_of_the_sequence(self, values: Scaled, way: str, start: int) -> Scaled:
        """Values from `start` on in reading order, at the steps of `_range`: zero where there are none."""
        first, end = self._range()
        steps = len(values.exponent)
        if way == REVERSE:
            values, start = values.flip(), self._recording.steps - start - steps
        before, after = start - first, end - start - steps
        return Scaled(_padded(values.values, before, after), _padded(values.exponent, before, after))

    def _in_reading_order(self, values: Scaled, way: str) -> Scaled:
        """Values at the steps of `_range` as a direction reads them."""
        return values.flip() if way == REVERSE else values

    def _measured(self, loss: MeasuredLoss, found: Flow, start: int, by_x: Scaled | None) -> Measured:
        at = self._reading(self._direction, self._step)
        first = max(0, at - self._reach)
        reverse = self._direction == REVERSE
        steps = self._recording.steps
        stretch = (steps - 1 - at, steps - first) if reverse else (first, at + 1)
        cell, earlier = self._readers(self._layer, self._direction, first)
        logit_by_x = None
        if by_x is not None:
            offset = self._range()[0]
            of_logit = by_x.row(OF_LOGIT).steps(stretch[0] - offset, stretch[1] - offset)
            logit_by_x = log10((of_logit.flip() if reverse else of_logit).log2_norm()[:, 0])
        return Measured(
            cell=cell,
            layer=self._layer,
            direction=self._direction,
            start=stretch[0],
            stop=stretch[1],
            loss=loss,
            flow=found.steps(first - start, at + 1 - start),
            logit_by_x=logit_by_x,
            values_of=values_of(self._recording, self._layer, self._direction, first),
            earlier=earlier,
        )


def values_of(recording: Recording, layer: int, direction: str, base: int) -> ValuesOf:
    """All values of steps in reading order, counted from `base`, computed again where they are asked for."""
    reverse = direction == REVERSE

    def values(start: int, stop: int) -> Values:
        start, stop = start + base, stop + base
        if reverse:
            start, stop = recording.steps - stop, recording.steps - start
        arrays = recording.window(layer, direction, start, stop)
        tensors = {name: torch.from_numpy(array)[:, None] for name, array in arrays.items()}
        return {name: tensor.flip(0) for name, tensor in tensors.items()} if reverse else tensors

    return values


def on_cpu(cell: Cell) -> Cell:
    """The same cell with its weights where gradients are computed."""
    if cell.w_hh.device.type == "cpu":
        return cell
    values = {field.name: getattr(cell, field.name) for field in fields(cell)}
    return replace(cell, **{name: value.cpu() for name, value in values.items() if isinstance(value, Tensor)})


def _nothing(cell: Cell, rows: int) -> Arriving:
    return arriving(cell, torch.zeros(rows, cell.shown_size, dtype=torch.float64))


def _padded(values: Tensor, before: int, after: int) -> Tensor:
    """Zeros before and after in time."""
    if not before and not after:
        return values
    zeros = [values.new_zeros(count, *values.shape[1:]) for count in (before, after)]
    return torch.cat((zeros[0], values, zeros[1]))


def _counted(work: Generator[int, None, Flow], done: int, total: int) -> Generator[tuple[int, int], None, Flow]:
    while True:
        try:
            steps = next(work)
        except StopIteration as finished:
            found: Flow = finished.value
            return found
        yield done + steps, total
