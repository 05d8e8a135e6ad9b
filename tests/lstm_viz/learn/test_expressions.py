"""The language of expressions: what it computes, and that whatever is typed comes to a value or to a sentence."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lstm_viz.learn.context import Context, Value
from lstm_viz.learn.expressions import ExpressionError, Table, evaluated, holds, number_of
from lstm_viz.learn.functions import FUNCTIONS

F = np.arange(1, 28, dtype=np.float64).reshape(9, 3) / 27
P = np.stack([np.linspace(0, 1, 9), np.linspace(1, 0, 9)], axis=1)
CONTEXT = Context(
    {"w": 0.5, "word": "A", "c": 3.0, "T": 9.0, "H": 3.0, "drawn": np.array([1.0, 2.0, 4.0])},
    {"f": Table(F), "c": Table(-F), "p": Table(P, ("A", "B"))},
    {
        "untouched": {"f": Table(F + 1)},
        "norm": {"lstm": Table(np.array([np.nan, 0.1, 1.0]))},
        "horizon": {"lstm": math.inf},
        "loss": {"rnn": Table(np.array([3.0, 2.0, 1.0]), bare=1.5)},
    },
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 + 2 * 3 - 4 / 8", 6.5),
        ("-2 ** 2", -4.0),
        ("(1 - w) * 10", 5.0),
        ("f[1, 1]", 1 / 27),
        ("f[-1, 3]", 1.0),
        ("f[T, H]", 1.0),
        ("f[T - 1, 2 * w]", 22 / 27),
        ("sum(f[2:4, 1])", (4 + 7 + 10) / 27),
        ("sum(f[:, 2])", F[:, 1].sum()),
        ("sum(f[8:, 2])", F[7:, 1].sum()),
        ("max(f[:3, 1:2])", F[:3, :2].max()),
        ("mean(f[3])", F[2].mean()),
        ("prod(f)", F.prod()),
        ("c", 3.0),  # a name goes before a quantity …
        ("c[1, 1]", -1 / 27),  # … and its index is the quantity's
        ("drawn[3] - drawn[1]", 3.0),
        ("untouched.f[1, 1] - f[1, 1]", 1.0),
        ('p[9, "A"]', 1.0),
        ("p[9, word]", 1.0),
        ("norm.lstm[2]", 0.1),
        ("horizon.lstm", math.inf),
        ("loss.rnn", 1.5),
        ("loss.rnn[1]", 3.0),
        ("first(f[:, 1] > 0.5)", 6.0),
        ("last(f[:, 1] < 0.5)", 5.0),
        ("first(f[:, 1] > 2)", math.inf),
        ("count(f[:, 1] > 0.5)", 4.0),
        ("sigma(0)", 0.5),
        ("sigma(-1000)", 0.0),
        ("tanh(0.5)", math.tanh(0.5)),
        ("relu(-3) + relu(3)", 3.0),
        ("exp(log(7))", 7.0),
        ("log10(0)", -math.inf),
        ("sqrt(16) + abs(-1)", 5.0),
        ("min(3, w, 2)", 0.5),
        ("round(0.735, 1) + round(2.4)", 2.7),
        ("1 / 0", math.inf),
        ("10 ** 400", math.inf),
        ('parameters("lstm", 3, 5)', 4 * (5 * (3 + 5) + 10)),
        ('parameters("rnn", 3, 5)', 5 * (3 + 5) + 10),
        ('parameters("gru", 3, 5)', 3 * (5 * (3 + 5) + 10)),
        ('parameters("lstm_peephole", 3, 5)', 4 * (5 * (3 + 5) + 10) + 15),
    ],
)
def test_values(text: str, value: float) -> None:
    assert evaluated(text, CONTEXT) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("0.1 + 0.2 == 0.3", True),
        ("0.1 + 0.2 != 0.3", False),
        ("0.3 < f[5, 1] < 0.9", True),
        ("f[:, 1] < 0.5", False),  # not everywhere
        ("f > 0", True),
        ("not f[:, 1] > 1", True),
        ("any(f > 0.9) and not all(f > 0.9)", True),
        ("f[1, 1] > 1 or close(f[1, 1], 0.0372)", True),
        ("close(0.004, 0) and not close(0.006, 0)", True),
        ("close(100.9, 100) and not close(101.1, 100)", True),
        ('word == "A"', True),
        ('word != "B"', True),
        ("word == 1", False),
        ("first(f[:, 1] < 0.5 and f[:, 1] > 0.2) == 3", True),
    ],
)
def test_conditions(text: str, held: bool) -> None:
    assert holds(text, CONTEXT) is held


REFUSED = {
    "": "cannot be read",
    "1 +": "cannot be read",
    "x = 3": "a comparison is ==",
    "2 ^ 3": "**",
    "3 % 2": "**",
    "f[0, 1]": "there is no step 0 of “f”: they are 1 to 9",
    "f[10, 1]": "there is no step 10",
    "f[-10, 1]": "there is no step -10",
    "f[1, 4]": "there is no unit 4 of “f”: they are 1 to 3",
    "f[1.5, 1]": "is a whole number, not 1.5",
    "f[0 / 0, 1]": "is a whole number, not nan",
    "f[4:2, 1]": "ends before it begins",
    "f[1:9:2, 1]": "both included",
    "f[1, 2, 3]": "[step, unit]",
    "f['A', 1]": "is a number, not “A”",
    "f[drawn, 1]": "an index is one number",
    "p[1, 'C']": "it has A, B",
    "w[1]": "nothing is called “w” here; there are f, c, p",
    "horizon.lstm[1]": "it has no index",
    "norm.lstm[1, 1]": "one index only",
    "norm.gru[1]": "there are lstm",
    "beside.f[1, 1]": "nothing “beside” on the stage",
    "f.g": "before a point stands one of untouched",
    "nothing + 1": "nothing is called “nothing” here",
    "f[:, 1] + f[1:3, 1]": "different lengths",
    "max(f[:, 1], f[1:3, 1])": "different lengths",
    "close(f[:, 1], f[1:3, 1])": "different lengths",
    "word + 1": "is a word",
    "tanh(word)": "takes numbers",
    "word < 1": "words can be == or !=",
    "sinh(1)": "there is no function “sinh”; there are abs",
    "tanh()": "is given 0 values",
    "tanh(1, 2)": "is given 2 values",
    "round(1, 13)": "0 to 12 places",
    "parameters(3, 4, 5)": "is of a cell",
    "parameters('cnn', 4, 5)": "is of a cell",
    "parameters('lstm', f, 5)": "its inputs and its units",
    "__import__('os').system('x')": "cannot stand",
    "().__class__": "cannot stand",
    "open('x')": "no function “open”",
    "tanh(x=1)": "cannot stand",
    "max(*f)": "cannot stand",
    "lambda: 1": "cannot stand",
    "[1, 2]": "cannot stand",
    "f'{w}'": "cannot stand",
    "b'x'": "cannot stand",
    "1j": "cannot stand",
    "True": "cannot stand",
    "1 if w else 2": "cannot stand",
    "(w := 2)": "cannot stand",
    "w is w": "to compare",
    "1 in f": "to compare",
    "~1": "cannot stand",
    "9" * 400: "cannot be computed",
    "1" + "+1" * 240: "too long or too deep",
    "-" * 40 + "1": "too long or too deep",
    "(" * 249 + "1" + ")" * 249: "cannot be read",
    "1" * 501: "500 characters",
    "w\0": "cannot be read",
}


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: text[:30])
def test_what_is_refused_is_told_why(text: str) -> None:
    with pytest.raises(ExpressionError) as refused:
        evaluated(text, CONTEXT)
    assert REFUSED[text] in str(refused.value)


@pytest.mark.parametrize("text", ["f[:, 1]", "1 / 0", "word", "1 < 2", "0 / 0"])
def test_a_number_is_one_and_finite(text: str) -> None:
    with pytest.raises(ExpressionError, match="number"):
        number_of(text, CONTEXT)


def test_a_condition_is_no_number() -> None:
    with pytest.raises(ExpressionError, match="condition"):
        holds("f[1, 1]", CONTEXT)


# --- whatever is typed ---------------------------------------------------------------------------------------

WORDS = [
    "f",
    "c",
    "w",
    "word",
    "p",
    "drawn",
    "untouched",
    "norm",
    ".",
    "lstm",
    "[",
    "]",
    "(",
    ")",
    ",",
    ":",
    "T",
    " ",
]
SIGNS = [
    "+",
    "-",
    "*",
    "**",
    "/",
    "<",
    "==",
    "!=",
    "and",
    "or",
    "not",
    "1",
    "2",
    "0.5",
    "-1",
    "99",
    '"A"',
    "=",
    "'",
    "\\",
]
TYPED = st.lists(st.sampled_from([*WORDS, *SIGNS, *FUNCTIONS]), max_size=14).map(" ".join)


def _comes_to_something(text: str) -> None:
    try:
        value: Value = evaluated(text, CONTEXT)
    except ExpressionError as error:
        told = str(error)
        assert told
        return
    assert isinstance(value, (float, str, bool, np.bool_, np.ndarray))


@given(st.text(max_size=40))
def test_any_text_comes_to_a_value_or_a_sentence(text: str) -> None:
    _comes_to_something(text)


@given(TYPED)
def test_any_words_of_the_language_come_to_a_value_or_a_sentence(text: str) -> None:
    _comes_to_something(text)


NUMBERS = st.floats(-100, 100, allow_nan=False).map(lambda number: round(number, 3))
TREES = st.recursive(
    NUMBERS.map(lambda number: f"({number})"),
    lambda inner: st.tuples(inner, st.sampled_from("+-*"), inner).map(lambda parts: f"({' '.join(parts)})"),
    max_leaves=12,
)


@given(TREES)
def test_arithmetic_is_that_of_floats(text: str) -> None:
    assert evaluated(text, CONTEXT) == eval(text)
