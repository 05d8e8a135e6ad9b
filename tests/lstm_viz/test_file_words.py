"""Every key that the reader uses has a sentence, with what the reader gives it; and no other has one."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from engine.protocol import ModelDescription
from engine.protocol.reading import FileNote, FileRead, LayerListed
from lstm_viz import file_words
from tests.lstm_viz.listed import layer

FORMATS = Path(__file__).parents[2] / "engine" / "formats"
SAYS = {"UnreadableError", "Note", "_Known", "ReadingFailed"}
# What this side says itself, and what a key beside it is taken from.
ON_THIS_SIDE = {"reader-died", "took-too-long"}


def _said() -> Iterator[tuple[str, set[str] | None]]:
    """Keys as they stand in the reader's source, with their arguments where these stand there too."""
    for path in FORMATS.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or getattr(node.func, "id", "") not in SAYS or not node.args:
                continue
            key = node.args[0]
            if not isinstance(key, ast.Constant):
                continue
            names: set[str] | None = {keyword.arg for keyword in node.keywords if keyword.arg}
            if len(node.args) > 1:
                given = node.args[1]
                known = isinstance(given, ast.Dict) and all(isinstance(k, ast.Constant) for k in given.keys)
                names = {k.value for k in given.keys} if known else None  # type: ignore[attr-defined,union-attr]
            if getattr(node.func, "id", "") == "_Known":
                names = {"name"}
            yield str(key.value), names


def _wanted(sentences: tuple[str, ...]) -> set[str]:
    return {field for text in sentences for _, field, _, _ in string.Formatter().parse(text) if field}


def test_every_key_has_its_sentence() -> None:
    found = dict(_said())
    assert len(found) > 40
    sentences = {**file_words.REFUSALS, **{key: (text,) for key, text in file_words.NOTES.items()}}
    assert found.keys() - sentences.keys() == set()
    assert sentences.keys() - found.keys() - ON_THIS_SIDE == set()


def test_every_sentence_gets_what_it_needs() -> None:
    sentences = {**file_words.REFUSALS, **{key: (text,) for key, text in file_words.NOTES.items()}}
    for key, names in _said():
        if names is not None:
            assert _wanted(sentences[key]) <= names, key


def test_what_is_not_torchs_own_is_a_sentence() -> None:
    plain = ModelDescription(name="m", title="m", inputs="numbers", input_size=1, hidden_size=2, output="none")
    assert file_words.own_ways(plain) == ""
    words = {"gate": "hard_sigmoid(0.2,0.5)", "clip": "0.4", "coupled": "forget", "clip_c": "3.0"}
    said = file_words.own_ways(replace(plain, variant=words))
    assert "its gates squash by hard σ (0.2, 0.5); its sums are cut off at ±0.4; f is 1 − i" in said
    assert "its memory is cut off at ±3.0" in said
    assert "peepholes" in file_words.own_ways(replace(plain, cell="lstm_peephole"))
    assert "before the product" in file_words.own_ways(replace(plain, cell="gru", variant={"reset": "before"}))


def _file(notes: tuple[FileNote, ...], layers: tuple[LayerListed, ...] = ()) -> FileRead:
    return FileRead(
        format="torch-zip",
        size=1,
        tensors=(),
        tensors_left_out=0,
        layers=layers,
        refused=(),
        facts={},
        vocabularies={},
        notes=notes,
        guarded=True,
    )


def test_what_is_amiss_is_said_before_anything_else() -> None:
    """A missing weight at once; a tensor that is not read where there is no layer; a conversion in the details."""
    strange = FileNote("strange-type", {"name": "a", "dtype": "F8"})
    notes = (
        FileNote("torchscript", {}),
        strange,
        FileNote(file_words.MORE, {"count": "7"}),
        FileNote("layer-incomplete", {"name": "rnn", "missing": "weight_hh"}),
    )
    none = file_words.warnings(_file(notes))
    assert none == (
        "The tensor a is of type F8, which is not read. Save it as plain numbers.",
        "So it is with 7 more.",
        "rnn lacks weight_hh and is no layer so: see whether all of the model was saved.",
    )
    assert file_words.warnings(_file(notes, (layer("l"),))) == none[2:]
