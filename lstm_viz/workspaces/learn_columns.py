"""How wide the columns of Learn are: the course, the page that is read, and what is left to the stage."""

from __future__ import annotations

from dataclasses import dataclass

from lstm_viz.theme import SPACE, px

COURSE_WIDTH, PAGE_WIDTH = 284.0, 410.0  # px of a window at its usual scale
LEAST_COURSE, LEAST_PAGE, LEAST_STAGE = 232.0, 240.0, 340.0
LARGEST_COURSE = 1.3  # times its usual width, however large the words are
GROWS = 0.62  # by how much of its width the page gets wider where words are twice as large
MOST_OF_WIDTH = 0.2  # of the window's width, that the course takes where its words have room in it
LOW = 700  # px of height: below that there is less space between the columns


@dataclass(frozen=True)
class Columns:
    """Widths in px; `course` is None where there is no room for it, `space` is between the columns."""

    space: int
    course: int | None
    page: int


def columns_of(width: int, height: int, share: float, *, folded: bool) -> Columns:
    """The columns of words are as wide as their words need, of which `share` says how large they are; the stage
    keeps what it must have. `folded`: the course is not wanted.
    """
    space = SPACE if height >= LOW else SPACE // 2
    course, page = px(COURSE_WIDTH) * min(share, LARGEST_COURSE), px(PAGE_WIDTH) * (1 + GROWS * (share - 1))
    room = width - 4 * space
    course = max(min(course, MOST_OF_WIDTH * room), px(LEAST_COURSE) * share)  # or it folds: its words need room
    folded = folded or course + page + px(LEAST_STAGE) > room
    left = room if folded else room - round(course)
    page = max(px(LEAST_PAGE), min(page, left - px(LEAST_STAGE)))
    return Columns(space, None if folded else round(course), round(page))
