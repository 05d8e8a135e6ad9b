"""Whether the expressions of a step can be read, and whether what they speak of can be there. Computes nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

import msgspec

from engine.protocol import ModelDescription
from lstm_viz.diagram.graph import load_cell
from lstm_viz.learn.context import ExpressionError
from lstm_viz.learn.expression_reading import parsed
from lstm_viz.learn.lesson import Do
from lstm_viz.learn.toml_lines import Path
from lstm_viz.words import tr

Found = Iterator[tuple[Path, str]]

_EXPRESSIONS = frozenset({"answer", "when", "holds"})
_ANSWERS = frozenset({"p", "answer", "target", "right"})  # of a trace, beside the cell's own quantities
_OF_A_TRACE = frozenset({"T", "H"})
_OF_A_RACE = ("loss", "accuracy")


def expressions_of(part: msgspec.Struct, at: Path = ()) -> Iterator[tuple[Path, str]]:
    """The expressions of a step or a question, with their paths; numbers are none."""
    for field in msgspec.structs.fields(part):
        value, path = getattr(part, field.name), (*at, field.encode_name)
        if isinstance(value, str) and field.name in _EXPRESSIONS:
            yield path, value
        elif field.name == "values":
            yield from ((((*path, name)), text) for name, text in value.items() if isinstance(text, str))
        elif isinstance(value, msgspec.Struct) and not isinstance(value, Do):
            yield from expressions_of(value, path)
        elif isinstance(value, tuple):
            for place, item in enumerate(value):
                if isinstance(item, msgspec.Struct):
                    yield from expressions_of(item, (*path, place))


def mistakes_in(
    part: msgspec.Struct,
    stage: Do,
    shown: Do | None,
    solved: Do,
    names: Collection[str],
    model_of: Callable[[str | None], ModelDescription | None],
) -> Found:
    """Wrong expressions of a step, on a stage as it begins, as “Show me” shows it, and as a goal leaves it.

    `names` are what is drawn, computed and filled in.
    """
    quantities = _quantities(model_of(stage.model))
    groups = _groups((stage, shown or stage, solved), model_of)
    if shown is not None and shown.model:
        groups["shown"] = _quantities(model_of(shown.model))
    free = any(where.race is not None and where.race.free for where in (stage, shown or stage, solved))
    for path, text in expressions_of(part):
        if not text:
            continue
        try:
            syntax = parsed(text)
        except ExpressionError as error:
            yield path, str(error)
            continue
        known = {*names, *quantities, *(("given",) if "ask" in path else ())}
        known |= {"training_step"} if "loss" in groups and not free else set()
        for name in sorted(syntax.names - known):
            yield path, tr("nothing is called “{name}” here", name=name)
        for group, name in sorted(syntax.groups):
            if group in _OF_A_RACE and free:
                yield path, tr("the learner sets this race up: nothing is known of its “{name}”", name=group)
            elif group not in groups:
                yield path, tr("there is nothing “{group}” on the stage", group=group)
            elif name not in groups[group]:
                yield path, tr("“{group}” has no “{name}”", group=group, name=name)


def _quantities(model: ModelDescription | None) -> frozenset[str]:
    """What a trace of a model has; of an LSTM that may be given peepholes also theirs."""
    if model is None:
        return frozenset()
    own = set(load_cell(model.cell).quantities)
    if model.cell == "lstm":
        own |= {"peep_i", "peep_f", "peep_o"}
    computed = {f"{name}_computed" for name in own}
    return frozenset(own | computed | _ANSWERS | _OF_A_TRACE)


def _groups(
    stages: Collection[Do], model_of: Callable[[str | None], ModelDescription | None]
) -> dict[str, frozenset[str]]:
    """The groups that can be there, and the names in them."""
    found: dict[str, frozenset[str]] = {}
    for stage in stages:
        traces = {"untouched": stage.model, "beside": stage.beside}
        found |= {group: _quantities(model_of(name)) for group, name in traces.items() if name}
        if stage.gradients is not None:
            cells = frozenset(stage.gradients.cells)
            found |= {name: found.get(name, frozenset()) | cells for name in ("norm", "ratio", "horizon")}
        if stage.race is not None:
            cells = frozenset(stage.race.cells)
            found |= {name: found.get(name, frozenset()) | cells for name in _OF_A_RACE}
    return found
