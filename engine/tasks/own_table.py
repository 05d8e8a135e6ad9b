"""A table of the user's own: columns that are sequences, and a column that is to be told from them.

Owns what is learnt from a table, in one of two shapes, and what is kept from training: every fifth sequence. In
a wide table each row is a sequence, its columns the steps, in order, of one value; an empty cell ends it. In a
long one each row is a step of several values, and a column (the setting `sequence`) says which rows are of one
sequence. The target is a class or a number. Numbers are read as they are: the model has each column's mean and
deviation in it. Without a file it reads a table that the program ships: waves of three kinds, each of another
height and length, with some noise, made by a rule.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple, Self

import torch
from msgspec.structs import replace
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from engine.protocol import ModelDescription
from engine.tasks.base import EXAMINED, SequenceTask, in_words
from engine.tasks.own_files import Table, remembered, split, table_of
from engine.tasks.scores import entropy
from engine.tasks.task import BadSettingError, Batch, Count, LearningRate, RightAnswers, Setting, Settings, Size

EXAMPLE_FILE = "waves.csv"
KEPT = 5  # of so many sequences one is kept from training
MOST_CLASSES = 100
FEWEST_NUMBERS = 11  # a target with so many different numbers is a number, with fewer a class
TOLERANCE = 0.25  # deviations of the target, less than which an answer is from what is right
LONGEST_NAME = 32


class OwnTableSettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 24
    training_steps: Count = 3000
    batch_size: Count = 32
    learning_rate: LearningRate = 0.01
    longest_memory: Count = 30
    file: str = ""  # the table's path
    target: str = ""  # the column to be told; the last where none is named
    sequence: str = ""  # the column that says which rows belong together; without one each row is a sequence
    kind: Literal["auto", "class", "number"] = "auto"  # what the target is
    longest: Count = 1000  # a longer sequence is cut


class Sequences(NamedTuple):
    """A table as sequences: values (steps, columns) each, and a target each, a class's place or a number."""

    columns: tuple[str, ...]
    classes: tuple[str, ...]  # empty where the target is a number
    values: tuple[Tensor, ...]
    targets: Tensor  # (sequences,) int64, or float32 in deviations from the mean
    scales: tuple[tuple[float, float], ...]  # mean and deviation of each column, as far as they are learnt from
    target_scale: tuple[float, float]

    def of(self, kept: bool) -> Tensor:
        """Which sequences are kept from training, or are not."""
        number = torch.arange(len(self.values))
        return number[(number % KEPT == KEPT - 1) == kept]


@dataclass(frozen=True)
class OwnTable(SequenceTask[OwnTableSettings]):
    """A sequence of a table. At its last step the answer is its target."""

    name: ClassVar[str] = "own_table"
    title: ClassVar[str] = "Tell a column of your own table"
    about: ClassVar[str] = "The sequences of a table of yours. At the last step the answer is the target’s column."
    difficulty: ClassVar[tuple[str, ...]] = ("longest",)
    tolerance: ClassVar[float] = TOLERANCE

    def configured(self, changes: Mapping[str, Setting]) -> Self:
        """As of every task; the file is read, and BadSettingError says where it cannot be."""
        task = super().configured(changes)
        task.sequences()
        return task

    def sequences(self) -> Sequences:
        own = self.settings
        return read(own.file, own.target, own.sequence, own.kind, own.longest)

    @property
    def chance(self) -> Mapping[str, float]:
        """Always the commonest class (the loss: each as often as it is right), or the mean, in what is kept."""
        table = self.sequences()
        kept = table.targets[table.of(kept=True)]
        if not table.classes:
            near = (kept.abs() < TOLERANCE).double().mean().item()
            return {"accuracy": near, "loss": kept.double().square().mean().item()}
        return {"accuracy": int(kept.bincount().amax()) / len(kept), "loss": entropy(kept.bincount())}

    @property
    def solved(self) -> Mapping[str, float]:  # type: ignore[override]
        """Half of what chance gets wrong is right: of a stranger's table nobody knows how much can be."""
        return {"accuracy": (1 + self.chance["accuracy"]) / 2}

    def describe(self) -> ModelDescription:
        table = self.sequences()
        plain = self.model(inputs="numbers", columns=table.columns, classes=table.classes)
        example = in_words(table.values[int(table.of(kept=True)[0])], plain)
        if table.classes:
            return replace(plain, example=example, input_scale=table.scales)
        return replace(plain, example=example, input_scale=table.scales, output_scale=table.target_scale)

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        learnt = self.sequences().of(kept=False)
        return self._batch(learnt[torch.randint(len(learnt), (size,), generator=generator)])

    def examination(self, generator: torch.Generator) -> Batch:
        """The sequences that are kept from training, a thousand of them at most."""
        kept = self.sequences().of(kept=True)
        return self._batch(kept[torch.randperm(len(kept), generator=generator)[:EXAMINED]])

    def _batch(self, chosen: Tensor) -> Batch:
        table = self.sequences()
        values = [table.values[place] for place in chosen.tolist()]
        lengths = torch.tensor([len(steps) for steps in values])
        inputs = pad_sequence(values)
        weights = torch.zeros(inputs.shape[:2])
        weights[lengths - 1, torch.arange(len(values))] = 1.0
        return Batch(inputs, table.targets[chosen].expand(inputs.shape[:2]), weights, lengths)

    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """Nothing: what is right of numbers that are not in the table nobody knows."""
        kind = torch.int64 if self.sequences().classes else torch.float32
        return RightAnswers(torch.zeros(sequences.shape[:2], dtype=kind), torch.zeros(sequences.shape[:2]) > 0)


@remembered
def read(file: str, target: str, sequence: str, kind: str, longest: int) -> Sequences:
    """A table of sequences. Raises BadSettingError."""
    table = table_of(file, EXAMPLE_FILE)
    of_target = table.place(target, "target", -1)
    if sequence:
        columns, values, texts = _long(table, of_target, table.place(sequence, "sequence", 0))
    else:
        columns, values, texts = _wide(table, of_target)
    values = [steps[:longest] for steps in values]
    split([number % KEPT == KEPT - 1 for number in range(len(values))], "sequences")
    learnt = [number for number in range(len(values)) if number % KEPT != KEPT - 1]
    every = torch.cat([values[number] for number in learnt])
    scales = tuple(_scale(column) for column in every.T)
    classes = _classes(texts, kind)
    if classes:
        targets, target_scale = torch.tensor([classes.index(text[:LONGEST_NAME]) for text in texts]), (0.0, 1.0)
    else:
        numbers = torch.tensor([_number(text, "target", row) for row, text in enumerate(texts, 1)])
        target_scale = _scale(numbers[learnt])
        targets = (numbers - target_scale[0]) / target_scale[1]
    return Sequences(tuple(columns), classes, tuple(values), targets, scales, target_scale)


def _wide(table: Table, of_target: int) -> tuple[list[str], list[Tensor], list[str]]:
    """Each row is a sequence of one value, which an empty cell ends."""
    values, texts = [], []
    for number, row in enumerate(table.rows, 2):
        cells = [cell for place, cell in enumerate(row) if place != of_target]
        end = cells.index("") if "" in cells else len(cells)
        if not end or any(cells[end:]):
            raise BadSettingError(f"file: line {number} has an empty cell before a filled one")
        steps = [[_number(cell, "file", number)] for cell in cells[:end]]
        values.append(torch.tensor(steps))
        texts.append(row[of_target])
    return ["value"], values, texts


def _long(table: Table, of_target: int, of_sequence: int) -> tuple[list[str], list[Tensor], list[str]]:
    """Each row is a step; the rows of a sequence need not stand together. Its last row has its target."""
    places = [place for place in range(len(table.columns)) if place not in (of_target, of_sequence)]
    if not places:
        raise BadSettingError("file: beside the target and the sequence’s name there is no column")
    steps: dict[str, list[list[float]]] = {}
    texts: dict[str, str] = {}
    for number, row in enumerate(table.rows, 2):
        numbers = [_number(row[place], "file", number) for place in places]
        steps.setdefault(row[of_sequence], []).append(numbers)
        texts[row[of_sequence]] = row[of_target]
    columns = [table.columns[place][:LONGEST_NAME] for place in places]
    return columns, [torch.tensor(of_one) for of_one in steps.values()], list(texts.values())


def _classes(texts: Sequence[str], kind: str) -> tuple[str, ...]:
    """The classes of a target, or none where it is a number."""
    different = Counter(text[:LONGEST_NAME] for text in texts)
    if kind == "auto":
        kind = "number" if len(different) >= FEWEST_NUMBERS and all(map(_is_number, texts)) else "class"
    if kind == "number":
        return ()
    if not 2 <= len(different) <= MOST_CLASSES:
        raise BadSettingError(f"target: there are {len(different)} classes, not 2 to {MOST_CLASSES}")
    return tuple(sorted(different))


def _scale(values: Tensor) -> tuple[float, float]:
    """Mean and deviation of values (N,); a deviation of 1 where they are all the same."""
    mean, deviation = values.double().mean().item(), values.double().std(correction=0).item()
    return mean, deviation if deviation > 0 else 1.0


def _number(cell: str, setting: str, line: int) -> float:
    if not _is_number(cell):
        raise BadSettingError(f"{setting}: {cell[:LONGEST_NAME]!r} in line {line} is no number")
    return float(cell)


def _is_number(cell: str) -> bool:
    try:
        return math.isfinite(float(cell))
    except ValueError:
        return False


TASK = OwnTable(OwnTableSettings())
