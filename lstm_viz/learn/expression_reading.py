"""Reads an expression of a lesson by a whitelist: what is not on it is refused, before anything is computed.

Owns the grammar and the limits of length, depth and parts. What an expression comes to is `expressions`.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from lstm_viz.learn.context import GROUPS, ExpressionError
from lstm_viz.learn.functions import FUNCTIONS, call
from lstm_viz.words import tr

LONGEST = 500  # characters
MOST_PARTS = 200
DEEPEST = 25

ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.Pow)
COMPARISONS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq)


@dataclass(frozen=True)
class Syntax:
    """An expression that was read: its tree, the names in it, and the groups as in `beside.h`."""

    text: str
    body: ast.expr
    names: frozenset[str]
    groups: frozenset[tuple[str, str]]


@lru_cache(maxsize=2048)
def parsed(text: str) -> Syntax:
    """Reads an expression; raises ExpressionError with what is wrong."""
    if len(text) > LONGEST:
        raise ExpressionError(tr("an expression has {most} characters at most", most=LONGEST))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of Python, about what this language does not have anyway
            body = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise ExpressionError(_unreadable(text)) from error
    reader = _Reader()
    reader.read(body, 0)
    return Syntax(text, body, frozenset(reader.names), frozenset(reader.groups))


def _unreadable(text: str) -> str:
    if "=" in text.replace("==", "").replace("<=", "").replace(">=", "").replace("!=", ""):
        return tr("“{text}” cannot be read: a comparison is ==", text=text[:80])
    return tr("“{text}” cannot be read", text=text[:80])


class _Reader:
    """Goes through an expression before it is evaluated: only what is known stays."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.groups: set[tuple[str, str]] = set()
        self._parts = 0

    def read(self, node: ast.AST, deep: int) -> None:
        self._parts += 1
        if self._parts > MOST_PARTS or deep > DEEPEST:
            raise ExpressionError(tr("the expression is too long or too deep: part it"))
        kind = _KINDS.get(type(node))
        if kind is None:
            raise _refused(node)
        kind(self, node, deep)

    def constant(self, node: ast.Constant, _deep: int) -> None:
        if isinstance(node.value, bool) or not isinstance(node.value, (int, float, str)):
            raise _refused(node)

    def name(self, node: ast.Name, _deep: int) -> None:
        self.names.add(node.id)

    def attribute(self, node: ast.Attribute, _deep: int) -> None:
        if not isinstance(node.value, ast.Name):
            raise _refused(node)
        group = node.value.id
        if group not in GROUPS:
            known = ", ".join(GROUPS)
            raise ExpressionError(
                tr("before a point stands one of {known}, not “{group}”", known=known, group=group)
            )
        self.groups.add((group, node.attr))

    def unary(self, node: ast.UnaryOp, deep: int) -> None:
        if isinstance(node.op, ast.Invert):
            raise _refused(node)
        self.read(node.operand, deep + 1)

    def arithmetic(self, node: ast.BinOp, deep: int) -> None:
        if not isinstance(node.op, ARITHMETIC):
            raise ExpressionError(tr("there are + - * / and **, which is the power; nothing else"))
        self._all([node.left, node.right], deep)

    def logic(self, node: ast.BoolOp, deep: int) -> None:
        self._all(node.values, deep)

    def comparison(self, node: ast.Compare, deep: int) -> None:
        if not all(isinstance(op, COMPARISONS) for op in node.ops):
            raise ExpressionError(tr("there are < <= > >= == and != to compare; nothing else"))
        self._all([node.left, *node.comparators], deep)

    def call(self, node: ast.Call, deep: int) -> None:
        if not isinstance(node.func, ast.Name) or node.keywords:
            raise _refused(node)
        if node.func.id not in FUNCTIONS:
            call(node.func.id, [])  # says which there are
        self._all(node.args, deep)

    def indexed(self, node: ast.Subscript, deep: int) -> None:
        if not isinstance(node.value, (ast.Name, ast.Attribute)):
            raise _refused(node)
        self.read(node.value, deep + 1)
        self._index(node.slice, deep + 1)

    def _all(self, nodes: list[ast.expr], deep: int) -> None:
        for node in nodes:
            self.read(node, deep + 1)

    def _index(self, index: ast.expr, deep: int) -> None:
        parts = index.elts if isinstance(index, ast.Tuple) else [index]
        if not 1 <= len(parts) <= 2:
            raise ExpressionError(tr("an index is [step] or [step, unit]"))
        for part in parts:
            if not isinstance(part, ast.Slice):
                self.read(part, deep + 1)
                continue
            if part.step is not None:
                raise ExpressionError(tr("a range is [from:to], both included"))
            self._all([end for end in (part.lower, part.upper) if end is not None], deep)


def _refused(node: ast.AST) -> ExpressionError:
    return ExpressionError(tr("“{text}” cannot stand in an expression", text=ast.unparse(node)[:60]))


_KINDS: dict[type[ast.AST], Callable[[_Reader, Any, int], None]] = {
    ast.Constant: _Reader.constant,
    ast.Name: _Reader.name,
    ast.Attribute: _Reader.attribute,
    ast.UnaryOp: _Reader.unary,
    ast.BinOp: _Reader.arithmetic,
    ast.BoolOp: _Reader.logic,
    ast.Compare: _Reader.comparison,
    ast.Call: _Reader.call,
    ast.Subscript: _Reader.indexed,
}
