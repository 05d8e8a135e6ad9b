"""What could be chosen of a layer in a file, and what speaks for it: what it stands on, reads, and is read by.

Owns no choice: that is a person's. Until then the one table, and the one vocabulary, that fit are taken, and it is
said.
"""

from __future__ import annotations

from math import prod

from engine.protocol.reading import FileRead, LayerListed, MakeModel
from lstm_viz.file_tree import breakable
from lstm_viz.words import tr

MOST_UNDER = 8
MOST_TAKEN = 16 << 20  # numbers of a table that is taken unasked: a larger one costs memory that nobody asked for


def shape_of(found: FileRead, name: str) -> tuple[int, ...]:
    """A tensor's shape; () of none that is known."""
    return next((tensor.shape for tensor in found.tensors if tensor.name == name), ())


def only_vocabulary(found: FileRead, rows: int) -> str:
    """The vocabulary that has an entry for each row, where there is no other such one; else ""."""
    fitting = {words: name for name, words in reversed(found.vocabularies.items()) if len(words) == rows}
    words, name = next(iter(fitting.items()), ((), ""))
    return name if len(fitting) == 1 and len(set(words)) == rows and all(words) else ""


def only_embedding(found: FileRead, layer: LayerListed) -> str:
    """The table whose rows a layer reads, where no other can be meant; else "".

    It is the only one of that width that is called an embedding, or the only one at all and the file has the
    vocabulary for it. A layer that may stand on another one has no such.
    """
    called = [name for name in layer.embeddings if "emb" in name.lower()]
    sole = called if len(called) == 1 else list(layer.embeddings) if len(layer.embeddings) == 1 else []
    if layer.under or not sole:
        return ""
    shape = shape_of(found, sole[0])
    known = bool(called) or bool(shape and only_vocabulary(found, shape[0]))
    return sole[0] if known and shape and prod(shape) <= MOST_TAKEN else ""


def likeliest(found: FileRead, layer: LayerListed) -> MakeModel:
    """The layer with what nothing else in the file could be; all that is open is left out."""
    embedding = only_embedding(found, layer)
    asked = not embedding and bool(layer.under or layer.embeddings)
    rows = shape_of(found, embedding)[0] if embedding else layer.input_size
    alphabet = () if asked else found.vocabularies.get(only_vocabulary(found, rows), ())
    text = bool(alphabet) and all(len(symbol) == 1 for symbol in alphabet)
    return MakeModel(layer=layer.name, embedding=embedding, alphabet=alphabet, text=text)


def taken(found: FileRead, layer: LayerListed, wish: MakeModel) -> str:
    """What was taken because nothing else in the file fits; "" where all was chosen, or is open."""
    if wish != likeliest(found, layer):
        return ""
    words = only_vocabulary(found, len(wish.alphabet)) if wish.alphabet else ""
    if wish.embedding and words:
        return tr(
            "Taken because nothing else in the file fits: it reads the rows of {table}, and {words} names them.",
            table=breakable(wish.embedding),
            words=breakable(words),
        )
    if wish.embedding:
        return tr(
            "Taken because nothing else in the file fits: it reads the rows of {table}.",
            table=breakable(wish.embedding),
        )
    if words:
        return tr(
            "Taken because nothing else in the file fits: its inputs are the symbols of {words}.",
            words=breakable(words),
        )
    return ""


def lowest(found: FileRead, layer: LayerListed, under: tuple[str, ...]) -> LayerListed:
    """The layer that reads what is given: the first of those under a layer, or itself."""
    return next((each for each in found.layers if under and each.name == under[0]), layer)


def chains(found: FileRead, layer: LayerListed) -> list[tuple[str, ...]]:
    """What a layer could stand on, the lowest first: each that fits, and for the likeliest what it stands on."""
    by_name = {each.name: each for each in found.layers}
    stands_on: list[tuple[str, ...]] = [(name,) for name in layer.under[:1]]
    while stands_on and len(stands_on) < MOST_UNDER:
        last = stands_on[-1]
        under = next((name for name in by_name[last[0]].under if name not in (*last, layer.name)), None)
        if under is None:
            break
        stands_on.append((under, *last))
    return stands_on + [(name,) for name in layer.under[1:]]


def evidence(found: FileRead, layer: LayerListed, under: tuple[str, ...], embedding: str, head: str) -> str:
    """What speaks for the likeliest choices that are not made yet."""
    reads = lowest(found, layer, under)
    said = []
    if layer.under and not under:
        said.append(
            tr(
                "If it stands on another layer: {name} gives as many numbers as it reads. It is fed itself now.",
                name=breakable(layer.under[0]),
            )
        )
    if reads.embeddings and not embedding:
        said.append(
            tr(
                "If it reads symbols: the rows of {name} have {width} numbers, as many as the layer reads.",
                name=breakable(reads.embeddings[0]),
                width=shape_of(found, reads.embeddings[0])[-1],
            )
        )
    if layer.heads and not head:
        said.append(
            tr(
                "If it has a head: {name} reads as many numbers as the layer has units.",
                name=breakable(layer.heads[0]),
            )
        )
    return " ".join(said)
