"""Bracket depth: how many brackets are open.

Owns the task's sequences. That an LSTM's cell state can count brackets was seen by Karpathy, Johnson and Li 2015
("Visualizing and understanding recurrent networks", section 4.1), that it counts where other cells cannot by
Weiss, Goldberg and Yahav 2018 ("On the practical computational power of finite precision RNNs for language
recognition"); counting as such is in Gers and Schmidhuber 2001 ("LSTM recurrent networks learn simple context-free
and context-sensitive languages"). Here the brackets stand among letters, and the depth is asked for at every step.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar

import torch
from msgspec import Meta
from torch import Tensor

from engine.protocol import ModelDescription
from engine.tasks.base import SequenceTask
from engine.tasks.task import Batch, Count, LearningRate, RightAnswers, Settings, Size

OPEN, CLOSE = 0, 1
ALPHABET = ("(", ")", "a", "b", "c")
DEEPEST = 9


class BracketDepthSettings(Settings, frozen=True, kw_only=True):
    hidden_size: Size = 8
    training_steps: Count = 2000
    batch_size: Count = 20
    learning_rate: LearningRate = 0.02
    length: Annotated[int, Meta(ge=2, le=10_000)] = 60  # of the longest; the shortest is half as long
    deepest: Annotated[int, Meta(ge=1, le=DEEPEST)] = 6
    letters: Annotated[float, Meta(ge=0, lt=1)] = 0.3  # how often a symbol is a letter


@dataclass(frozen=True)
class BracketDepth(SequenceTask[BracketDepthSettings]):
    """Brackets among letters. At every step the answer is how many brackets are open."""

    name: ClassVar[str] = "bracket_depth"
    title: ClassVar[str] = "How many brackets are open"
    about: ClassVar[str] = "Brackets among letters. At every symbol the answer is how many brackets are open."
    difficulty: ClassVar[tuple[str, ...]] = ("length", "deepest", "letters")

    @property
    def chance(self) -> Mapping[str, float]:
        """The best guess from the present symbol alone, over all steps of the longest sequences (a thousand tell).

        The depth is a walk: from 0 it must rise, from the deepest fall, elsewhere it does either half the time.
        """
        depths = torch.zeros(self.settings.deepest + 1, dtype=torch.float64)
        depths[0] = 1.0
        seen = torch.zeros(3, len(depths), dtype=torch.float64)  # opened, closed, letter; by the depth after it
        steps = min(self.settings.length, 1000)
        for _ in range(steps):
            up = torch.full_like(depths, 0.5)
            up[0], up[-1] = 1.0, 0.0
            bracket = 1 - self.settings.letters
            opened, closed = (bracket * depths * up).roll(1), (bracket * depths * (1 - up)).roll(-1)
            letter = self.settings.letters * depths
            seen += torch.stack((opened, closed, letter))
            depths = opened + closed + letter
        of_symbol = seen / seen.sum(1, keepdim=True).clamp_min(1e-300)
        loss = -torch.special.xlogy(seen, of_symbol).sum() / steps
        return {"accuracy": (seen.amax(1).sum() / steps).item(), "loss": loss.item()}

    def describe(self) -> ModelDescription:
        depths = [str(depth) for depth in range(DEEPEST + 1)]
        return self.model(alphabet=ALPHABET, classes=depths, example="( a ( b ( c ) a ) ( b ) ) a ( ( c ) )")

    def batch(self, generator: torch.Generator, size: int) -> Batch:
        longest = self.settings.length
        lengths = torch.randint((longest + 1) // 2, longest + 1, (size,), generator=generator)
        is_letter = torch.rand(longest, size, generator=generator) < self.settings.letters
        letters = torch.randint(2, len(ALPHABET), (longest, size), generator=generator)
        rises = torch.rand(longest, size, generator=generator) < 0.5
        depth = torch.zeros(size, dtype=torch.long)
        inputs = []
        for letter, is_one, up in zip(letters, is_letter, rises, strict=True):
            rise = (up | (depth == 0)) & (depth < self.settings.deepest)
            inputs.append(torch.where(is_one, letter, torch.where(rise, OPEN, CLOSE)))
            depth = depth + torch.where(is_one, 0, torch.where(rise, 1, -1))
        batch = Batch(torch.stack(inputs), torch.zeros(longest, size), torch.ones(longest, size), lengths)
        targets, weights = self.right_answers(batch.inputs).targets, batch.there.float()
        steps = int(lengths.max())
        return Batch(batch.inputs[:steps], targets[:steps], weights[:steps], lengths)

    def right_answers(self, sequences: Tensor) -> RightAnswers:
        """The depth, as long as it never was below 0 or above the deepest that has a name."""
        depths = ((sequences == OPEN).long() - (sequences == CLOSE).long()).cumsum(0)
        possible = ((depths >= 0) & (depths <= DEEPEST)).long().cummin(0).values.bool()
        return RightAnswers(depths.clamp(0, DEEPEST), possible)


TASK = BracketDepth(BracketDepthSettings())
