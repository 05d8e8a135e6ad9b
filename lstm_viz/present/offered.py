"""What the window's list of actions has of talks; nothing of them is made before it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from lstm_viz.actions import PRESENT, Actions
from lstm_viz.present import shipped_talks
from lstm_viz.present.keys import CAPTURE, CAPTURE_KEY
from lstm_viz.words import tr

if TYPE_CHECKING:
    from lstm_viz.present.talks import Talks


def offer_talks(actions: Actions, talks: Callable[[], Talks]) -> None:
    """Each shipped talk, capturing and editing: most people come to give one."""
    for name in shipped_talks.names():
        title = tr("Give the talk “{title}”", title=shipped_talks.title_of(name))
        actions.offer(f"talk_{name}", title, partial(_begin, talks, name), group=PRESENT)
    tip = tr("What the window shows becomes a scene of a talk")
    actions.offer(
        CAPTURE, tr("Capture a scene"), lambda: talks().capture(), key=CAPTURE_KEY, tip=tip, group=PRESENT
    )
    actions.offer("edit_talk", tr("Edit the talk…"), lambda: talks().edit(), group=PRESENT)


def _begin(talks: Callable[[], Talks], name: str) -> None:
    talks().begin(name)
