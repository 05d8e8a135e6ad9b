"""What msgspec says of a value that does not fit, as a path and in words that a teacher can do something with."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any, get_args, get_origin

import msgspec

from engine.protocol import Alteration
from lstm_viz.learn import asks, lesson, stage
from lstm_viz.learn.toml_lines import Path
from lstm_viz.words import tr

_AT = re.compile(r" - at `(key in )?\$([^`]*)`$")
_PART = re.compile(r"\.([A-Za-z0-9_-]+)|\[(\d+)\]|\[\.\.\.\]")
_UNKNOWN = re.compile(r"^Object contains unknown field `(.+?)`", re.DOTALL)
_MISSING = re.compile(r"^Object missing required field `(\w+)`")
_EXPECTED = re.compile(r"^Expected `([^`]+)`, got `([^`]+)`")
_LIMIT = re.compile(r"^Expected `(\w+)` (of length )?(>=|<=|>|<|matching regex) (.+?)(?: - at |$)")
_INVALID = re.compile(r"^Invalid (?:enum )?value (.+?)(?: - at |$)")


def path_of(said: str) -> Path:
    """`$.steps[3].ask` as ("steps", 3, "ask"); as far as it is said: a table's own names are not."""
    found = _AT.search(said)
    path: list[str | int] = []
    for name, place in _PART.findall(found[2] if found else ""):
        if not name and not place:
            break
        path.append(name or int(place))
    return tuple(path)


def sentence(said: str) -> tuple[str, str]:
    """What is wrong, in words; and the key that nobody knows, where it is one."""
    unknown = _UNKNOWN.match(said)
    if unknown:
        return _unknown(unknown[1]), unknown[1]
    missing = _MISSING.match(said)
    if missing:
        return tr("“{name}” is missing", name=missing[1]), ""
    limit = _LIMIT.match(said)
    if limit:
        return _limit(limit[2] or "", limit[3], limit[4].strip("`'\"")), ""
    expected = _EXPECTED.match(said)
    if expected:
        return tr("{wanted} belongs here, not {found}", wanted=_kinds(expected[1]), found=_kinds(expected[2])), ""
    invalid = _INVALID.match(said)
    if invalid:
        return _invalid(invalid[1], path_of(said)), ""
    return _AT.sub("", said), ""


def _unknown(name: str) -> str:
    near = get_close_matches(name, _field_names(), n=1)
    if near and near[0] != name:
        return tr("there is no “{name}” here; is “{near}” meant?", name=name, near=near[0])
    return tr("there is no “{name}” here", name=name)


def _limit(length: str, sign: str, limit: str) -> str:
    if sign == "matching regex":
        return tr("a name has small letters, digits, - and _ only, and begins with a letter or a digit")
    words = {
        ">=": tr("at least {limit}", limit=limit),
        "<=": tr("at most {limit}", limit=limit),
        ">": tr("more than {limit}", limit=limit),
        "<": tr("less than {limit}", limit=limit),
    }[sign]
    return (
        tr("the number of its elements is to be {limit}", limit=words)
        if length
        else tr("it is to be {limit}", limit=words)
    )


def _kinds(names: str) -> str:
    """The types of a message in words."""
    words = {
        "str": tr("a text in quotes"),
        "int": tr("a whole number"),
        "float": tr("a number"),
        "bool": tr("true or false"),
        "array": tr("a list"),
        "list": tr("a list"),
        "object": tr("a table"),
    }
    found = [words.get(name.strip(), name.strip()) for name in names.split("|") if name.strip() != "null"]
    return tr(" or ").join(dict.fromkeys(found))


def _invalid(value: str, path: Path) -> str:
    allowed = _allowed(str(path[-1])) if path and isinstance(path[-1], str) else _allowed(_last_name(path))
    if allowed:
        return tr("{value} is none of: {allowed}", value=value, allowed=", ".join(allowed))
    return tr("{value} cannot stand here", value=value)


def _last_name(path: Path) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _structs() -> list[type[msgspec.Struct]]:
    found = [item for module in (lesson, asks, stage) for item in vars(module).values()]
    return [item for item in found if isinstance(item, type) and issubclass(item, msgspec.Struct)]


def _field_names() -> list[str]:
    return sorted({field.encode_name for kind in _structs() for field in msgspec.structs.fields(kind)})


def _allowed(name: str) -> list[str]:
    """The words that a key of this name may have."""
    if name == "kind":
        return sorted(str(kind.__struct_config__.tag) for kind in get_args(asks.Ask))
    if name == "type":
        return sorted(str(kind.__struct_config__.tag) for kind in get_args(Alteration))
    words: set[str] = set()
    for kind in _structs():
        for field in msgspec.structs.fields(kind):
            if field.encode_name == name:
                words |= set(_literals(field.type))
    return sorted(words)


def _literals(kind: Any) -> list[str]:
    """The words in a type, however deep."""
    if str(get_origin(kind)) == "typing.Literal":
        return [str(word) for word in get_args(kind)]
    return [word for part in get_args(kind) if not isinstance(part, str) for word in _literals(part)]
