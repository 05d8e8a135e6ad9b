"""Vocabularies as people have them."""

from __future__ import annotations

from pathlib import Path

import pytest

from lstm_viz.errors import UserError
from lstm_viz.vocabularies import in_file, of_characters


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
