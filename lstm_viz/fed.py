"""What a command line says of a stranger's layer that its file does not say: what it reads, and what reads it.

Owns the way from there to a wish for the file's reader. It does not own the same choices in the window
(`panels.choices`), nor which layer is meant (`models`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from engine.protocol.reading import FileRead, LayerListed, MakeModel
from lstm_viz.errors import UserError
from lstm_viz.vocabularies import in_file, in_text
from lstm_viz.words import tr


@dataclass(frozen=True)
class Fed:
    """A table whose rows the layer reads, the words for them, and the weight that reads its h; "" and None: none.

    `vocabulary` is one that the file carries, by its name, or the path of a file with one; `learnt_from` is the
    text whose sorted characters it is.
    """

    reads: str = ""
    vocabulary: str = ""
    learnt_from: Path | None = None
    read_by: str = ""

    def wish(self, found: FileRead, layer: str, under: tuple[str, ...], file: str) -> MakeModel:
        """What is asked of the file's reader; raises UserError."""
        by_name = {each.name: each for each in found.layers}
        lowest, top = by_name[under[0] if under else layer], by_name[layer]
        if self.reads:
            _check(self.reads, lowest.embeddings, lowest, file, "--reads")
        if self.read_by:
            _check(self.read_by, top.heads, top, file, "--read-by")
        alphabet = self._alphabet(found, _sizes(found, self.reads, lowest.input_size)[0])
        return replace(
            MakeModel(layer=layer),
            under=under,
            embedding=self.reads,
            head=self.read_by,
            alphabet=alphabet,
            text=bool(alphabet) and all(len(symbol) == 1 for symbol in alphabet),
            classes=alphabet if self.read_by and len(alphabet) in _sizes(found, self.read_by, 0) else (),
        )

    def _alphabet(self, found: FileRead, rows: int) -> tuple[str, ...]:
        if self.learnt_from is not None:
            return in_text(self.learnt_from, rows)
        if not self.vocabulary:
            return ()
        return found.vocabularies.get(self.vocabulary) or in_file(Path(self.vocabulary), rows)


def _sizes(found: FileRead, name: str, otherwise: int) -> tuple[int, ...]:
    return next((tensor.shape for tensor in found.tensors if name and tensor.name == name), (otherwise,))


def _check(name: str, known: tuple[str, ...], layer: LayerListed, file: str, option: str) -> None:
    if name not in known:
        names = ", ".join(known) or tr("none of the file’s tensors")
        raise UserError(
            tr("{name} of {file} does not fit the layer {layer}.", name=name, file=file, layer=layer.name),
            tr("{option} may be: {names}.", option=option, names=names),
        )
