"""Sentences of the user's own, each with a label: sentiment, topic, author.

Owns what is learnt from a table of sentences, and what is kept from training: a tenth, chosen by the words alone.
The task is that of `sentiment` with a user's table in the place of its grammar. Without a file it reads a table
that the program ships, made by that grammar.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, ClassVar, NamedTuple, Self

import torch
from msgspec import Meta
from torch import Tensor

from engine.protocol import ModelDescription
from engine.tasks.base import EXAMINED, SequenceTask
from engine.tasks.own_files import remembered, split, table_of
from engine.tasks.scores import entropy
from engine.tasks.sentences import batch_of, kept_from_training, right_answers
from engine.tasks.task import BadSettingError, Batch, Count, LearningRate, RightAnswers, Setting, Settings, Size

EXAMPLE_FILE = "sentences.csv"
UNKNOWN = "…"  # stands for every word that is not in the vocabulary
TOKEN = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]")
MOST_LABELS = 100
LONGEST_NAME = 32


class OwnSentencesSettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 32
    training_steps: Count = 1000
    batch_size: Count = 32
    learning_rate: LearningRate = 0.01
    longest_memory: Count = 30
    file: str = ""  # the table's path
    text: str = ""  # the column of the sentences; the first where none is named
    label: str = ""  # the column of the labels; the last where none is named
    words: Annotated[int, Meta(ge=2, le=20_000)] = 2000  # how many different ones are told apart
    longest: Annotated[int, Meta(ge=1, le=10_000)] = 200  # a longer sentence is cut


class Sentences(NamedTuple):
    """A table of sentences: its words, its labels, and which sentences are kept from training."""

    vocabulary: tuple[str, ...]
    labels: tuple[str, ...]
    label_of: Mapping[tuple[str, ...], int]
    learnt: tuple[tuple[str, ...], ...]
    kept: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class OwnSentences(SequenceTask[OwnSentencesSettings]):
    """A sentence of a table. At its last word the answer is its label."""

    name: ClassVar[str] = "own_sentences"
    title: ClassVar[str] = "Label your own sentences"
    about: ClassVar[str] = (
        "The sentences of a table of yours. At the last word the answer is the sentence’s label."
    )
    difficulty: ClassVar[tuple[str, ...]] = ("words", "longest")

    def configured(self, changes: Mapping[str, Setting]) -> Self:
        """As of every task; the file is read, and BadSettingError says where it cannot be."""
        task = super().configured(changes)
        task.sentences()
        return task

    def sentences(self) -> Sentences:
        own = self.settings
        return read(own.file, own.text, own.label, own.words, own.longest)

    @property
    def chance(self) -> Mapping[str, float]:
        """Always the commonest label, in what is kept from training; or each as often as it is right there."""
        table = self.sentences()
        labels = torch.tensor([table.label_of[words] for words in table.kept]).bincount()
        return {"accuracy": labels.amax().item() / len(table.kept), "loss": entropy(labels)}

    @property
    def solved(self) -> Mapping[str, float]:  # type: ignore[override]
        """Half of what chance gets wrong is right: of a stranger's sentences nobody knows how much can be."""
        return {"accuracy": (1 + self.chance["accuracy"]) / 2}

    def describe(self) -> ModelDescription:
        table = self.sentences()
        example = " ".join(table.kept[0])
        return self.model(alphabet=table.vocabulary, classes=table.labels, example=example)

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        learnt = self.sentences().learnt
        chosen = torch.randint(len(learnt), (size,), generator=generator)
        return batch_of([learnt[place] for place in chosen.tolist()], self.sentences().vocabulary, self._label)

    def examination(self, generator: torch.Generator) -> Batch:
        """The sentences that are kept from training, a thousand of them at most."""
        kept = self.sentences().kept
        chosen = torch.randperm(len(kept), generator=generator)[:EXAMINED]
        return batch_of([kept[place] for place in chosen.tolist()], self.sentences().vocabulary, self._label)

    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """The label of a sentence that is in the table, at its last word; of others nobody knows."""
        return right_answers(sequences, self.sentences().vocabulary, self._label)

    def _label(self, words: Sequence[str]) -> list[int | None]:
        return [*[None] * (len(words) - 1), self.sentences().label_of.get(tuple(words))]


@remembered
def read(file: str, text: str, label: str, most_words: int, longest: int) -> Sentences:
    """A table of sentences; the rarer words are all one. Raises BadSettingError."""
    table = table_of(file, EXAMPLE_FILE)
    of_text, of_label = table.place(text, "text", 0), table.place(label, "label", -1)
    if of_text == of_label:
        raise BadSettingError("label: the sentences and their labels cannot be the same column")
    rows = [(TOKEN.findall(row[of_text].lower())[:longest], row[of_label]) for row in table.rows]
    rows = [(words, of_words) for words, of_words in rows if words]
    labels = sorted({of_words[:LONGEST_NAME] for _, of_words in rows})
    if not 2 <= len(labels) <= MOST_LABELS:
        raise BadSettingError(f"label: there are {len(labels)} different labels, not 2 to {MOST_LABELS}")
    split([kept_from_training(words) for words, _ in rows], "sentences")
    counts = Counter(word for words, _ in rows if not kept_from_training(words) for word in words)
    known = {word for word, _ in counts.most_common(most_words) if len(word) <= LONGEST_NAME and word != UNKNOWN}
    label_of: dict[tuple[str, ...], int] = {}
    parts: tuple[list[tuple[str, ...]], list[tuple[str, ...]]] = ([], [])
    for words, of_words in rows:
        sentence = tuple(word if word in known else UNKNOWN for word in words)
        label_of.setdefault(sentence, labels.index(of_words[:LONGEST_NAME]))
        parts[kept_from_training(words)].append(sentence)
    return Sentences((UNKNOWN, *sorted(known)), tuple(labels), label_of, tuple(parts[0]), tuple(parts[1]))


TASK = OwnSentences(OwnSentencesSettings())
