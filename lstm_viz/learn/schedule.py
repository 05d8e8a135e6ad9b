"""When questions come back: one that went wrong after 1, 3, 7, 21 and 60 days, until it went right each time.

Owns the days, the choice of what to ask, and the seeds that draw numbers anew. The day is told from outside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from zlib import crc32

from lstm_viz.learn.drawn import drawn
from lstm_viz.learn.lesson import Draw, Question
from lstm_viz.learn.progress import Answered

DAYS = (1, 3, 7, 21, 60)
CHECK_QUESTIONS = 5  # of a "you can do this" check
CHECK_RIGHT = 4
MOST_SEEDS_TRIED = 20


@dataclass(frozen=True, order=True)
class Due:
    """A question that comes back: on which day, and how often it went right since it went wrong."""

    on: date
    item: str
    times: int


def schedule(answers: Iterable[Answered]) -> dict[str, Due]:
    """The questions that come back, by id, from all answers in their order.

    A wrong answer puts a question at its beginning. A right one on its day or later moves it on; a right one
    before its day (tried again at once) does not. Each interval counts from the day of the answer.
    """
    coming: dict[str, Due] = {}
    for answer in answers:
        day, due = answer.at.date(), coming.get(answer.item)
        if not answer.right:
            coming[answer.item] = Due(day + timedelta(DAYS[0]), answer.item, 0)
        elif due is not None and day >= due.on:
            times = due.times + 1
            if times < len(DAYS):
                coming[answer.item] = Due(day + timedelta(DAYS[times]), answer.item, times)
            else:
                del coming[answer.item]
    return coming


def due(answers: Iterable[Answered], today: date) -> list[Due]:
    """What is to be asked today, the longest overdue first."""
    return sorted(found for found in schedule(answers).values() if found.on <= today)


def next_questions(
    questions: Sequence[Question], answers: Sequence[Answered], today: date, most: int = 10
) -> list[Question]:
    """What to practise: what is due, then what was never asked, easy ones first, then what was asked longest ago.

    A question that comes back on a later day is left alone until then.
    """
    coming = schedule(answers)
    waits = {item for item, found in coming.items() if found.on > today}
    asked = {answer.item: place for place, answer in enumerate(answers)}

    def urgency(question: Question) -> tuple[int, float, int]:
        found = coming.get(question.id)
        if found is not None:
            return (0, found.on.toordinal(), 0)
        if question.id not in asked:
            return (1, question.level, 0)
        return (2, asked[question.id], 0)

    return sorted((question for question in questions if question.id not in waits), key=urgency)[:most]


def check_questions(questions: Sequence[Question], objective: str, seed: int) -> list[Question]:
    """The questions of an objective's check, drawn by a seed: of each level at least one where there is one, the
    easy ones first.
    """
    of_it = sorted(
        (question for question in questions if question.objective == objective),
        key=lambda question: crc32(f"{seed}:{question.id}".encode()),
    )
    first = [next((question for question in of_it if question.level == level), None) for level in (3, 2, 1)]
    chosen = [question for question in first if question is not None]
    chosen += [question for question in of_it if question not in chosen]
    return sorted(chosen[:CHECK_QUESTIONS], key=lambda question: question.level)


def check_passed(right: int, asked: int) -> bool:
    """Whether a check says "you can do this": four of five; of fewer questions all."""
    return asked > 0 and right >= min(asked, CHECK_RIGHT)


def new_seed(item: str, answers: Iterable[Answered], draws: Mapping[str, Draw]) -> int:
    """A seed for the next time a question is asked: with other numbers than last time, if there are any."""
    before = [answer for answer in answers if answer.item == item]
    seeds = [crc32(f"{item}:{len(before)}:{attempt}".encode()) >> 1 for attempt in range(MOST_SEEDS_TRIED)]
    if not before:
        return seeds[0]
    last = drawn(draws, before[-1].seed)
    return next((seed for seed in seeds if drawn(draws, seed) != last), seeds[0])
