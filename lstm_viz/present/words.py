"""What is said of a place in a talk, in the bar under the picture and in the speaker's view."""

from __future__ import annotations

from lstm_viz.present.presenter import Presenter
from lstm_viz.words import tr


def words_of(presenter: Presenter, *, as_written: bool = True) -> tuple[str, str, str, str]:
    """Title, caption, counter, and where the numbers are from; `as_written`: nothing was touched since."""
    talk, place, state = presenter.given.talk, presenter.place, presenter.state
    counter = tr("scene {number} of {count}", number=place.scene + 1, count=len(talk.scenes))
    note = ""
    if presenter.shown.training is not None:
        stored = presenter.given.races.get(presenter.shown.race) is not None
        note = tr("stored with the talk") if stored else ""
        note = tr("trained live: never twice the same") if state.trains else note
    elif as_written and presenter.given.trace_of(state.scene) is not None:
        note = tr("stored with the talk")
    elif not as_written:
        note = tr("tried just now")
    return presenter.shown.title, state.caption, counter, note


def coming_words(presenter: Presenter) -> str:
    """What the next click brings."""
    following = presenter.next_place()
    if following is None:
        return tr("The end")
    if following.scene != presenter.place.scene:
        return tr("Next: {title}", title=presenter.given.talk.scenes[following.scene].title)
    caption = presenter.states(following.scene)[following.clicks].caption
    return tr("Next click: {caption}", caption=caption)


def in_paragraphs(text: str) -> str:
    """A text whose lines were broken by hand: each paragraph is one line, parted by empty ones."""
    paragraphs = (" ".join(part.split()) for part in text.strip().split("\n\n"))
    return "\n\n".join(part for part in paragraphs if part)
