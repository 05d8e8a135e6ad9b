"""A text of a lesson in two forms. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Worded:
    """A text as it is drawn, and as it is read aloud."""

    html: str
    plain: str


NOTHING = Worded("", "")
