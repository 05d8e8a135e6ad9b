"""One measurement of gradients, looked at closely: an image of a cell's units, and the Jacobian's curves.

Owns which cell and which quantity are looked at, and what has come of them: the image, which follows a few times a
second while measurements follow each other, and the curves, piece by piece. It does not own when it is measured
(`laboratory`).
"""

from __future__ import annotations

from collections.abc import Mapping
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from engine.protocol import (
    DIRECT,
    DLDC,
    DLDH,
    KEEP,
    REST,
    JacobianRead,
    ReadJacobian,
    ReadUnitGradients,
    UnitGradientsRead,
)
from lstm_viz.engine_client import EngineClient
from lstm_viz.experiment import Jacobian, Result, joined
from lstm_viz.failures import EngineError

IMAGE_COLUMNS = 400
IMAGE_MS = 300  # between two images
GONE = "gradients-gone"


class CloseLook(QObject):
    """Signals: `jacobian_came`, `units_came`, `gone` (the engine has the measurement no longer), `refused` (an
    EngineError). Nothing is asked while it is not `active`, no Jacobian while it is not `jacobian_wanted`.
    """

    jacobian_came = Signal()
    units_came = Signal()
    gone = Signal()
    refused = Signal(object)

    def __init__(self, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.active = False
        self.jacobian_wanted = False
        self._client = client
        self._kind, self._quantity = "lstm", KEEP
        self._result: Result | None = None
        self._jacobians: dict[int, Jacobian] = {}
        self._units: UnitGradientsRead | None = None
        self._image = QTimer(self, singleShot=True)
        self._image.timeout.connect(self.read_units)
        self._read_at = 0.0

    @property
    def result(self) -> Result | None:
        """The measurement that is looked at."""
        return self._result

    @property
    def jacobians(self) -> dict[int, Jacobian]:
        """By the cell's place in the result; asked for while the metric is JACOBIAN."""
        return self._jacobians

    @property
    def units(self) -> UnitGradientsRead | None:
        """The image of `quantity`, of the `chosen` cell of the newest measurement."""
        return self._units

    @property
    def chosen(self) -> int:
        """The place in the result of the cell that is looked at closely: one that was measured, with a gate that
        keeps where there is one.
        """
        cells = () if self._result is None else self._result.cells
        order = sorted(range(len(cells)), key=lambda place: (cells[place].cell != self._kind, place))
        return next((place for place in order if DIRECT in cells[place].curves), order[0] if order else 0)

    @property
    def quantities(self) -> tuple[str, ...]:
        """What there is an image of, of the chosen cell."""
        if self._result is None:
            return ()
        curves = self._result.cells[self.chosen].curves
        found = tuple(name for name in (DLDH, DLDC, DIRECT, REST) if name in curves)
        return (KEEP, *found) if DIRECT in curves else found

    @property
    def quantity(self) -> str:
        """Of what the image is: a gradient, or KEEP."""
        known = self.quantities
        return self._quantity if self._quantity in known or not known else known[0]

    @property
    def looked_at(self) -> tuple[str, str]:
        """The cell and the quantity that are to be looked at closely, wherever they are measured."""
        return self._kind, self._quantity

    def choose(self, kind: str | None, quantity: str | None) -> bool:
        """Looks at another cell, by its name, or at another quantity; returns whether it is another."""
        wanted = kind or self._kind, quantity or self._quantity
        if wanted == (self._kind, self._quantity):
            return False
        self._kind, self._quantity = wanted
        self._units = None
        return True

    def take(self, result: Result, jacobians: Mapping[int, Jacobian] | None = None) -> None:
        """Looks at another measurement; `jacobians` are what is known of it already."""
        self._result = result
        self._jacobians = dict(jacobians or {})
        self._units = None

    def read_units_soon(self) -> None:
        """Asks for the image a few times a second: while a knob is dragged the curves go before it."""
        if self.active:
            waited = 1000 * (monotonic() - self._read_at)
            self._image.start(max(0, round(IMAGE_MS - waited)))

    def close(self) -> None:
        self.active = False
        self._image.stop()

    def read_units(self) -> None:
        """Asks for the image."""
        result, quantity = self._result, self.quantity
        if result is None or not self.active:
            return
        place = self.chosen
        self._read_at = monotonic()

        def on_reply(reply: UnitGradientsRead) -> None:
            if result is self._result and (place, quantity) == (self.chosen, self.quantity):
                self._units = reply
                self.units_came.emit()

        body = ReadUnitGradients(
            gradients=result.measured.gradients, cell=place, quantity=quantity, columns=IMAGE_COLUMNS
        )
        self._client.send(body, on_reply, lambda error: self._on_part_failed(result, error))

    def read_jacobian(self) -> None:
        """Asks for the next piece, of the cell that has come least far."""
        result = self._result
        if result is None or not self.active or not self.jacobian_wanted:
            return
        left = [place for place in range(len(result.cells)) if not self._is_complete(place)]
        if not left:
            return
        place = min(left, key=lambda one: len(self._jacobians[one].log10) if one in self._jacobians else 0)

        def on_reply(reply: JacobianRead) -> None:
            if result is self._result:
                self._jacobians[place] = joined(self._jacobians.get(place), reply)
                self.jacobian_came.emit()
                self.read_jacobian()

        body = ReadJacobian(gradients=result.measured.gradients, cell=place)
        self._client.send(body, on_reply, lambda error: self._on_part_failed(result, error))

    def _is_complete(self, place: int) -> bool:
        return place in self._jacobians and self._jacobians[place].complete

    def _on_part_failed(self, result: Result, error: EngineError) -> None:
        if result is not self._result:
            return
        if error.key == GONE:  # a newer engine, or other measurements took its place
            self.gone.emit()
        else:
            self.refused.emit(error)
