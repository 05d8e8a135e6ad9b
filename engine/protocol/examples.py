"""Examples of a task that a person can read, with what a model in training answers beside what is right."""

from __future__ import annotations

import msgspec

from engine.protocol.body import Body
from engine.protocol.runs import NEWEST


class ReadExamples(Body, frozen=True, kw_only=True, tag="read-examples"):
    """Fresh sequences of a run's task, answered by one entrant as it was. Answered by `ExamplesRead`.

    The same seed gives the same sequences. A model with a decoder writes word by word, each after its own words;
    one that carries a signal on reads its own answers.
    """

    run: int
    entrant: int = 0
    training_step: int = NEWEST
    seed: int = 0
    count: int = 8  # 1 … MOST_EXAMPLES


MOST_EXAMPLES = 100


class Example(msgspec.Struct, frozen=True):
    """One sequence, of a long one the beginning, as it would be typed; right: wherever anything is asked."""

    sequence: str
    truth: str
    answer: str
    right: bool


class ExamplesRead(msgspec.Struct, frozen=True, kw_only=True, tag="examples-read"):
    run: int
    entrant: int
    training_step: int
    examples: tuple[Example, ...]
