"""Vocabularies as people have them."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.protocol import ModelDescription
from lstm_viz.errors import UserError
from lstm_viz.sequence import readable_alphabet
from lstm_viz.vocabularies import in_file, in_text, of_characters


def test_characters_stand_in_their_order_and_missing_rows_have_characters_of_their_own() -> None:
    found = of_characters("abc", 5)
    assert found[:3] == ("a", "b", "c")
    assert len(set(found)) == 5
    assert all(len(symbol) == 1 for symbol in found)


@pytest.mark.parametrize(("typed", "said"), [("abcd", "4 entries"), ("aa", "twice")])
def test_what_does_not_fit_is_said(typed: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        of_characters(typed, 3)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("words.txt", "the\nold\nman\n"),
        ("list.json", '["the", "old", "man"]'),
        ("numbers.json", '{"man": 2, "the": 0, "old": 1}'),
        ("places.json", '{"0": "the", "2": "man", "1": "old"}'),
        ("own.json", '{"stoi": {"man": 2, "the": 0, "old": 1}, "size": 3}'),
        ("tokenizer.json", '{"model": {"vocab": {"man": 2, "the": 0, "old": 1}}}'),
    ],
)
def test_every_form_of_a_file_is_read(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert in_file(tmp_path / name, 3) == ("the", "old", "man")


@pytest.mark.parametrize("text", ["{}", "3", '{"a": "b"}', '{"a": 1000000}', "{"])
def test_a_file_that_holds_none_says_so(tmp_path: Path, text: str) -> None:
    path = tmp_path / "strange.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=r"strange\.json"):
        in_file(path, 3)


def test_characters_that_cannot_be_typed_are_written() -> None:
    """A line's end is among the characters of nearly every text that a model learns from."""
    assert of_characters(r"\n\t a", 4) == ("\n", "\t", " ", "a")
    assert of_characters("⏎⇥", 2) == ("\n", "\t")


def test_the_characters_of_the_text_that_was_learnt_from_are_a_vocabulary(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(b'"Go," he said.\r\nAnd went.')
    text = path.read_text(encoding="utf-8")
    assert in_text(path, len(set(text))) == tuple(sorted(set(text)))
    with pytest.raises(UserError, match=r"text\.txt has 17 different characters, and the table 60 rows"):
        in_text(path, 60)


def test_rows_without_a_character_are_not_said_to_be_read() -> None:
    """Characters of no meaning hold their places, and look like signs of any kind."""
    model = ModelDescription(
        name="m",
        title="M",
        inputs="text",
        input_size=90,
        alphabet=of_characters(r"\nab", 90),
        hidden_size=2,
        output="none",
    )
    assert readable_alphabet(model) == "new line a b"
