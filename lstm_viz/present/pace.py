"""Whether a talk is on time: how long it was meant to take up to a scene, and what the clock says to that.

Owns the sums and the sentences. It does not own the clock (`speaker`), nor where in the talk one is (`presenter`).
"""

from __future__ import annotations

from dataclasses import dataclass

from lstm_viz.present.talk import Talk
from lstm_viz.words import tr

SECONDS_A_MINUTE = 60


@dataclass(frozen=True)
class Planned:
    """Of a scene, in seconds from the talk's beginning: when it was meant to begin and to end; and of the whole
    talk its end. An end that is 0: nobody said.
    """

    begin: float = 0.0
    end: float = 0.0
    whole: float = 0.0


def planned(talk: Talk, scene: int) -> Planned:
    """What a talk's author meant for a scene, from 0. Scenes of which nobody said how long they take have no plan,
    and neither has a talk with one of them.
    """
    seconds = [shown.seconds for shown in talk.scenes]
    whole = SECONDS_A_MINUTE * talk.minutes
    if not seconds or not all(seconds):
        return Planned(whole=whole)
    whole = whole or sum(seconds)
    begin = sum(seconds[:scene])
    return Planned(begin, begin + seconds[scene], whole)


def clock_words(elapsed: float, plan: Planned) -> str:
    """ "3:05 of 10:00"; without the second where nobody said how long it is to be."""
    time = as_time(elapsed)
    return tr("{time} of {whole}", time=time, whole=as_time(plan.whole)) if plan.whole else time


def pace_words(elapsed: float, plan: Planned) -> str:
    """How far behind or ahead of the plan the talk is; "" where there is none, or it is kept."""
    if plan.whole and elapsed > plan.whole:
        return tr("{time} over", time=as_time(elapsed - plan.whole))
    if not plan.end or plan.begin <= elapsed <= plan.end:
        return ""
    if elapsed > plan.end:
        return tr("{time} behind", time=as_time(elapsed - plan.end))
    return tr("{time} ahead", time=as_time(plan.begin - elapsed))


def is_late(elapsed: float, plan: Planned) -> bool:
    """Whether there is less time left than was meant for what is to come."""
    return bool(plan.end and elapsed > plan.end) or bool(plan.whole and elapsed > plan.whole)


def as_time(seconds: float) -> str:
    """ "3:05", minutes and seconds."""
    minutes, rest = divmod(int(seconds), SECONDS_A_MINUTE)
    return f"{minutes}:{rest:02d}"
