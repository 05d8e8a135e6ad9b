"""Models that read each kind of sequence, and what is said about one that cannot be read. For tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from engine.protocol import ModelDescription
from lstm_viz.errors import UserError
from lstm_viz.sequence import Sequence, parse_text, read_file

SYMBOLS = ModelDescription(
    name="s",
    title="S",
    inputs="symbols",
    alphabet=("A", "B", "·", "?"),
    input_size=4,
    hidden_size=2,
    output="none",
)


WORDS = ModelDescription(
    name="w", title="W", inputs="symbols", alphabet=("yes", "no"), input_size=2, hidden_size=2, output="none"
)


TEXT = ModelDescription(
    name="t", title="T", inputs="text", alphabet=tuple("abc \n“"), input_size=6, hidden_size=2, output="none"
)


NUMBERS = ModelDescription(
    name="n",
    title="N",
    inputs="numbers",
    columns=("number", "mark"),
    input_size=2,
    hidden_size=2,
    output="number",
)


ONE = ModelDescription(name="o", title="O", inputs="numbers", input_size=1, hidden_size=2, output="number")


def refusal(text: str, model: ModelDescription) -> str:
    with pytest.raises(UserError) as caught:
        parse_text(text, model)
    return str(caught.value)


def refusal_of_file(path: Path, model: ModelDescription) -> str:
    with pytest.raises(UserError) as caught:
        read_file(path, model)
    return str(caught.value)


def attempt(read: Callable[..., Sequence], *given: object) -> Sequence | UserError:
    """What was read, or what was said about it; anything else is raised."""
    try:
        return read(*given)
    except UserError as error:
        return error


class Trap:
    """Says so if anybody unpickles it."""

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return _spring, ()


def _spring() -> None:
    raise AssertionError("a pickle of a stranger was run")
