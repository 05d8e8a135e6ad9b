"""The kinds of question, as a file has them. Expressions are text here (`expressions`); nothing is checked yet."""

from __future__ import annotations

from typing import Annotated

import msgspec

from lstm_viz.learn.stage import Do

Expression = str | float
Places = Annotated[int, msgspec.Meta(ge=0, le=8)]
_Share = Annotated[float, msgspec.Meta(gt=0, le=1)]


class Wrong(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A wrong answer that somebody gave for a reason: where `when` holds of `given`, `say` answers it."""

    when: str
    say: str


class WrongTarget(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of the diagram that is not the one."""

    target: str
    say: str


class Choice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    text: str
    right: bool = False
    say: str = ""


class FillLine(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line of a calculation that ends in a gap; `name` is how later lines call what was filled in."""

    text: str
    answer: Expression
    places: Places = 2
    name: str = ""
    hint: str = ""


class _Ask(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind"):
    question: str
    right: str = ""  # said of a right answer
    otherwise: str = ""  # said of a wrong answer that nothing else answers
    explain: str = ""  # said after it, whatever was answered
    show: Do | None = None  # what settles it


class AskNumber(_Ask, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="number"):
    answer: Expression
    places: Places = 2
    unit: str = ""  # written behind the gap: "%"
    wrong: tuple[Wrong, ...] = ()


class AskChoice(_Ask, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="choice"):
    choices: Annotated[tuple[Choice, ...], msgspec.Meta(min_length=2, max_length=12)]
    keep_order: bool = False  # else they are shown in an order that the seed draws


class AskOrder(_Ask, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="order"):
    items: Annotated[tuple[str, ...], msgspec.Meta(min_length=2, max_length=12)]
    wrong_order: str = ""


class AskClick(_Ask, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="click"):
    """Any one of the targets is right."""

    targets: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
    wrong: tuple[WrongTarget, ...] = ()


class AskLabel(_Ask, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="label"):
    targets: Annotated[tuple[str, ...], msgspec.Meta(min_length=2, max_length=20)]
    labels: Annotated[tuple[str, ...], msgspec.Meta(min_length=2, max_length=20)]


class AskMistake(_Ask, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="mistake"):
    lines: Annotated[tuple[str, ...], msgspec.Meta(min_length=2, max_length=20)]
    wrong_line: Annotated[int, msgspec.Meta(ge=1)]  # from 1
    says: tuple[str, ...] = ()


class AskCurve(_Ask, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="curve"):
    """Drawn over the steps; right where `share` of them lie within `within` of the answer."""

    answer: str
    within: Annotated[float, msgspec.Meta(gt=0)] = 0.15
    share: _Share = 0.8
    least: float | None = None  # ends of the axis; None: what the answer needs
    most: float | None = None
    wrong: tuple[Wrong, ...] = ()  # `given` is the drawn curve, an array over the steps


class AskFill(_Ask, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="fill"):
    lines: Annotated[tuple[FillLine, ...], msgspec.Meta(min_length=1, max_length=40)]


Ask = AskNumber | AskChoice | AskOrder | AskClick | AskLabel | AskMistake | AskCurve | AskFill
