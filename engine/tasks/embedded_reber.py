"""Embedded Reber grammar: strings of letters whose last but one letter was decided by the second.

Owns the grammar and its strings: Hochreiter and Schmidhuber 1997, "Long short-term memory", section 5.1, after
Cleeremans, Servan-Schreiber and McClelland 1989 ("Finite state automata and simple recurrent networks"). At every
letter the answer is the next one; only where a single letter can follow is it asked for. A string is B, then T or
P, a Reber string, the same T or P again, and E. What is hard is to carry that letter over the string between.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Annotated, ClassVar

import torch
from msgspec import Meta
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from engine.protocol import ModelDescription
from engine.tasks.base import SequenceTask
from engine.tasks.scores import class_accuracy, entropy
from engine.tasks.task import Batch, Count, LearningRate, RightAnswers, Settings, Size

ALPHABET = tuple("BTPSXVE")
COUNTED = 500  # strings that tell how often each letter comes

# The Reber grammar: from each node two ways on, each a letter and the node that it leads to. Two of them, S from
# node 1 and T from node 2, lead back to where they came from: its loops.
REBER = (
    {"T": 1, "P": 2},
    {"S": 1, "X": 3},
    {"T": 2, "V": 4},
    {"X": 2, "S": 5},
    {"P": 3, "V": 5},
)


def machine() -> Mapping[str, Mapping[str, str]]:
    """The embedded grammar: from each state the letters that can follow, and the state that each leads to."""
    ways = {"start": {"B": "choice"}, "choice": {"T": "T", "P": "P"}, "last": {"E": "done"}, "done": {}}
    for choice in "TP":
        ways[choice] = {"B": f"{choice}0"}
        for node, onwards in enumerate(REBER):
            ways[f"{choice}{node}"] = {letter: f"{choice}{to}" for letter, to in onwards.items()}
        ways[f"{choice}{len(REBER)}"] = {"E": f"{choice}E"}
        ways[f"{choice}E"] = {choice: "last"}
    return ways


WAYS = machine()


def states(letters: Sequence[str]) -> list[str]:
    """The state after each letter; from the first letter on that cannot be, "done", after which none can."""
    found, state = [], "start"
    for letter in letters:
        state = WAYS[state].get(letter, "done")
        found.append(state)
    return found


class EmbeddedReberSettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 16
    training_steps: Count = 3000
    batch_size: Count = 20
    learning_rate: LearningRate = 0.02
    loops: Annotated[float, Meta(gt=0, le=0.95)] = 0.5  # how often a loop is taken: 0.5 as in the source
    longest: Annotated[int, Meta(ge=9, le=1000)] = 60  # strings that came out longer are told anew


@dataclass(frozen=True)
class EmbeddedReber(SequenceTask[EmbeddedReberSettings]):
    """A string of the embedded Reber grammar. At every letter the answer is the next one."""

    name: ClassVar[str] = "embedded_reber"
    title: ClassVar[str] = "Embedded Reber grammar"
    about: ClassVar[str] = (
        "A string that a small grammar made. At every letter the answer is the next one; "
        "the last but one was decided by the second."
    )
    difficulty: ClassVar[tuple[str, ...]] = ("loops", "longest")

    @property
    def chance(self) -> Mapping[str, float]:
        """The last but one letter is T or P, and nothing but the second letter tells which. The loss is that of
        always saying each letter as often as it comes: counted in many strings.
        """
        batch = self.batch(torch.Generator().manual_seed(0), COUNTED)
        return {"accuracy": 0.5, "loss": entropy(batch.targets[batch.there].bincount())}

    def describe(self) -> ModelDescription:
        return self.model(alphabet=ALPHABET, classes=ALPHABET, example="B T B P T T V P S E T")

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        chance = Random(int(torch.randint(2**62, (), generator=generator)))
        strings = [self._string(chance) for _ in range(size)]
        lengths = torch.tensor([len(string) - 1 for string in strings])
        whole = pad_sequence([torch.tensor([ALPHABET.index(letter) for letter in string]) for string in strings])
        batch = Batch(whole[:-1], whole[1:], torch.ones(len(whole) - 1, size), lengths)
        return Batch(batch.inputs, batch.targets, batch.there.float(), lengths)

    def _string(self, chance: Random) -> str:
        """A walk through the grammar from its start to its end."""
        while True:
            string, state = "", "start"
            while state != "done" and len(string) <= self.settings.longest:
                ways = WAYS[state]
                letter = next((way for way, to in ways.items() if to == state), "")
                if len(ways) == 1 or not letter:
                    letter = list(ways)[int(len(ways) * chance.random())]
                elif chance.random() >= self.settings.loops:
                    letter = next(way for way in ways if way != letter)
                string, state = string + letter, ways[letter]
            if state == "done":
                return string

    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """The letter that must follow, where the string so far is the grammar's and only one can."""
        targets, asked = torch.zeros_like(sequences), torch.zeros(sequences.shape, dtype=torch.bool)
        for column, symbols in enumerate(sequences.T.tolist()):
            for step, state in enumerate(states([ALPHABET[symbol] for symbol in symbols])):
                if len(WAYS[state]) == 1:
                    targets[step, column] = ALPHABET.index(next(iter(WAYS[state])))
                    asked[step, column] = True
        return RightAnswers(targets, asked)

    def score(self, outputs: Tensor, batch: Batch) -> dict[str, float]:
        """How often the last but one letter is right, and how often a letter is one of those that can follow."""
        last_but_one = torch.arange(len(batch.weights))[:, None] == batch.there.sum(0) - 2
        asked = Batch(batch.inputs, batch.targets, last_but_one.float(), batch.lengths)
        legal = self._can_follow(outputs, batch)[batch.there].double().mean().item()
        return {"accuracy": class_accuracy(outputs, asked), "legal": legal}

    def right_sequences(self, outputs: Tensor, batch: Batch) -> Tensor:
        """(B,) bool: the strings at each of whose letters the likeliest next one can follow."""
        return (self._can_follow(outputs, batch) | ~batch.there).all(0)

    def _can_follow(self, outputs: Tensor, batch: Batch) -> Tensor:
        """(T, B) bool: where the grammar allows the likeliest letter."""
        can = torch.zeros_like(batch.there)
        for column, (letters, said) in enumerate(zip(batch.inputs.T.tolist(), outputs.argmax(-1).T, strict=True)):
            ways = (WAYS[state] for state in states([ALPHABET[letter] for letter in letters]))
            answers = (ALPHABET[letter] for letter in said.tolist())
            can[:, column] = torch.tensor([answer in way for answer, way in zip(answers, ways, strict=True)])
        return can


TASK = EmbeddedReber(EmbeddedReberSettings())
