"""Reasons of the engine's, in the person's language: each that it can give is known to the window."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from engine import tasks
from engine.protocol import EngineFailed, Setting
from engine.tasks.task import BadSettingError
from lstm_viz import failures, reasons, translators, words

ENGINE = Path(__file__).parents[2] / "engine"
RAISED = {"BadSettingError", "BadModelFileError"}  # with the reason as their only argument
REFUSED = {"refuse"}
WITH_NUMBER = {"BadAlterationError"}


def given(source: str) -> Iterator[str]:
    """Every reason that a module of the engine gives, its values as "7"."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        parts: list[ast.expr] = []
        if name in RAISED | REFUSED:
            parts = node.args[:1]
        elif name in WITH_NUMBER:
            parts = node.args[1:2]
        elif name == "RequestFailedError":
            parts = [keyword.value for keyword in node.keywords if keyword.arg == failures.WHY]
        for part in parts:
            yield from _said(part)


def _said(part: ast.expr) -> Iterator[str]:
    """A text with its values; what another error said is that error's."""
    if isinstance(part, ast.Constant) and isinstance(part.value, str):
        yield part.value
    elif isinstance(part, ast.JoinedStr):
        yield "".join(str(value.value) if isinstance(value, ast.Constant) else "7" for value in part.values)


ALL = sorted({reason for path in ENGINE.rglob("*.py") for reason in given(path.read_text(encoding="utf-8"))})


@pytest.mark.parametrize("reason", ALL)
def test_a_reason_of_the_engine_is_known(reason: str) -> None:
    assert any(pattern.fullmatch(reason) for _, pattern in reasons._known())
    assert reasons.in_words(reason) == reason  # in English it is what the engine says


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"learning_rate": 1e6}, "Learning rate is 1e+06, not above 0 and up to 1000"),
        ({"hidden_size": 0}, "Hidden size is 0, not from 1 to 4096"),
        ({"hidden_size": 2.5}, "Hidden size is 2.5, which is no whole number"),
        ({"silence": -1.0}, "Silence is -1, not 0 or more"),
        ({"colour": 3}, "there is no setting colour, only hidden_size, *"),
    ],
)
def test_a_setting_out_of_its_range_is_said_in_words(changes: dict[str, Setting], said: str) -> None:
    with pytest.raises(BadSettingError) as refused:
        tasks.find("remember_first").configured(changes)
    told = reasons.in_words(str(refused.value))
    assert fnmatchcase(told, said)


def test_there_are_reasons() -> None:
    assert len(ALL) > 40


def test_a_failure_is_german_to_its_end() -> None:
    failed = EngineFailed(key="bad-setting", arguments={"error": "file: line 3 has 2 cells, and the heading 4"})
    translators.speak("de")
    try:
        said = str(failures.in_words(failed))
    finally:
        translators.speak(words.ENGLISH)
    assert "Zeile 3 hat 2 Felder, die Überschrift 4" in said
    assert "line" not in said


def test_a_reason_that_nobody_knows_comes_as_it_is() -> None:
    assert reasons.in_words("the moon is in the wrong house") == "the moon is in the wrong house"


def test_the_longer_of_two_that_fit_is_meant() -> None:
    translators.speak("de")
    try:
        assert reasons.in_words("step 3, column 1 of 2, counted from 0").startswith("Schritt 3, Spalte 1 von 2")
    finally:
        translators.speak(words.ENGLISH)
