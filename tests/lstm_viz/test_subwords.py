"""Subwords of a tokenizer.json: with the package where it is there, and what is said where it is not."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import pytest

from lstm_viz.errors import UserError
from lstm_viz.subwords import is_tokenizer, subwords, tokenizer_in

VOCABULARY = {"[UNK]": 0, "the": 1, "cat": 2, "##s": 3}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A WordPiece tokenizer, in the form in which `tokenizers` saves it."""
    model = {
        "type": "WordPiece",
        "unk_token": "[UNK]",
        "continuing_subword_prefix": "##",
        "max_input_chars_per_word": 100,
        "vocab": VOCABULARY,
    }
    whole = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [],
        "normalizer": None,
        "pre_tokenizer": {"type": "Whitespace"},
        "post_processor": None,
        "decoder": None,
        "model": model,
    }
    path = tmp_path / "tokenizer.json"
    path.write_bytes(msgspec.json.encode(whole))
    return path


def test_a_file_is_known_by_what_it_holds(file: Path, tmp_path: Path) -> None:
    assert is_tokenizer(file)
    for name, text in (("list.json", '["a"]'), ("broken.json", "{"), ("words.txt", file.read_text())):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert not is_tokenizer(tmp_path / name)
    assert not is_tokenizer(tmp_path / "nowhere.json")


def test_text_is_cut_as_the_package_cuts_it(file: Path, tmp_path: Path) -> None:
    pytest.importorskip("tokenizers", reason="an extra that is not installed here")
    assert subwords(tokenizer_in(file), "the cats dog") == ["the", "cat", "##s", "[UNK]"]
    (tmp_path / "broken.json").write_text('{"model": {"vocab": 3}}', encoding="utf-8")
    with pytest.raises(UserError, match=r"broken\.json holds no tokenizer"):
        tokenizer_in(tmp_path / "broken.json")


def test_without_the_package_the_way_out_is_said(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tokenizers", None)
    with pytest.raises(UserError, match="not installed") as caught:
        tokenizer_in(file)
    assert "pip install tokenizers" in str(caught.value)
