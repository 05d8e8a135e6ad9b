"""A verdict for each kind of question: right, wrong for a reason that is answered, wrong otherwise."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from lstm_viz.learn.answers import checked, exact_lines, is_near, number_given
from lstm_viz.learn.context import Context, ExpressionError, Table
from lstm_viz.learn.lesson import (
    AskChoice,
    AskClick,
    AskCurve,
    AskFill,
    AskLabel,
    AskMistake,
    AskNumber,
    AskOrder,
    Choice,
    FillLine,
    Wrong,
    WrongTarget,
)

CONTEXT = Context({"o": 0.5, "c": 0.8, "T": 4.0}, {"h": Table(np.array([[0.0], [0.5], [1.0], [0.5]]))})

NUMBER = AskNumber(
    question="?",
    answer="o * c",
    places=2,
    right="Yes.",
    wrong=(Wrong(when="close(given, c)", say="That is the memory."), Wrong(when="given > 1", say="Too much.")),
    otherwise="Multiply.",
    explain="So.",
)


@pytest.mark.parametrize(
    ("number", "right", "said"),
    [
        (0.4, True, "Yes."),
        (0.41, True, "Yes."),  # one unit of the last place
        (0.39, True, "Yes."),
        (0.411, False, "Multiply."),
        (0.8, False, "That is the memory."),
        (2.0, False, "Too much."),
        (-0.4, False, "Multiply."),
    ],
)
def test_a_number(number: float, right: bool, said: str) -> None:
    verdict = checked(NUMBER, number, CONTEXT)
    assert (verdict.right, verdict.say, verdict.explain) == (right, said, "So.")
    assert verdict.values["given"] == number


def test_a_wrong_answer_that_cannot_be_looked_into_is_wrong_otherwise_and_says_why() -> None:
    ask = AskNumber(question="?", answer=1, wrong=(Wrong(when="h[9, 1] > 0", say="x"),), otherwise="No.")
    verdict = checked(ask, 2.0, CONTEXT)
    assert (verdict.right, verdict.say) == (False, "No.")
    assert "there is no step 9" in verdict.problem


def test_a_right_answer_that_cannot_be_computed_is_refused() -> None:
    with pytest.raises(ExpressionError):
        checked(AskNumber(question="?", answer="nothing"), 1.0, CONTEXT)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0.73", 0.73),
        (" 0,73 ", 0.73),
        ("−.5", -0.5),
        ("+3.", 3.0),
        ("1e-3", 0.001),
        ("94 %", 94.0),
        ("1 000", 1000.0),
        ("", None),
        (".", None),
        ("-", None),
        ("0.7.3", None),
        ("nan", None),
        ("inf", None),
        ("1e999", None),
        ("0x10", None),
        ("1_0", None),
    ],
)
def test_numbers_as_they_are_typed(text: str, number: float | None) -> None:
    assert number_given(text) == number


@given(st.text(max_size=20))
def test_whatever_is_typed_is_a_finite_number_or_none(text: str) -> None:
    number = number_given(text)
    assert number is None or np.isfinite(number)


@given(st.floats(-1e3, 1e3), st.integers(0, 6))
def test_rounded_rightly_or_cut_off_is_right_and_two_units_off_is_wrong(answer: float, places: int) -> None:
    unit = 10.0**-places
    assert is_near(round(answer, places), answer, places)
    assert is_near(np.trunc(answer / unit) * unit, answer, places)
    assert not is_near(answer + 2 * unit, answer, places)


CHOICES = AskChoice(
    question="?",
    choices=(
        Choice(text="a", right=True, say="A, yes."),
        Choice(text="b", say="Not b."),
        Choice(text="c", right=True),
        Choice(text="d", say="Not d."),
    ),
    right="Both.",
    otherwise="There is one more.",
)


@pytest.mark.parametrize(
    ("given", "right", "said"),
    [
        ((0, 2), True, "A, yes."),
        ((1,), False, "Not b."),
        ((0, 1, 2, 3), False, "Not b.\n\nNot d."),
        ((0,), False, "There is one more."),
        ((), False, "There is one more."),
    ],
)
def test_a_choice(given: tuple[int, ...], right: bool, said: str) -> None:
    verdict = checked(CHOICES, given, CONTEXT)
    assert (verdict.right, verdict.say) == (right, said)
    assert all(verdict.parts) is right


def test_what_is_missing_is_said_also_where_a_question_does_not_say_it() -> None:
    assert "something is missing" in checked(replace(CHOICES, otherwise=""), (0,), CONTEXT).say


def test_an_order() -> None:
    ask = AskOrder(question="?", items=("a", "b", "c"), right="Yes.", wrong_order="Forget first.")
    assert checked(ask, (0, 1, 2), CONTEXT).right
    wrong = checked(ask, (0, 2, 1), CONTEXT)
    assert (wrong.right, wrong.say, wrong.parts) == (False, "Forget first.", (True, False, False))


def test_a_click() -> None:
    ask = AskClick(
        question="?", targets=("f",), wrong=(WrongTarget(target="i", say="It writes."),), otherwise="No."
    )
    assert checked(ask, "f", CONTEXT).right
    assert checked(ask, "i", CONTEXT).say == "It writes."
    assert checked(ask, "o", CONTEXT).say == "No."


def test_labels() -> None:
    ask = AskLabel(question="?", targets=("f", "i"), labels=("forget", "input"), otherwise="Look.")
    assert checked(ask, {"f": "forget", "i": "input"}, CONTEXT).right
    half = checked(ask, {"f": "forget"}, CONTEXT)
    assert (half.right, half.parts) == (False, (True, None))
    assert checked(ask, {"f": "input", "i": "forget"}, CONTEXT).parts == (False, False)


def test_a_mistake() -> None:
    ask = AskMistake(question="?", lines=("1", "2"), wrong_line=2, says=("This is so.", "Here it is."))
    assert checked(ask, 2, CONTEXT).right
    assert checked(ask, 2, CONTEXT).say == "Here it is."
    assert (checked(ask, 1, CONTEXT).right, checked(ask, 1, CONTEXT).say) == (False, "This is so.")


def test_a_curve() -> None:
    wrong = (Wrong(when="given[3] < 0.5", say="It rises."),)
    ask = AskCurve(question="?", answer="h[:, 1]", within=0.2, share=0.75, wrong=wrong, otherwise="Not quite.")
    assert checked(ask, np.array([0.1, 0.4, 0.9, 0.5]), CONTEXT).right
    assert checked(ask, np.array([0.1, 0.4, 0.9, 9.0]), CONTEXT).right  # three of four are near
    assert checked(ask, np.array([1.0, 1.0, 1.0, 0.5]), CONTEXT).say == "Not quite."
    flat = checked(ask, np.zeros(4), CONTEXT)
    assert (flat.right, flat.say, flat.parts) == (False, "It rises.", (True, False, False, False))
    with pytest.raises(TypeError):
        checked(ask, np.zeros(3), CONTEXT)


@pytest.mark.parametrize("answer", ["h[1, 1]", "h", "h[:, 1] > 0", "log(h[:, 1])"])
def test_the_answer_to_a_curve_is_one(answer: str) -> None:
    with pytest.raises(ExpressionError, match="curve"):
        checked(AskCurve(question="?", answer=answer), np.zeros(4), CONTEXT)


FILL = AskFill(
    question="?",
    lines=(
        FillLine(text="f = ", answer="sigma(c)", places=1, name="f", hint="σ of the memory."),
        FillLine(text="c = ", answer="10 * f", places=1, name="c2"),
        FillLine(text="h = ", answer="c2 - 1", places=1),
    ),
    otherwise="Look again.",
)


def test_lines_are_right_by_the_exact_numbers_and_by_the_learners_own_rounding() -> None:
    exact = exact_lines(FILL, CONTEXT)  # 0.69, 6.90, 5.90
    assert checked(FILL, [round(number, 1) for number in exact], CONTEXT).right
    assert checked(FILL, [0.7, 7.0, 6.0], CONTEXT).parts == (True, True, True)  # 0.7 goes on as 7.0
    assert checked(FILL, [0.7, 6.5, 5.9], CONTEXT).parts == (True, False, True)


def test_a_line_that_follows_from_a_wrong_one_is_right_and_the_whole_is_not() -> None:
    verdict = checked(FILL, [0.2, 2.0, 1.0], CONTEXT)
    assert (verdict.right, verdict.parts, verdict.say) == (False, (False, True, True), "σ of the memory.")


def test_lines_that_are_not_there_yet_are_neither() -> None:
    verdict = checked(FILL, [0.7, None, None], CONTEXT)
    assert (verdict.right, verdict.parts) == (False, (True, None, None))
    assert verdict.say == "Look again."


@pytest.mark.parametrize("given", ["a", 1.0, {"f": "x"}])
def test_what_is_no_answer_of_the_kind_is_refused(given: object) -> None:
    for ask in (FILL, AskCurve(question="?", answer="h[:, 1]"), AskOrder(question="?", items=("a", "b"))):
        with pytest.raises(TypeError):
            checked(ask, given, CONTEXT)  # type: ignore[arg-type]
