"""How far an axis of gradients reaches: its curves as far as it goes, and room for their words. Knows no Qt.

Owns which powers of ten are seen. It does not own where the words stand (`labels`), nor what they say.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from lstm_viz.plots.reach_words import Reach

LOWEST, HIGHEST = -20.0, 20.0  # the axis reaches no farther; what does, leaves it with an arrow
ROOM_OF_LABEL = 1.35  # of its height, that words take over a curve
MOST_FOR_WORDS = 0.4  # of the plot's height, above and below
RISING = 0.1  # powers of ten, from which on a curve counts as no level one


class Room(NamedTuple):
    """log₁₀ of what is seen: curves from floor to ceiling, and with their words from bottom to top."""

    floor: float
    ceiling: float
    bottom: float
    top: float


def room_of(reaches: list[Reach], share: float) -> Room:
    """For these curves, where a line of words takes `share` of the plot's height."""
    seen = [reach.heights[np.isfinite(reach.heights)] for reach in reaches]
    seen += [edge[np.isfinite(edge)] for reach in reaches if reach.band for edge in reach.band]
    least = min((float(part.min()) for part in seen if len(part)), default=-1.0)
    most = max((float(part.max()) for part in seen if len(part)), default=0.0)
    floor = float(np.floor(max(LOWEST, min(least, most - 1.0))))
    ceiling = float(np.ceil(min(HIGHEST, max(most, floor + 1) + 0.1)))
    room = ceiling - floor
    words = min(MOST_FOR_WORDS, ROOM_OF_LABEL * share)
    fallen = sum(bool((reach.heights < floor).any()) for reach in reaches)
    # Under the lowest curve, too: one line for each that leaves the axis there.
    bottom = floor - room * min(MOST_FOR_WORDS, max(0.09, ROOM_OF_LABEL * share * (fallen + 0.3)))
    rising = [_far_end(reach) for reach in reaches if _rises(reach) and _far_end(reach) >= floor]
    if rising:  # the lowest one's words lie under it
        bottom = min(bottom, (min(rising) - words * ceiling) / (1 - words))
    # Words have room over the highest curve, so that they never lie on it; and over those that end near it.
    near = sum(_far_end(reach) > most - 2 * share * room for reach in reaches)
    words = min(MOST_FOR_WORDS, (ROOM_OF_LABEL + max(0, near - 1)) * share)
    top = max(ceiling + 0.03 * room, (min(most, ceiling) - words * bottom) / (1 - words))
    return Room(floor, ceiling, bottom, top)


def _far_end(reach: Reach) -> float:
    """The height of a curve at the end that is farthest from s; −∞ where it is no number."""
    end = float(reach.away[-1]) if len(reach.away) else -np.inf
    return end if np.isfinite(end) else -np.inf


def _rises(reach: Reach) -> bool:
    """Whether a curve comes up from its far end."""
    numbers = reach.heights[np.isfinite(reach.heights)]
    return bool(len(numbers)) and float(numbers.max()) > _far_end(reach) + RISING
