"""A lesson's stage computed by the engine at once, for claims and the command line. The window has its own way.

Owns which requests a stage needs, and what was computed already: the same question is asked once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec
import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from engine.protocol import (
    JACOBIAN,
    Alteration,
    BeginRun,
    CellGradients,
    Entrant,
    GradientCurve,
    GradientsMeasured,
    JacobianRead,
    ListTasks,
    MeasureFreshCells,
    Method,
    ModelDescription,
    ModelOpened,
    OpenModel,
    ReadJacobian,
    ReadTrace,
    RunAdvanced,
    RunEnded,
    SequenceTraced,
    ShippedModel,
    TasksListed,
    TraceRead,
    TraceSequence,
    UploadedModel,
)
from lstm_viz import models
from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.errors import UserError
from lstm_viz.learn.context import Table, Tables, Value
from lstm_viz.learn.contexts import Measured, gradient_tables, race_tables, trace_tables
from lstm_viz.learn.expressions import Context, number_of
from lstm_viz.learn.lesson import Do, Laboratory, OwnModel, Race
from lstm_viz.learn.own_models import description_of, model_file
from lstm_viz.learn.values import filled
from lstm_viz.sequence import parse_text
from lstm_viz.trace import floats_a_step, stretch_around
from lstm_viz.words import tr

MODELS_KEPT = 2  # the engine lets old ones go
LONGEST_RACE = 300  # training steps that a claim can wait for


@dataclass(frozen=True)
class _Opened:
    key: str | bytes  # a shipped model's name, or an own one's file
    number: int
    description: ModelDescription


class Computer:
    """Computes stages with one engine. `own` are the models of the file that is worked on."""

    def __init__(self, engine: EnginePipe) -> None:
        self._engine = engine
        self._opened: dict[str | bytes, _Opened] = {}  # the newest one last
        self._traces: dict[object, dict[str, Table]] = {}
        self._measured: dict[Laboratory, dict[str, Tables]] = {}
        self._races: dict[str, dict[str, Tables]] = {}
        self._shipped = {model.name for model in models.shipped()}

    def tasks(self) -> frozenset[str]:
        """The names of the engine's tasks."""
        return frozenset(self._engine.ask(ListTasks(), TasksListed).tasks)

    def measured(
        self,
        stage: Do,
        own: Mapping[str, OwnModel],
        names: Mapping[str, Value],
        shown: Do | None = None,
        *,
        raced: bool = True,
    ) -> Measured:
        """Everything that is on a stage, with `names` drawn; `shown` is the stage that “Show me” leaves. A race is
        run only where it is `raced`.

        Raises UserError (also the engine's refusal), ExpressionError and BadOwnModelError for a stage that cannot
        be.
        """
        found: dict[str, Mapping[str, Table]] = {}
        if stage.model:
            changes = stage.changes or ()
            found["trace"] = self._trace(stage, stage.model, changes, own, names)
            found["untouched"] = self._trace(stage, stage.model, (), own, names) if changes else found["trace"]
            if stage.beside:
                found["beside"] = self._trace(stage, stage.beside, (), own, names)
        if shown is not None and shown.model:
            found["shown"] = self._trace(shown, shown.model, shown.changes or (), own, names)
        gradients, race = stage.gradients or (shown and shown.gradients), stage.race or (shown and shown.race)
        return Measured(
            **found,
            gradients=self._gradients(gradients) if gradients else {},
            race=self._race(race) if race and raced else {},
            names=names,
        )

    def _trace(
        self,
        stage: Do,
        name: str,
        changes: tuple[Alteration, ...],
        own: Mapping[str, OwnModel],
        names: Mapping[str, Value],
    ) -> dict[str, Table]:
        opened = self._open(name, own, names)
        model = opened.description
        text = filled(model.example if stage.sequence is None else stage.sequence, names)
        layer = stage.layer or model.num_layers
        direction = stage.direction or model.directions[0]
        key = (opened.key, text, changes, layer, direction)
        if key not in self._traces:
            sequence = self._engine.sendable(parse_text(text, model).message())
            body = TraceSequence(
                trace=self._engine.new_number(), model=opened.number, sequence=sequence, alterations=changes
            )
            traced = self._engine.ask(body, SequenceTraced)
            self._traces[key] = trace_tables(model, self._arrays(traced, model, layer - 1, direction))
        return self._traces[key]

    def _open(self, name: str, own: Mapping[str, OwnModel], names: Mapping[str, Value]) -> _Opened:
        key: str | bytes = name
        data = None
        if name in own:
            weights = Context(names)
            data = model_file(own[name], lambda weight: number_of(weight, weights))
            key = data
        elif name not in self._shipped:
            raise UserError(tr("There is no model {name}.", name=name))
        if key not in self._opened:
            number = self._engine.new_number()
            source = ShippedModel(name) if data is None else UploadedModel(self._engine.upload(data), name)
            reply = self._engine.ask(OpenModel(model=number, source=source), ModelOpened)
            description = reply.description if data is None else description_of(own[name])
            self._opened[key] = _Opened(key, number, description)
        self._opened[key] = self._opened.pop(key)
        while len(self._opened) > MODELS_KEPT:
            del self._opened[next(iter(self._opened))]
        return self._opened[key]

    def _arrays(
        self, traced: SequenceTraced, model: ModelDescription, layer: int, direction: str
    ) -> dict[str, NDArray[np.generic]]:
        """Every quantity at every step; a long trace comes in stretches."""
        stretches: list[dict[str, NDArray[np.generic]]] = []
        start = 0
        while start < traced.steps:
            _, stop = stretch_around(start, traced.steps, floats_a_step(model))
            stop = max(stop, start + 1)
            body = ReadTrace(trace=traced.trace, layer=layer, direction=direction, start=start, stop=stop)
            reply = self._engine.ask(body, TraceRead)
            stretches.append({name: array.numpy() for name, array in reply.arrays.items()})
            start = reply.stop
        return {name: np.concatenate([stretch[name] for stretch in stretches]) for name in stretches[0]}

    def _gradients(self, knobs: Laboratory) -> dict[str, Tables]:
        if knobs not in self._measured:
            body = laboratory_request(knobs, self._engine.new_number())
            measured = self._engine.ask(body, GradientsMeasured)
            cells = measured.cells
            if knobs.metric == JACOBIAN:
                cells = tuple(
                    self._with_jacobian(measured.gradients, place, cell) for place, cell in enumerate(cells)
                )
            self._measured[knobs] = gradient_tables(cells, knobs.metric)
        return self._measured[knobs]

    def _with_jacobian(self, gradients: int, place: int, cell: CellGradients) -> CellGradients:
        """The cell with the curve that is read in pieces, from its last step."""
        pieces: list[JacobianRead] = []
        while not pieces or not pieces[0].complete:
            pieces.insert(0, self._engine.ask(ReadJacobian(gradients=gradients, cell=place), JacobianRead))
        log10 = np.concatenate([piece.log10.numpy() for piece in pieces])
        state = np.concatenate([piece.state.numpy() for piece in pieces])
        array = type(pieces[0].log10).of
        curve = GradientCurve(
            log10=array(log10),
            state=array(state),
            at_loss_step=0.0,
            horizon=pieces[0].horizon,
            ends=pieces[0].ends,
        )
        return replace(cell, curves={**cell.curves, JACOBIAN: curve})

    def _race(self, race: Race) -> dict[str, Tables]:
        """Trains, where that takes seconds; raises UserError where it would take longer."""
        if race.training_steps > LONGEST_RACE:
            raise UserError(
                tr("a race of {steps} training steps is too long for a test", steps=race.training_steps),
                tr("Write its result into benchmarks/results.md, and name that file in the claim, as shown_in."),
            )
        key = msgspec.json.encode(race).decode()
        if key not in self._races:
            told: list[RunAdvanced] = []

            def keep(reply: object) -> None:
                if isinstance(reply, RunAdvanced):
                    told.append(reply)

            self._engine.ask(race_request(race, self._engine.new_number()), RunEnded, on_progress=keep)
            loss = np.concatenate([news.loss.numpy() for news in told])
            accuracy = np.concatenate([news.accuracy.numpy() for news in told])
            self._races[key] = race_tables(race.cells, loss, accuracy)
        return self._races[key]


def laboratory_request(knobs: Laboratory, number: int) -> MeasureFreshCells:
    """The laboratory's question; its steps count from 0."""
    return MeasureFreshCells(
        gradients=number,
        cells=knobs.cells,
        length=knobs.length,
        step=None if knobs.step is None else knobs.step - 1,
        hidden_size=knobs.hidden_size,
        input_scale=knobs.input_scale,
        start=knobs.start,
        weight_scale=knobs.weight_scale,
        spectral_radius=knobs.spectral_radius,
        forget_bias=knobs.forget_bias,
        seed=knobs.seed,
    )


def race_request(race: Race, number: int) -> BeginRun:
    """The run that a race is: an entrant a cell, in its order, called by the cell's name."""
    return BeginRun(
        run=number,
        task=race.task,
        settings=dict(race.settings),
        seed=race.seed,
        entrants=tuple(Entrant(name=cell, cell=cell) for cell in race.cells),
        matched=race.matched,
        method=Method(clip_norm=race.clip_norm or None),
        training_steps=race.training_steps,
    )
