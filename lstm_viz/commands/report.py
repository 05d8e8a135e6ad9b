"""`lstm-viz report FILE --layer NAME --out FILE.html`: a layer, what it learned and its pictures, as one file."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from lstm_viz import given, models
from lstm_viz.errors import UserError
from lstm_viz.fed import Fed
from lstm_viz.pictures import PATIENCE_SECONDS, hidden_studio, wait_for_trace
from lstm_viz.settings import Settings
from lstm_viz.words import to_translate, tr

if TYPE_CHECKING:
    from lstm_viz.studio import Studio

HELP = to_translate("a report of a layer, with pictures, as one HTML file or one PDF")
ENDINGS = (".html", ".pdf")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    given.add_sequence(parser, of_any_program=True)
    parser.add_argument("--engine", metavar="COMMAND", default="", help=tr("what runs the engine"))
    parser.add_argument(
        "--layer",
        metavar="LAYER",
        help=tr("a layer’s name, as `inspect` says it; NAME:1 for one of those that are stacked in it"),
    )
    given.add_stack(parser)
    given.add_fed(parser)
    parser.add_argument("--direction", choices=["forward", "reverse"], help=tr("which way the layer reads"))
    parser.add_argument("--step", type=int, default=1, help=tr("which step the diagram shows, counted from 1"))
    parser.add_argument("--unit", type=int, help=tr("whose numbers it shows, counted from 1"))
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help=tr("FILE.html or FILE.pdf"))


def run(arguments: argparse.Namespace) -> int:
    if arguments.out.suffix.lower() not in ENDINGS:
        raise UserError(
            tr("{name} is neither .html nor .pdf.", name=arguments.out.name),
            tr("Name a file with one of these endings."),
        )
    name, number = given.layer_and_place(arguments.layer)
    with hidden_studio(Settings(engine=arguments.engine), (1440, 900)) as studio:
        studio.start_engine()
        _open(studio, arguments.model, name, tuple(arguments.stands_on), given.fed_of(arguments))
        # A layer that reads a text has none at first, which is no fault of the one that comes now.
        wanting = studio.tracing.problem
        if arguments.input is not None:
            studio.document.open_file(arguments.input)
        elif arguments.text is not None:
            studio.document.set_text(arguments.text)
        if wanting is not None and (arguments.input is not None or arguments.text is not None):
            _wait(studio, lambda: studio.tracing.problem is not wanting)
        _choose_part(studio, number, arguments.direction)
        wait_for_trace(studio)
        _choose_moment(studio, arguments.step, arguments.unit)
        studio.window.show_workspace("Inspect")
        _write(studio, arguments.out)
    return 0


def _open(studio: Studio, name: str, layer: str | None, under: tuple[str, ...], fed: Fed) -> None:
    """Has the studio open a shipped model, or a layer of a file; raises UserError."""
    path = Path(name)
    if not path.is_file() or models.is_own(path):
        model, data = models.named(name, layer, under, fed)
        studio.document.set_model(model, None, data)
        return
    inspection = studio.inspection
    inspection.open(path)
    _wait(studio, lambda: inspection.found is not None or inspection.problem is not None)
    if inspection.problem is not None or inspection.found is None:
        raise inspection.problem or UserError(tr("{name} cannot be read.", name=path.name))
    chosen = models.chosen_layer([found.name for found in inspection.found.layers], layer, path.name)
    wish = fed.wish(inspection.found, chosen, under, path.name)
    if inspection.wish != wish:
        inspection.take(wish)

    def there() -> bool:
        taken = inspection.wish == wish and studio.document.model == inspection.model
        return inspection.problem is not None or taken

    _wait(studio, there)
    if inspection.problem is not None:
        raise inspection.problem


def _choose_part(studio: Studio, number: int | None, direction: str | None) -> None:
    """Which stacked layer, the last where none is named; raises UserError where there is none of that number."""
    model = studio.document.model
    layer = model.num_layers if number is None else number
    if not 1 <= layer <= model.num_layers:
        raise UserError(
            tr("There is no layer {layer}: the model has {layers}.", layer=layer, layers=model.num_layers)
        )
    way = direction or model.directions[0]
    if way not in model.directions:
        raise UserError(tr("The model has no direction {direction}.", direction=way), tr("Leave --direction out."))
    studio.selection.set_part(layer - 1, way)


def _choose_moment(studio: Studio, step: int, unit: int | None) -> None:
    """Goes to a step and a unit; raises UserError where there are none of these numbers."""
    trace = studio.tracing.trace
    assert trace is not None
    if not 1 <= step <= trace.steps:
        raise UserError(tr("There is no step {step}: the sequence has {steps}.", step=step, steps=trace.steps))
    if unit is not None and not 1 <= unit <= trace.units:
        raise UserError(tr("There is no unit {unit}: the layer has {units}.", unit=unit, units=trace.units))
    studio.selection.set_step(step - 1)
    if unit is not None:
        studio.selection.set_unit(unit - 1)


def _write(studio: Studio, path: Path) -> None:
    reporting = studio.inspect_workspace.reporting
    ended: list[object] = []
    reporting.written.connect(ended.append)
    reporting.refused.connect(ended.append)
    reporting.write(path)
    _wait(studio, lambda: bool(ended))
    if isinstance(ended[0], UserError):
        raise ended[0]


def _wait(studio: Studio, until: Callable[[], bool]) -> None:
    """Lets the window work until something is so; raises UserError where the engine stops, or it never comes."""
    from PySide6.QtCore import QCoreApplication, QEventLoop  # noqa: PLC0415  (after the libraries are checked)

    from lstm_viz.engine_state import Phase  # noqa: PLC0415

    end = time.monotonic() + PATIENCE_SECONDS
    while not until():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        state = studio.client.state
        if state.phase is Phase.STOPPED and state.problem is not None:
            raise state.problem
        if time.monotonic() > end:
            raise UserError(tr("The engine did not answer in time."), tr("Try again, or look at its log."))
