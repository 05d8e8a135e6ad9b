"""Rules about the steps of a sequence, as they are typed, and columns of labels."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lstm_viz import translators, words
from lstm_viz.errors import UserError
from lstm_viz.rules import SILENT, context, known, marks_in, marks_of, presets, said


def true_at(rule: str, text: str) -> str:
    """The characters of a text at which a rule is true."""
    return "".join(
        character for character, mark in zip(text, marks_of(rule, tuple(text), joined=True), strict=True) if mark
    )


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("inside quotes", 'a "bc" d', '"bc'),
        ("inside quotes", 'a "bc\nd" e', '"bc" e'),  # the end of a line closes what was open
        ("inside quotes", "a “bc” d’s", "“bc"),
        ("a digit", "a1b22", "122"),
        ("Upper Case", "aBcD", "BD"),
        ("punctuation", "a, b.", ",."),
        ("after not", "I do not know it. Yes.", " know it"),
        ("/b+/", "abba", "bb"),
        (r"/(?<=\. )[A-Z]/", "A b. Cd", "C"),
    ],
)
def test_a_rule_is_true_where_it_says(rule: str, text: str, expected: str) -> None:
    assert true_at(rule, text) == expected


@pytest.fixture
def german() -> Iterator[None]:
    translators.speak("de")
    yield
    translators.speak(words.ENGLISH)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        ("in Anführungszeichen", "inside quotes"),
        (" IN anführungszeichen ", "inside quotes"),
        ("eine Ziffer", "a digit"),
        ("nach not", "after not"),
        ("Nach Nacht", "after Nacht"),
        ("inside quotes", "inside quotes"),
        ("after not", "after not"),
        ("/nach/", "/nach/"),
        ("Unsinn", "Unsinn"),
    ],
)
def test_a_rule_is_typed_in_ones_own_language_and_kept_in_english(rule: str, kept: str) -> None:
    assert known(rule) == kept
    assert known(said(kept)) == kept
    if kept != "Unsinn":
        assert true_at(rule, 'a "b" 1') == true_at(kept, 'a "b" 1')


@pytest.mark.usefixtures("german")
def test_the_rules_that_are_offered_are_in_ones_own_language() -> None:
    offered = presets()
    assert "in Anführungszeichen" in offered
    assert "nach not" in offered
    assert [said(known(rule)) for rule in offered] == offered
    translators.speak(words.ENGLISH)
    assert not set(offered) & set(presets()) - {"/[aeiou]/"}


def test_labels_of_several_characters_are_words() -> None:
    labels = ("do", "not", "go", "there", ".", "ok")
    assert marks_of("after not", labels, joined=False).tolist() == [0, 0, 1, 1, 0, 0]


@pytest.mark.parametrize(("rule", "said"), [("", "No rule"), ("nonsense", "nonsense"), ("/(/", r"\(")])
def test_what_is_no_rule_is_said_with_an_example(rule: str, said: str) -> None:
    with pytest.raises(UserError, match=said) as raised:
        marks_of(rule, ("a",), joined=True)
    assert raised.value.hint


def test_labels_come_from_the_last_column_with_or_without_a_heading(tmp_path: Path) -> None:
    path = tmp_path / "labels.csv"
    path.write_text("word,quoted\nhe,0\nsaid,no\nyes,1\n,\n", encoding="utf-8")
    assert marks_in(path, 4).tolist() == [0, 0, 1, SILENT]


def test_of_two_words_the_rarer_one_is_looked_for(tmp_path: Path) -> None:
    path = tmp_path / "tags.txt"
    path.write_text("noun\nverb\nnoun\n", encoding="utf-8")
    assert marks_in(path, 3).tolist() == [0, 1, 0]


def test_labels_that_do_not_fit_say_how_many_there_are(tmp_path: Path) -> None:
    path = tmp_path / "labels.txt"
    path.write_text("1\n0\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"2 lines, and the sequence 5 steps"):
        marks_in(path, 5)
    with pytest.raises(UserError, match="cannot be read"):
        marks_in(tmp_path / "none.txt", 5)


def test_a_place_is_shown_with_what_stands_around_it() -> None:
    assert context(tuple("abcdefgh"), 3, 5, joined=True, reach=1) == "… cdef …"
    assert context(("to", "be", "or"), 0, 1, joined=False) == "to be or"


def test_an_expression_that_tries_for_years_is_given_up_in_words(monkeypatch):
    monkeypatch.setattr("lstm_viz.rules.MOST_SECONDS", 0.05)
    with pytest.raises(UserError, match="takes too long on this text"):
        marks_of("/(a|aa)+$/", ("a",) * 60 + ("b",), joined=True)
