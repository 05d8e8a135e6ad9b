"""Nothing is said past the translator: no sentence while a module loads, and none that nobody gathered."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lstm_viz.language.sources import CODE

FILES = sorted(CODE.rglob("*.py"))
SAYS = {"tr", "tr_as", "within"}


def said_while_loading(source: str) -> Iterator[int]:
    """The lines on which a sentence is said while the module loads: in whatever language was spoken then."""
    yield from _said(ast.parse(source))


def _said(node: ast.AST) -> Iterator[int]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        # Its body comes later; its defaults and decorators do not.
        parts: list[ast.AST | None] = [*node.args.defaults, *node.args.kw_defaults, *node.decorator_list]
    elif isinstance(node, ast.Lambda):
        parts = [*node.args.defaults, *node.args.kw_defaults]
    else:
        parts = list(ast.iter_child_nodes(node))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYS:
            yield node.lineno
    for part in parts:
        if part is not None:
            yield from _said(part)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(CODE)))
def test_nothing_is_said_while_a_module_loads(path: Path) -> None:
    assert list(said_while_loading(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        'WORDS = tr("Open")',
        'class Page:\n    title = tr("Open")',
        'def show(words=tr("Open")): pass',
        'NAMES = {"a": [tr("Open")]}',
        'show = lambda words=tr("Open"): words',
    ],
)
def test_what_is_said_too_soon_is_seen(source: str) -> None:
    assert list(said_while_loading(source))


@pytest.mark.parametrize("source", ['def show():\n    return tr("Open")', 'say = lambda: tr("Open")'])
def test_what_is_said_later_is_let_through(source: str) -> None:
    assert list(said_while_loading(source)) == []
