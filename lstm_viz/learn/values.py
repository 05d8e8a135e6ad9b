"""A computed value as it is written: `{gate:.2f}`, `{gate:%}`, `{tiny:.1e}`. Knows no markup."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import isfinite

import numpy as np

from lstm_viz.words import number, tr

Value = object  # a number, an array, true or false, or a drawn word

MOST_LISTED = 12  # numbers of an array that are written out
GENERAL_PLACES = 4  # where the text asks for none; zeros at the end go

# A brace after _ or ^ belongs to the symbols: C_{t-1}.
PLACEHOLDER = re.compile(r"\{\{|\}\}|(?<![_^])\{([^{}]*)\}")
_SPEC = re.compile(r"(?P<name>[A-Za-z_][A-Za-z0-9_]*)(?::(?P<plus>\+)?(?:\.(?P<places>\d))?(?P<kind>[f%de]?))?")
_SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


class BadTextError(ValueError):
    """A text that cannot be filled in; the message is a sentence."""


def names_in(text: str) -> list[str]:
    """The names of what is put in; raises BadTextError where one is not written rightly."""
    found = (_spec(part[1])["name"] for part in PLACEHOLDER.finditer(text) if part[1] is not None)
    return list(dict.fromkeys(found))


def filled(text: str, values: Mapping[str, Value]) -> str:
    """The text with its values put in; raises BadTextError where one is not there or cannot be written so."""
    return PLACEHOLDER.sub(lambda found: _replaced(found, values), text)


def _replaced(found: re.Match[str], values: Mapping[str, Value]) -> str:
    if found[1] is None:
        return found[0][0]
    spec = _spec(found[1])
    if spec["name"] not in values:
        raise BadTextError(tr("nothing is called “{name}” here", name=spec["name"]))
    return written(values[spec["name"]], spec["kind"] or "", spec["places"], plus=bool(spec["plus"]))


def _spec(text: str) -> re.Match[str]:
    found = _SPEC.fullmatch(text)
    if found is None:
        words = tr("“{{{text}}}” is to be a name, as in {{gate}} or {{gate:.2f}}; a brace is {{{{", text=text[:40])
        raise BadTextError(words)
    return found


def written(value: Value, kind: str = "", places: str | None = None, *, plus: bool = False) -> str:
    """A value as text: with `places` after the point, "%" as a percentage, without a kind as short as it is."""
    if isinstance(value, str):
        return value
    if isinstance(value, (bool, np.bool_)):
        return tr("true") if value else tr("false")
    if isinstance(value, np.ndarray) and value.ndim:
        numbers = value.ravel()[:MOST_LISTED]
        rest = ", …" if value.size > MOST_LISTED else ""
        return ", ".join(_number(float(item), kind, places, plus) for item in numbers) + rest
    return _number(float(value), kind, places, plus)  # type: ignore[arg-type]


def _number(value: float, kind: str, places: str | None, plus: bool) -> str:
    sign = "+" if plus and value > 0 else ""
    if kind == "%":
        return f"{sign}{number(100 * value, int(places or 0))} %"
    if kind == "e" and isfinite(value) and value:
        digits, _, power = f"{value:.{int(places or 0)}e}".partition("e")
        return f"{sign}{digits.replace('-', '−')}·10{str(int(power)).translate(_SUPERSCRIPT)}"
    if kind == "d":
        return sign + number(value, 0)
    if kind == "f" or places is not None:
        return sign + number(value, int(places or 2))
    text = number(value, GENERAL_PLACES)
    return sign + (text.rstrip("0").rstrip(".") if "." in text else text)
