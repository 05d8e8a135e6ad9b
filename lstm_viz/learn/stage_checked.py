"""Whether a stage can be: its models and what they read, its step, unit and parts, its picture, its race."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from engine.protocol import ModelDescription
from lstm_viz.diagram.graph import load_cell
from lstm_viz.errors import UserError
from lstm_viz.learn.drawn import drawn
from lstm_viz.learn.lesson import Do, Draw
from lstm_viz.learn.texts import BadTextError, filled
from lstm_viz.learn.toml_lines import Path
from lstm_viz.sequence import parse_text
from lstm_viz.words import tr

Found = Iterator[tuple[Path, str]]

# Which panes show something only after a `do` said what.
_NEEDS = {"race": "race", "picture": "picture", "cell": "model", "row": "model", "curves": "model"}


class StageChecker:
    """`parts` gives the parts of a cell's diagram by the cell's name."""

    def __init__(
        self,
        models: Mapping[str, ModelDescription],
        pictures: Collection[str],
        tasks: Collection[str] | None,
        parts: Callable[[str], frozenset[str]],
    ) -> None:
        self._models = models
        self._pictures = pictures
        self._tasks = tasks
        self._parts = parts

    def model(self, name: str | None) -> ModelDescription | None:
        return self._models.get(name or "")

    def parts(self, stage: Do) -> frozenset[str]:
        """What can be clicked: of the model's diagram, and without a model of the LSTM's."""
        model = self.model(stage.model)
        return self._parts(model.cell if model else "lstm")

    def mistakes(self, do: Do | None, stage: Do, draws: Mapping[str, Draw]) -> Found:
        """What is wrong with a `do`; `stage` is how it leaves the stage."""
        if do is None:
            return
        for key in ("model", "beside"):
            name = getattr(do, key)
            if name and name not in self._models:
                known = ", ".join(self._models)
                yield (key,), tr("there is no model “{name}”: {known}", name=name, known=known)
        if do.picture and do.picture not in self._pictures:
            yield ("picture",), tr("there is no picture “{name}”", name=do.picture)
        if do.race is not None and self._tasks is not None and do.race.task not in self._tasks:
            known = ", ".join(sorted(self._tasks))
            yield ("race", "task"), tr("there is no task “{name}”: {known}", name=do.race.task, known=known)
        for pane in do.panes or ():
            if pane in _NEEDS and not getattr(stage, _NEEDS[pane]):
                yield (
                    ("panes",),
                    tr("the pane “{pane}” has nothing to show: name a {what}", pane=pane, what=_NEEDS[pane]),
                )
        model = self.model(stage.model)
        if model is not None:
            yield from self._of_model(do, stage, model, draws)
        elif not stage.model:
            yield from _without_model(do)

    def _of_model(self, do: Do, stage: Do, model: ModelDescription, draws: Mapping[str, Draw]) -> Found:
        steps = 0
        text = stage.sequence if stage.sequence is not None else model.example
        try:
            steps = parse_text(filled(text, drawn(draws, 0)), model).steps
        except (UserError, BadTextError) as error:
            yield ("sequence",), str(error)
        if steps and do.step is not None and do.step != -1 and not 1 <= do.step <= steps:
            yield ("step",), tr("there is no step {step}: the sequence has {steps}", step=do.step, steps=steps)
        if do.unit is not None and do.unit > model.hidden_size:
            yield (
                ("unit",),
                tr("there is no unit {unit}: the model has {units}", unit=do.unit, units=model.hidden_size),
            )
        if do.layer is not None and do.layer > model.num_layers:
            yield (
                ("layer",),
                tr("there is no layer {layer}: the model has {layers}", layer=do.layer, layers=model.num_layers),
            )
        if do.direction is not None and do.direction not in model.directions:
            yield ("direction",), tr("the model does not read in that direction")
        yield from self._of_cell(do, model.cell)

    def _of_cell(self, do: Do, cell: str) -> Found:
        described = load_cell(cell)
        if do.phase is not None and do.phase > len(described.phases):
            yield (
                ("phase",),
                tr(
                    "there is no phase {phase}: the cell has {phases}",
                    phase=do.phase,
                    phases=len(described.phases),
                ),
            )
        for place, part in enumerate(do.mark or ()):
            if part not in self._parts(cell):
                yield ("mark", place), tr("there is no part “{name}” in the diagram", name=part)
        for key in ("hide", "curves"):
            for place, quantity in enumerate(getattr(do, key) or ()):
                if quantity not in described.quantities:
                    known = ", ".join(described.quantities)
                    yield (key, place), tr("there is no quantity “{name}”: {known}", name=quantity, known=known)


def _without_model(do: Do) -> Found:
    for key in ("beside", "sequence", "step", "unit", "layer", "direction", "curves", "changes"):
        if getattr(do, key):
            yield (key,), tr("there is no model on the stage yet: name one")
