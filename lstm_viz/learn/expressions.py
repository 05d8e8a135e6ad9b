"""What a lesson's expression comes to, over a `Context`. Nothing is executed: the tree was read by a whitelist.

Numbers are float64 throughout, so that no power and no product can grow without bound. Division by zero and what
runs away come out as infinity or as no number, as in IEEE 754.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

import numpy as np

from lstm_viz.learn.context import Between, Context, ExpressionError, Index, Table, Value
from lstm_viz.learn.expression_reading import parsed
from lstm_viz.learn.functions import call
from lstm_viz.words import tr

__all__ = ["Context", "ExpressionError", "Table", "Value", "evaluated", "holds", "number_of", "parsed"]

MOST_NUMBERS = 10_000_000  # of an array that is computed
EQUAL = 1e-9  # how far numbers may lie apart, of the larger one, and be ==

_ARITHMETIC: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: np.add,
    ast.Sub: np.subtract,
    ast.Mult: np.multiply,
    ast.Div: np.divide,
    ast.Pow: np.power,
}
_ORDERED: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Lt: np.less,
    ast.LtE: np.less_equal,
    ast.Gt: np.greater,
    ast.GtE: np.greater_equal,
}


def evaluated(expression: str | float, context: Context) -> Value:
    """An expression's value; a number is itself. Raises ExpressionError."""
    if not isinstance(expression, str):
        return float(expression)
    tree = parsed(expression).body
    with np.errstate(all="ignore"):
        try:
            return _Evaluator(context).value(tree)
        except ExpressionError:
            raise
        except (TypeError, ValueError, OverflowError) as error:
            raise ExpressionError(tr("“{text}” cannot be computed", text=expression)) from error


def number_of(expression: str | float, context: Context) -> float:
    """The one finite number that an expression comes to; raises ExpressionError."""
    value = evaluated(expression, context)
    if isinstance(value, str) or np.ndim(value) or isinstance(value, (bool, np.bool_)):
        raise ExpressionError(tr("“{text}” is to be one number", text=expression))
    if not np.isfinite(value):
        raise ExpressionError(tr("“{text}” comes to no finite number", text=expression))
    return float(value)


def value_of(text: str) -> float:
    """What a line typed into the calculator comes to, with × and · as one writes them; raises ExpressionError."""
    return number_of(text.replace("−", "-").replace(",", ".").replace("×", "*").replace("·", "*"), Context())


def holds(expression: str, context: Context) -> bool:
    """Whether a condition holds, of an array everywhere; raises ExpressionError, also where it is no condition."""
    value = evaluated(expression, context)
    if not isinstance(value, (bool, np.bool_)) and not (isinstance(value, np.ndarray) and value.dtype == np.bool_):
        raise ExpressionError(tr("“{text}” is to be a condition, such as f[3, 4] > 0.9", text=expression))
    return bool(np.all(value))


class _Evaluator:
    """Evaluates what was read."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def value(self, node: ast.expr) -> Value:
        found: Value = _KINDS[type(node)](self, node)
        return found

    def constant(self, node: ast.Constant) -> Value:
        return node.value if isinstance(node.value, str) else float(node.value)  # type: ignore[arg-type]

    def name(self, node: ast.Name) -> Value:
        return self._context.bare(node.id)

    def attribute(self, node: ast.Attribute) -> Value:
        assert isinstance(node.value, ast.Name)
        return self._context.member(node.value.id, node.attr)

    def unary(self, node: ast.UnaryOp) -> Any:
        value = self._number(node.operand)
        if isinstance(node.op, ast.Not):
            return np.logical_not(value)
        value = np.asarray(value, dtype=np.float64)[()]
        return -value if isinstance(node.op, ast.USub) else value

    def arithmetic(self, node: ast.BinOp) -> Any:
        left, right = _same_length(self._number(node.left), self._number(node.right))
        found = _ARITHMETIC[type(node.op)](left, right)
        if np.size(found) > MOST_NUMBERS:
            raise ExpressionError(tr("that is too many numbers"))
        return found

    def logic(self, node: ast.BoolOp) -> Any:
        joined = np.logical_and if isinstance(node.op, ast.And) else np.logical_or
        return _joined([self._number(part) for part in node.values], joined)

    def comparison(self, node: ast.Compare) -> Any:
        values = [self.value(part) for part in (node.left, *node.comparators)]
        pairs = zip(node.ops, values[:-1], values[1:], strict=True)
        return _joined([_compared(op, left, right) for op, left, right in pairs], np.logical_and)

    def call(self, node: ast.Call) -> Value:
        assert isinstance(node.func, ast.Name)
        return call(node.func.id, [self.value(part) for part in node.args])

    def indexed(self, node: ast.Subscript) -> Value:
        name, table = self._table(node.value)
        if not isinstance(table, Table):
            raise ExpressionError(tr("“{name}” is one number: it has no index", name=name))
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        return table.at(name, tuple(self._index(part) for part in parts))

    def _table(self, node: ast.expr) -> tuple[str, Table | float]:
        if isinstance(node, ast.Attribute):
            assert isinstance(node.value, ast.Name)
            return f"{node.value.id}.{node.attr}", self._context.table(node.attr, node.value.id)
        assert isinstance(node, ast.Name)
        own = self._context.names.get(node.id)
        # What a learner drew, or a value that is a list, can be indexed; a number of that name hides no table.
        if isinstance(own, np.ndarray):
            return node.id, Table(own.astype(np.float64))
        return node.id, self._context.table(node.id)

    def _index(self, part: ast.expr) -> Index:
        if isinstance(part, ast.Slice):
            return Between(*(None if end is None else self._place(end) for end in (part.lower, part.upper)))
        value = self.value(part)
        return value if isinstance(value, str) else self._place(part)

    def _place(self, node: ast.expr) -> float:
        value = self._number(node)
        if np.ndim(value):
            raise ExpressionError(tr("an index is one number"))
        return float(value)

    def _number(self, node: ast.expr) -> Any:
        value = self.value(node)
        if isinstance(value, str):
            raise ExpressionError(tr("“{value}” is a word, and a number belongs there", value=value))
        return value


def _joined(parts: list[Any], joined: Callable[[Any, Any], Any]) -> Any:
    found = parts[0]
    for part in parts[1:]:
        found = joined(*_same_length(found, part))
    return found


def _compared(op: ast.cmpop, left: Value, right: Value) -> Any:
    alike = isinstance(op, ast.Eq)
    if isinstance(left, str) or isinstance(right, str):
        if not isinstance(op, (ast.Eq, ast.NotEq)):
            raise ExpressionError(tr("words can be == or !=, nothing else"))
        equal = isinstance(left, str) and isinstance(right, str) and left == right
        return np.bool_(equal == alike)
    left, right = _same_length(left, right)
    if isinstance(op, (ast.Eq, ast.NotEq)):
        close = np.isclose(left, right, rtol=EQUAL, atol=EQUAL)
        return close if alike else np.logical_not(close)
    return _ORDERED[type(op)](left, right)


def _same_length(left: Any, right: Any) -> tuple[Any, Any]:
    """Two numbers or arrays that go together; raises ExpressionError. A condition counts as 1 or 0."""
    left, right = (np.asarray(value, dtype=np.float64)[()] for value in (left, right))
    if np.ndim(left) and np.ndim(right) and np.shape(left) != np.shape(right):
        raise ExpressionError(tr("these are lists of different lengths"))
    return left, right


_KINDS: dict[type[ast.AST], Callable[[_Evaluator, Any], Any]] = {
    ast.Constant: _Evaluator.constant,
    ast.Name: _Evaluator.name,
    ast.Attribute: _Evaluator.attribute,
    ast.UnaryOp: _Evaluator.unary,
    ast.BinOp: _Evaluator.arithmetic,
    ast.BoolOp: _Evaluator.logic,
    ast.Compare: _Evaluator.comparison,
    ast.Call: _Evaluator.call,
    ast.Subscript: _Evaluator.indexed,
}
