"""A few letters find a name: in their order, best at the beginnings of words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lstm_viz.fuzzy import plain, score


def best(typed: str, *names: str) -> str:
    found = {name: fit for name in names if (fit := score(typed, name)) is not None}
    return max(found, key=lambda name: found[name])


def test_a_name_that_lacks_a_letter_is_not_found() -> None:
    assert score("xyz", "forget gate") is None
    assert score("etgf", "forget gate") is None


def test_beginnings_of_words_go_before_letters_in_the_middle() -> None:
    assert best("fg", "offing", "Forget gate") == "Forget gate"
    assert best("train", "Constraints", "Train now") == "Train now"


def test_words_are_found_in_any_order_and_without_their_marks() -> None:
    assert score("gate forget", "The forget gate") is not None
    assert score("grosse", "Größe") is not None


@given(st.text(max_size=30), st.text(max_size=60))
def test_whatever_is_typed_there_is_a_number_or_nothing(typed: str, name: str) -> None:
    fit = score(typed, name)
    letters = [letter for letter in plain(typed) if not letter.isspace()]
    if any(letter not in plain(name) for letter in letters):
        assert fit is None
    if not letters:
        assert fit == 0.0


@given(st.text(min_size=1, max_size=40).filter(lambda text: bool(text.strip())))
def test_a_name_is_found_by_itself(name: str) -> None:
    assert score(name, name) is not None
