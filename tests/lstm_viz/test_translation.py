"""Every sentence that a widget shows goes through `tr`, so that it can be translated; the check sees it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "lstm_viz"
FILES = sorted(PACKAGE.rglob("*.py"))

# What puts words on the screen or says them, by the name that it is called with.
SHOWS = {
    "QAction",
    "QCheckBox",
    "QLabel",
    "QPushButton",
    "UserError",
    "addAction",
    "addItem",
    "addMenu",
    "label",
    "setAccessibleDescription",
    "setAccessibleName",
    "setPlaceholderText",
    "setStatusTip",
    "setText",
    "setToolTip",
    "setWindowTitle",
    "setWhatsThis",
    "showText",
    "show_notice",
}
NAME_OF_THE_PROGRAM = "LSTM Viz"


def untranslated(source: str) -> Iterator[str]:
    """The words that are shown as they stand in a source text, with their lines."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _name(node.func) in SHOWS:
            for argument in node.args:
                yield from (f"line {node.lineno}: {text}" for text in _bare_words(argument))


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _bare_words(node: ast.expr) -> Iterator[str]:
    """The texts with words in them that reach the screen by themselves; what other calls make is their own."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and _has_words(node.value):
            yield node.value
    elif isinstance(node, ast.JoinedStr):
        for value in node.values:
            yield from _bare_words(value) if isinstance(value, ast.Constant) else ()
    elif isinstance(node, ast.IfExp):
        yield from _bare_words(node.body)
        yield from _bare_words(node.orelse)
    elif isinstance(node, ast.BinOp):
        yield from _bare_words(node.left)
        yield from _bare_words(node.right)


def _has_words(text: str) -> bool:
    """Whether a person would read a word in it; symbols, markup and the program's own name are none."""
    plain = re.sub(r"<[^>]*>|\{[^}]*\}", "", text)
    return plain != NAME_OF_THE_PROGRAM and re.search(r"[A-Za-z]{2,}", plain) is not None


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_sentence_on_the_screen_can_be_translated(path: Path) -> None:
    assert list(untranslated(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "line",
    [
        'box.setText("Hello there")',
        'button = QPushButton("Open")',
        'raise UserError("It is gone.", "Open it again.")',
        'label(f"Step {step}")',
        'label("Yes" if yes else "No")',
        'box.setToolTip("Step " + number)',
    ],
)
def test_a_sentence_that_was_forgotten_is_seen(line: str) -> None:
    assert list(untranslated(line))


@pytest.mark.parametrize(
    "line",
    [
        'box.setText(tr("Hello there"))',
        'box.setText(f"= {number(value)}")',
        'box.setText("×" if wide else "")',
        'box.setText(tr("Yes") if yes else tr("No"))',
        'box.setProperty("role", "muted")',
        'label(role="muted")',
        'label("LSTM Viz")',
    ],
)
def test_what_is_translated_or_has_no_words_is_let_through(line: str) -> None:
    assert list(untranslated(line)) == []


def test_there_are_files_to_look_at() -> None:
    assert {"window.py", "model.py", "timeline.py", "view.py"} <= {path.name for path in FILES}
