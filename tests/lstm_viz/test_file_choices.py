"""What could be chosen of a layer, and what speaks for it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from engine.protocol.reading import FileRead, LayerListed, TensorListed
from lstm_viz.file_choices import chains, evidence, likeliest, lowest, shape_of, taken
from tests.lstm_viz.listed import layer


def a_file(*layers: LayerListed) -> FileRead:
    tensors = (TensorListed("emb", "float32", (7, 5)), TensorListed("out", "float32", (3, 5)))
    return FileRead(
        format="torch-zip",
        size=1,
        tensors=tensors,
        tensors_left_out=0,
        layers=layers,
        refused=(),
        facts={},
        vocabularies={},
        notes=(),
        guarded=True,
    )


def test_a_layer_may_stand_on_one_and_on_what_that_stands_on() -> None:
    found = a_file(layer("a"), layer("b", ("a",)), layer("c", ("b", "a")))
    assert chains(found, found.layers[2]) == [("b",), ("a", "b"), ("a",)]
    assert chains(found, found.layers[0]) == []
    assert lowest(found, found.layers[2], ("a", "b")).name == "a"
    assert lowest(found, found.layers[2], ()).name == "c"


def test_layers_that_fit_each_other_either_way_end_somewhere() -> None:
    found = a_file(layer("a", ("b",)), layer("b", ("a",)))
    assert chains(found, found.layers[0]) == [("b",)]


def test_what_is_not_chosen_yet_is_spoken_for() -> None:
    found = a_file(layer("a", embeddings=("emb",)), layer("b", ("a",), heads=("out",)))
    above = found.layers[1]
    assert shape_of(found, "emb") == (7, 5)
    said = evidence(found, above, (), "", "")
    assert "a gives as many numbers as it reads" in said
    assert "emb" not in said
    assert "out reads as many numbers" in said
    said = evidence(found, above, ("a",), "", "out")
    assert said == "If it reads symbols: the rows of emb have 5 numbers, as many as the layer reads."
    assert evidence(found, above, ("a",), "emb", "out") == ""


def test_the_one_table_and_the_one_vocabulary_that_fit_are_taken_and_it_is_said() -> None:
    reads = layer("a", embeddings=("emb",))
    letters = tuple("abcdefg")
    found = replace(a_file(reads), vocabularies={"vocab": letters, "itos": letters, "tags": ("x", "y")})
    wish = likeliest(found, reads)
    assert (wish.embedding, wish.alphabet, wish.text, wish.head) == ("emb", letters, True, "")
    assert "reads the rows of emb, and vocab names them" in taken(found, reads, wish)
    assert taken(found, reads, replace(wish, alphabet=(), text=False)) == ""  # that was chosen
    bare = likeliest(a_file(reads), reads)
    assert (bare.embedding, bare.alphabet) == ("emb", ())
    assert taken(a_file(reads), reads, bare).endswith("it reads the rows of emb.")


def test_without_a_table_a_vocabulary_of_as_many_entries_as_inputs_is_taken() -> None:
    found = replace(a_file(layer("a")), vocabularies={"words": ("the", "a", "cat", "dog", "ran")})
    wish = likeliest(found, found.layers[0])
    assert (wish.alphabet[:2], wish.text) == (("the", "a"), False)
    assert "its inputs are the symbols of words" in taken(found, found.layers[0], wish)


@pytest.mark.parametrize(
    ("reads", "vocabularies"),
    [
        (layer("a", ("b",), embeddings=("emb",)), {}),  # it may stand on another layer
        (layer("a", embeddings=("emb", "emb")), {}),  # two that are called so
        (layer("a", embeddings=("out",)), {}),  # of a linear layer, as far as can be told
        (layer("a", embeddings=("out",)), {"words": ("x", "y")}),
        (layer("a"), {"one": tuple("abcde"), "two": tuple("edcba")}),
        (layer("a"), {"twice": tuple("abcda")}),
    ],
)
def test_what_something_else_could_be_is_asked(
    reads: LayerListed, vocabularies: dict[str, tuple[str, ...]]
) -> None:
    found = replace(a_file(reads, layer("b")), vocabularies=vocabularies)
    wish = likeliest(found, reads)
    assert (wish.embedding, wish.alphabet) == ("", ())
    assert taken(found, reads, wish) == ""
