"""Temporal order with three marks.

Owns the places of the marks in Hochreiter and Schmidhuber 1997, "Long short-term memory", section 5.6, experiment
6b: steps 10 to 20, 33 to 43 and 66 to 76 of 100 to 110. All else is as in experiment 6a (`temporal_order`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.tasks.temporal_order import TemporalOrder, TemporalOrderSettings


@dataclass(frozen=True)
class TemporalOrderThree(TemporalOrder):
    """Noise in which three symbols are X or Y. At the trigger B the answer is which they were, in order."""

    name: ClassVar[str] = "temporal_order_three"
    title: ClassVar[str] = "Which came first: X or Y, three times"
    about: ClassVar[str] = (
        "Noise, and in it X or Y, three times, far apart. At the last symbol the answer is their order."
    )
    places: ClassVar[tuple[tuple[int, int], ...]] = ((10, 20), (33, 43), (66, 76))
    example: ClassVar[str] = "E a c X b d a Y b a c Y d b c a d B"


TASK = TemporalOrderThree(TemporalOrderSettings(training_steps=2500))
