"""The clicks of a scene as a line that can be typed: `phase, play 9 "Now watch h", reveal h`.

Owns the line's grammar. It does not own what a click does (`talk`), nor the field that it is typed in (`editor`).
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from lstm_viz.errors import UserError
from lstm_viz.present.talk import MOST_CLICKS, MOST_LINE, Click
from lstm_viz.words import tr

NAMES = ("phase", "step", "play", "reveal", "train")
ONE = re.compile(r'\s*(?P<words>[^,"]*?)\s*(?:"(?P<caption>(?:[^"\\]|\\.)*)")?\s*(?:,|$)')
EXAMPLE = 'phase, step "…", play, play 9, reveal, reveal h, train'


def clicks_said(clicks: tuple[Click, ...]) -> str:
    """Clicks as they are typed, each with the caption that stands from then on; another state is said "show"."""
    said = []
    for click in clicks:
        words: list[str] = [click.do]
        if click.do == "play" and click.to > 0:
            words.append(str(click.to))
        words += click.what
        if click.caption is not None:
            words.append('"' + re.sub(r'(["\\])', r"\\\1", click.caption) + '"')
        said.append(" ".join(words))
    return ", ".join(said)


def clicks_in(text: str, before: tuple[Click, ...] = ()) -> tuple[Click, ...]:
    """Clicks as they were typed; raises UserError. One that shows another state is taken from those `before`, in
    their order: a state cannot be typed.
    """
    shows = [click for click in before if click.do == "show"]
    found: list[Click] = []
    at = 0
    while text[at:].strip():
        match = ONE.match(text, at)
        if match is None or match.end() == at:
            raise _refused(text[at:].strip())
        at = match.end()
        words, caption = match["words"].split(), match["caption"]
        if not words and caption is None:
            continue
        click = _click(words, shows)
        said = None if caption is None else re.sub(r"\\(.)", r"\1", caption)
        if said is not None and len(said) > MOST_LINE:
            raise UserError(tr("A caption has at most {most} characters.", most=MOST_LINE))
        found.append(replace(click, caption=said))
    if len(found) > MOST_CLICKS:
        raise UserError(tr("A scene has at most {most} clicks.", most=MOST_CLICKS))
    return tuple(found)


def _click(words: list[str], shows: list[Click]) -> Click:
    """One click without its caption; one that shows another state is the next of `shows`."""
    name, *rest = words or [""]
    if name == "show" and shows and not rest:
        return shows.pop(0)
    if name not in NAMES or (name == "play" and rest and not rest[0].isdecimal()):
        raise _refused(" ".join(words))
    if name == "play" and rest:
        return Click(do="play", to=max(1, int(rest[0])))
    return Click(do=name, what=tuple(rest) if name == "reveal" else ())  # type: ignore[arg-type]


def _refused(what: str) -> UserError:
    return UserError(tr("A click cannot do “{what}”.", what=what), tr("It can: {known}.", known=EXAMPLE))
