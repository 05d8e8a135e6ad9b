"""A race that the learner sets up: which tasks there are to choose from, and what of each is its length. No Qt.

Owns how a choice changes a lesson's race. It trains nothing (`stage`) and shows nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from engine.protocol import Setting
from lstm_viz.learn.lesson import Race
from lstm_viz.words import to_translate

MOST_UNITS = 64  # a race is to be over while somebody looks
HIDDEN_SIZE = "hidden_size"
DEFAULT_UNITS = 8


@dataclass(frozen=True)
class Length:
    """What makes a task's sequences long: the settings that go together, and how they are called."""

    words: str
    settings: tuple[str, ...]
    least: int
    most: int = 200


# A few tasks that differ in what has to be kept. The second setting of the first: how long training is at most.
LENGTHS: Mapping[str, Length] = {
    "remember_first": Length(to_translate("Blanks"), ("blanks", "longest"), 1),
    "hold_latest": Length(to_translate("Letters"), ("length",), 2),
    "adding": Length(to_translate("Numbers at most"), ("longest",), 4),
    "temporal_order": Length(to_translate("Letters"), ("length",), 20),
    "last_word": Length(to_translate("Words between"), ("distance",), 0),
}


def tasks_of(race: Race) -> tuple[str, ...]:
    """What can be chosen; the lesson's own task first where it is none of the few."""
    return (*((race.task,) if race.task not in LENGTHS else ()), *LENGTHS)


def with_task(race: Race, task: str) -> Race:
    """Another task, as long and with as many units as it has itself."""
    return race if task == race.task else replace(race, task=task, settings={})


def with_length(race: Race, length: int) -> Race:
    names = LENGTHS[race.task].settings
    return replace(race, settings={**race.settings, **dict.fromkeys(names, length)})


def with_units(race: Race, units: int) -> Race:
    return replace(race, settings={**race.settings, HIDDEN_SIZE: units})


def length_of(race: Race, own: Mapping[str, Setting]) -> int | None:
    """How long the race's sequences are; `own` are the task's settings where nobody chose. None: not known."""
    length = LENGTHS.get(race.task)
    return None if length is None else _whole(length.settings[0], race, own)


def units_of(race: Race, own: Mapping[str, Setting]) -> int:
    """The hidden units of the race's first cell."""
    units = _whole(HIDDEN_SIZE, race, own)
    return DEFAULT_UNITS if units is None else units


def _whole(name: str, race: Race, own: Mapping[str, Setting]) -> int | None:
    value = race.settings.get(name, own.get(name))
    return value if isinstance(value, int) else None
