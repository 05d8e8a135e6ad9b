"""What could be chosen of a layer, and what speaks for it."""

from __future__ import annotations

from engine.protocol.reading import FileRead, LayerListed, TensorListed
from lstm_viz.file_choices import chains, evidence, lowest, shape_of


def layer(name: str, under: tuple[str, ...] = (), **other: tuple[str, ...]) -> LayerListed:
    return LayerListed(
        name=name,
        cell="lstm",
        input_size=5,
        hidden_size=5,
        num_layers=1,
        bidirectional=False,
        proj_size=0,
        bias=True,
        dtype="float32",
        parameters=1,
        variant={},
        notes=(),
        heads=other.get("heads", ()),
        embeddings=other.get("embeddings", ()),
        under=under,
    )


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
