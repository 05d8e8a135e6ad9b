"""What was measured and found of a whole layer, as tables that a file can hold: rows under their headings.

Owns their columns. Units and steps count from 1, as on the screen. Knows no Qt.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from engine.protocol import LayerMeasured, PatternFound, RuleScored
from lstm_viz.learned import figures
from lstm_viz.words import tr

Heading = tuple[str, ...]
Rows = list[tuple[object, ...]]


@dataclass(frozen=True)
class Table:
    """A table by its name; its rows are made when somebody wants them."""

    title: str
    heading: Heading
    rows: Callable[[], Rows]

    def table(self) -> tuple[Heading, Rows]:
        return self.heading, self.rows()


def of_layer(found: LayerMeasured) -> list[Table]:
    """What a layer learned: the figures as they are told, each unit's range and memory, the histograms."""
    tables = [
        Table(tr("What this layer learned"), ("figure", "value", "fresh"), lambda: _figures(found)),
        Table(
            tr("The range of every unit"),
            ("quantity", "unit", "mean", "least", "most", "share_below_0.1", "share_above_0.9"),
            lambda: _ranges(found),
        ),
        Table(
            tr("Values over all steps and units"), ("quantity", "from", "to", "count"), lambda: _histograms(found)
        ),
    ]
    if len(found.half_life.numpy()):
        heading = "unit", "half_life_steps", "bias_of_keeping_gate"
        tables.insert(2, Table(tr("The memory of every unit"), heading, lambda: _memories(found)))
    return tables


def of_pattern(found: PatternFound) -> list[Table]:
    """The units that are on in a stretch and off around it, and where they are on together again."""
    units = Table(
        tr("Units that match"),
        ("unit", "sign", "score", "separation", "on_there_alone"),
        lambda: [(one.unit + 1, one.sign, one.score, one.separation, int(one.on)) for one in found.matches],
    )
    places = Table(
        tr("Same pattern elsewhere"),
        ("first_step", "last_step", "score"),
        lambda: [(place.start + 1, place.stop, place.score) for place in found.places],
    )
    return [units, places] if found.places else [units]


def of_rule(found: RuleScored) -> list[Table]:
    """The units that follow a rule: their AUC on the half that chose them and on the half that did not, and what
    chance reaches there.
    """
    heading = "unit", "sign", "chosen_on_first_half", "held_out_auc", "chance"
    return [
        Table(
            tr("Units that follow the rule"),
            heading,
            lambda: [
                (score.unit + 1, score.sign, score.chosen_on, score.held_out, found.chance)
                for score in found.scores
            ],
        )
    ]


def _figures(found: LayerMeasured) -> Rows:
    return [(figure.name, figure.value, figure.fresh) for figure in figures(found)]


def _ranges(found: LayerMeasured) -> Rows:
    """A share that is none of this quantity's is NaN."""
    rows: Rows = []
    for name, means in found.mean.items():
        columns = [means.numpy(), found.least[name].numpy(), found.most[name].numpy()]
        shares = [share[name].numpy() if name in share else None for share in (found.left, found.right)]
        for unit in range(len(columns[0])):
            ends = (float("nan") if share is None else float(share[unit]) for share in shares)
            rows.append((name, unit + 1, *(float(column[unit]) for column in columns), *ends))
    return rows


def _memories(found: LayerMeasured) -> Rows:
    """A half-life is infinite where a unit never lets go; a bias is NaN where the gate has none of its own."""
    bias = found.keep_bias.numpy()
    return [
        (unit, float(half_life), float(bias[unit - 1]) if len(bias) else float("nan"))
        for unit, half_life in enumerate(found.half_life.numpy(), start=1)
    ]


def _histograms(found: LayerMeasured) -> Rows:
    return [
        (name, float(first), float(last), int(count))
        for name, counts in found.counts.items()
        for first, last, count in zip(
            found.edges[name].numpy()[:-1], found.edges[name].numpy()[1:], counts.numpy(), strict=True
        )
    ]
