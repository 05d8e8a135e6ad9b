"""What a task's settings can be, and the sentence for one that is something else.

Owns the sentences. The limits themselves stand with the settings' types (`task.Settings` and each task's own).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import inspect


def complaint(settings: type[msgspec.Struct], values: Mapping[str, object]) -> str | None:
    """The first thing that is wrong with the values, for a person; None where all is well."""
    information = inspect.type_info(settings)
    assert isinstance(information, inspect.StructType)
    kinds = {field.name: field.type for field in information.fields}
    for name, value in values.items():
        if name not in kinds:
            return f"there is no setting {name[:40]}, only {', '.join(kinds)}"
        expected = _expected(kinds[name], value)
        if expected:
            return f"{name} is {_short(value)}, {expected}"
    return None


def _expected(kind: inspect.Type, value: object) -> str:
    """What the value should be, where it is not that; else ""."""
    match kind:
        case inspect.FloatType() | inspect.IntType():
            whole = isinstance(kind, inspect.IntType)
            if isinstance(value, bool) or not isinstance(value, int if whole else (int, float)):
                return "which is no whole number" if whole else "which is no number"
            return "" if _within(kind, value) else _range(kind)
        case inspect.LiteralType():
            return "" if value in kind.values else f"not one of {', '.join(map(str, kind.values))}"
        case inspect.BoolType():
            return "" if isinstance(value, bool) else "not true or false"
    return "" if isinstance(value, str) else "which is no text"


def _within(kind: Any, value: float) -> bool:
    return (
        (kind.ge is None or value >= kind.ge)
        and (kind.gt is None or value > kind.gt)
        and (kind.le is None or value <= kind.le)
        and (kind.lt is None or value < kind.lt)
    )


def _range(kind: Any) -> str:
    if kind.gt is not None and kind.le is not None:
        return f"not above {kind.gt} and up to {kind.le}"
    if kind.ge is not None and kind.lt is not None:
        return f"not {kind.ge} or more and below {kind.lt}"
    if kind.ge is not None and kind.le is not None:
        return f"not from {kind.ge} to {kind.le}"
    return f"not {kind.ge} or more"


def _short(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)[:40]
