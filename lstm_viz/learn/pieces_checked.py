"""The small rules that checks of lessons share: what is drawn, what a claim needs, ids that are there twice."""

from __future__ import annotations

from collections.abc import Iterator

from lstm_viz.learn.drawn import values_of
from lstm_viz.learn.lesson import Ask, AskFill, Claim, Draw
from lstm_viz.learn.toml_lines import Path
from lstm_viz.words import tr

Found = Iterator[tuple[Path, str]]


def wrong_claims(claims: tuple[Claim, ...]) -> Found:
    for place, claim in enumerate(claims):
        if bool(claim.holds) == bool(claim.shown_in):
            yield ("claims", place), tr("a claim has either “holds” or “shown_in”")


def filled_in(ask: Ask | None) -> list[str]:
    """The names that a learner gives values while they fill in."""
    return [line.name for line in ask.lines if line.name] if isinstance(ask, AskFill) else []


def wrong_draws(draws: dict[str, Draw], at: Path) -> Found:
    for name, draw in draws.items():
        reason = _wrong_draw(draw)
        if not name.isidentifier():
            yield (*at, name), tr("“{name}” can be no name: letters, digits and _ only", name=name)
        elif reason:
            yield (*at, name), reason


def _wrong_draw(draw: Draw) -> str:
    """What is wrong with what is drawn, or nothing."""
    ranged = (draw.from_, draw.to, draw.by)
    if draw.of:
        return tr("“of” stands alone, without from, to, by and not") if any(ranged) or draw.not_ else ""
    if None in ranged:
        return tr("it needs from, to and by; or of")
    return "" if values_of(draw) else tr("there is nothing between its from and to that can be drawn")


def twice(names: list[str], key: str, field_name: str) -> Found:
    for place, name in enumerate(names):
        if name in names[:place]:
            yield (key, place, field_name), tr("“{name}” is there twice", name=name)


def under(at: Path, found: Found) -> Found:
    for path, reason in found:
        yield (*at, *path), reason
