"""What a scene shows, computed earlier: asked of an engine, kept as the structs that travelled, and believed again
only where every part agrees with every other.
"""

from __future__ import annotations

import msgspec
import numpy as np
from msgspec.structs import replace

from engine.protocol import (
    Array,
    ModelDescription,
    ModelOpened,
    OpenModel,
    OverviewRead,
    ReadOverview,
    ReadTrace,
    SequenceTraced,
    ShippedModel,
    TraceRead,
    TraceSequence,
    UploadedModel,
)
from lstm_viz.attempt import OVERVIEW_COLUMNS, OVERVIEW_ROWS
from lstm_viz.changes import fits
from lstm_viz.diagram.graph import load_cell
from lstm_viz.drawn_cell import drawn_cell
from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.errors import UserError
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.present.talk import Talk, beside_of, changes_of, key_of, measured_of, states_of
from lstm_viz.scene import Scene
from lstm_viz.sequence import parse_text
from lstm_viz.trace import STRETCH_BYTES, Overview, Stretch, Trace, floats_a_step
from lstm_viz.words import tr

MOST_STEPS = 4000  # of a stored trace: it is held whole


class StoredRun(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a `Trace` needs, as the engine sent it."""

    model: ModelDescription
    text: str
    summary: SequenceTraced
    overview: OverviewRead
    stretch: TraceRead


def scenes_of(talk: Talk, shelf: ModelShelf) -> dict[str, Scene]:
    """Every state of a talk that needs a trace of its own, by key, in the order in which they come."""
    found: dict[str, Scene] = {}
    for shown in talk.scenes:
        described, _ = shelf.of(shown.scene.model or "")
        for state in states_of(shown, len(load_cell(described.cell).phases)):
            for scene in filter(None, (state.scene, beside_of(state.scene))):
                found.setdefault(key_of(scene), scene)
    return found


def measurements_of(talk: Talk, shelf: ModelShelf) -> dict[str, Scene]:
    """Every state of a talk whose gradients can be stored, by key."""
    found: dict[str, Scene] = {}
    for shown in talk.scenes:
        described, _ = shelf.of(shown.scene.model or "")
        for state in states_of(shown, len(load_cell(described.cell).phases)):
            key = measured_of(state.scene)
            if key:
                found.setdefault(key, state.scene)
    return found


def traced_by(engine: EnginePipe, shelf: ModelShelf, scene: Scene) -> tuple[ModelDescription, SequenceTraced, str]:
    """Has an engine compute what a scene shows, which holds it then: of which model, the trace, and of which text;
    raises UserError.
    """
    model, data = shelf.of(scene.model or "")
    text = model.example if scene.sequence is None else scene.sequence
    sequence = parse_text(text, model)
    if sequence.steps > MOST_STEPS:
        raise UserError(
            tr("A scene’s sequence has {steps:,} steps.", steps=sequence.steps),
            tr("At most {most:,} can be stored in a talk.", most=MOST_STEPS),
        )
    number = engine.new_number()
    source = ShippedModel(model.name) if data is None else UploadedModel(engine.upload(data), model.name)
    engine.ask(OpenModel(model=number, source=source), ModelOpened)
    body = TraceSequence(
        trace=engine.new_number(),
        model=number,
        sequence=engine.sendable(sequence.message()),
        alterations=tuple(line.alteration for line in changes_of(scene) if fits(line.alteration, model)),
    )
    return model, engine.ask(body, SequenceTraced), text


def run_of(engine: EnginePipe, shelf: ModelShelf, scene: Scene) -> StoredRun:
    """What a scene shows as it is stored; raises UserError."""
    model, traced, text = traced_by(engine, shelf, scene)
    layer, direction = min(scene.layer or 1, model.num_layers) - 1, scene.direction or "forward"
    overview = ReadOverview(
        trace=traced.trace, layer=layer, direction=direction, columns=OVERVIEW_COLUMNS, rows=OVERVIEW_ROWS
    )
    return StoredRun(
        model=model,
        text=text,
        summary=traced,
        stretch=_every_step(engine, traced, layer, direction, floats_a_step(model)),
        overview=engine.ask(overview, OverviewRead),
    )


def _every_step(engine: EnginePipe, traced: SequenceTraced, layer: int, direction: str, width: int) -> TraceRead:
    """A whole trace, of which about `width` numbers stand in a step: it comes in as many pieces as it needs."""
    pieces: list[TraceRead] = []
    length = max(1, STRETCH_BYTES // (4 * width))
    for start in range(0, traced.steps, length):
        body = ReadTrace(
            trace=traced.trace,
            layer=layer,
            direction=direction,
            start=start,
            stop=min(start + length, traced.steps),
        )
        pieces.append(engine.ask(body, TraceRead))
    names = pieces[0].arrays
    arrays = {name: Array.of(np.concatenate([piece.arrays[name].numpy() for piece in pieces])) for name in names}
    return replace(pieces[0], stop=traced.steps, arrays=arrays)


def stored_of(trace: Trace) -> StoredRun | None:
    """What is on the screen as it can be stored; None of a trace that the window does not hold whole."""
    whole = trace.whole
    if whole is None:
        return None
    return StoredRun(
        model=trace.model,
        text=trace.sequence.text,
        summary=trace.summary,
        stretch=TraceRead(
            trace=trace.number,
            layer=trace.layer,
            direction=trace.direction,
            start=0,
            stop=trace.steps,
            arrays={name: Array.of(array) for name, array in whole.arrays.items()},
        ),
        overview=overview_of(trace),
    )


def overview_of(trace: Trace) -> OverviewRead:
    """The overview of what is on the screen, as the engine sent it."""
    return OverviewRead.of(trace.number, trace.layer, trace.direction, trace.overview)


def trace_of(run: StoredRun, number: int) -> Trace:
    """The trace of a stored run, under a number of its own; raises UserError or ValueError where its parts do not
    agree: what is drawn of it later is not checked again.
    """
    sequence = parse_text(run.text, run.model)
    part = run.stretch.layer, run.stretch.direction
    cell = drawn_cell(run.model, (), part) if run.model.cell.isidentifier() else None
    stretch, overview = Stretch.of(run.stretch), Overview.of(run.overview)
    if cell is None or (stretch.start, stretch.stop) != (0, sequence.steps) or run.summary.steps != sequence.steps:
        raise ValueError(tr("a stored trace is not of its sequence"))
    for name, array in stretch.arrays.items():
        if array.ndim != 2 or len(array) != sequence.steps:
            raise ValueError(tr("the stored values of {name} have another length", name=name))
    units = run.model.hidden_size
    for name, quantity in cell.quantities.items():
        if name not in stretch.arrays or (
            quantity.by_unit and stretch.arrays[name].shape[1] not in _sizes(run.model)
        ):
            raise ValueError(tr("a stored trace has no {name} of {units} units", name=name, units=units))
    for name, array in overview.arrays.items():
        columns, rows = len(overview.step_edges) - 1, len(overview.unit_edges.get(name, ())) - 1
        if array.shape != (columns, rows):
            raise ValueError(tr("the stored overview of {name} has another shape", name=name))
    peaks = overview.unit_peak.get(overview.memory, np.zeros(0))
    if len(peaks) != units or run.stretch.layer >= run.model.num_layers:
        raise ValueError(tr("a stored trace is not of its model"))
    return Trace(
        number=number,
        model=run.model,
        sequence=sequence,
        summary=run.summary,
        layer=run.stretch.layer,
        direction=run.stretch.direction,
        overview=overview,
        stretches=(stretch,),
        stored=True,
    )


def _sizes(model: ModelDescription) -> tuple[int, ...]:
    """How many numbers a quantity of the units may have: with a projection h has its own."""
    return (model.hidden_size, model.proj_size) if model.proj_size else (model.hidden_size,)


def differences_of(stored: Trace, computed: StoredRun, within: float = 1e-4) -> list[str]:
    """Where a run computed now differs from a stored trace: a sentence a quantity, the largest first."""
    found: list[tuple[float, str]] = []
    before = {} if stored.whole is None else stored.whole.arrays
    now = Stretch.of(computed.stretch).arrays
    for name, array in before.items():
        if name not in now or now[name].shape != array.shape:
            found.append((np.inf, tr("{name}: another shape", name=name)))
            continue
        apart = float(np.nanmax(np.abs(now[name].astype(np.float64) - array), initial=0.0))
        if apart > within:
            found.append((apart, tr("{name}: up to {apart} apart", name=name, apart=f"{apart:.2g}")))
    return [sentence for _, sentence in sorted(found, reverse=True)]
