"""Every text of a step or a question that people read, with its path: for checks, claims and translations."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from lstm_viz.learn.lesson import Do
from lstm_viz.learn.toml_lines import Path

# By the name of the field, wherever it stands.
_TEXTS = frozenset(
    {"title", "say", "formula", "question", "right", "otherwise", "explain", "text"}
    | {"wrong_order", "goal", "done", "hint", "unit", "word"}
)
_LISTS = frozenset({"items", "lines", "says", "labels", "hints", "also"})


def texts_of(part: msgspec.Struct, at: Path = ()) -> Iterator[tuple[Path, str]]:
    """The texts of a struct and of those in it. What is put on the stage has none."""
    for field in msgspec.structs.fields(part):
        value = getattr(part, field.name)
        path = (*at, field.encode_name)
        if isinstance(value, str):
            if field.name in _TEXTS:
                yield path, value
        elif isinstance(value, msgspec.Struct):
            if not isinstance(value, Do):
                yield from texts_of(value, path)
        elif isinstance(value, tuple):
            for place, item in enumerate(value):
                if isinstance(item, msgspec.Struct):
                    yield from texts_of(item, (*path, place))
                elif isinstance(item, str) and field.name in _LISTS:
                    yield (*path, place), item
