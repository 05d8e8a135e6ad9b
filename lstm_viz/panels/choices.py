"""What the file does not say: which table the layer reads, its vocabulary, what reads the layer, its squash, and
where its states are cut off.

Owns the choices of one layer, the likeliest first with what speaks for each. It does not own how they are
remembered (`inspection`).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from engine.protocol.reading import FileRead, LayerListed, MakeModel
from lstm_viz.document import Document
from lstm_viz.errors import UserError
from lstm_viz.file_choices import chains, evidence, lowest, only_vocabulary, shape_of, taken
from lstm_viz.file_tree import shape_words
from lstm_viz.inspection import Inspection
from lstm_viz.vocabularies import in_file, in_text, of_characters
from lstm_viz.widgets.card import label
from lstm_viz.words import tr
from lstm_viz.workers import Worker

BY_NUMBER, CHARACTERS, A_FILE, A_TEXT, FROM_FILE = "number", "characters", "a file", "a text", "from file"
SQUASHES = ("sigmoid", "hard_sigmoid(0.2,0.5)", "hard_sigmoid", "tanh", "relu")
LABEL = 74  # px, so that the choices stand under each other
ASKS_SQUASH = {"squash-likely", "squash-not-said"}
ASKS_CLIPS = "allennlp-clips"
ELMO_CLIP = "3.0"  # cell_clip and proj_clip in the options that ELMo's models were published with


class ChoicesPanel(QWidget):
    """Shown while a layer of a stranger's file is the document's model; a choice takes effect at once.

    Signal: `vocabulary_loaded` (the path of a vocabulary's file).
    """

    vocabulary_loaded = Signal(object)

    def __init__(self, document: Document, inspection: Inspection, parent: QWidget) -> None:
        super().__init__(parent)  # at once: what is shown without one is a window of its own
        self._document = document
        self._inspection = inspection
        self._worker = Worker(self)
        self._shown: LayerListed | None = None
        self._left: QWidget | None = None  # what had the focus while nothing is shown
        self._loaded: tuple[str, ...] = ()  # a vocabulary from a file
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(label(tr("What the file does not say"), role="caption"))
        self.under, self._under_row = self._row(tr("stands on"), tr("The layers under it, which are run too"))
        self.embedding, self._embedding_row = self._row(tr("reads"), tr("The layer reads"))
        self.vocabulary, _ = self._row(tr("vocabulary"), tr("Its vocabulary"))
        self.characters = QLineEdit()
        self.characters.setPlaceholderText(tr("the characters in their order"))
        self.characters.setToolTip(tr("A line’s end is written \\n, a tab \\t."))
        self.characters.setAccessibleName(tr("The characters in their order"))
        self._column.addWidget(self.characters)
        self.head, self._head_row = self._row(tr("read by"), tr("What reads the layer"))
        self.squash, self._squash_row = self._row(tr("squash"), tr("Squash of the gates"))
        self.clips, self._clips_row = self._row(tr("cut off"), tr("Where memory and projected state are cut off"))
        self.clips.addItem(tr("nowhere"), "")
        self.clips.addItem(tr("both at ±3, as the published ELMo"), ELMO_CLIP)
        self._evidence = label(role="muted", wrap=True)
        self._problem = label(role="bad", wrap=True)
        self._column.addWidget(self._evidence)
        self._column.addWidget(self._problem)
        for box in (self.under, self.head, self.squash, self.clips):
            box.activated.connect(self._take)
        self.embedding.activated.connect(self._on_embedding)
        self.vocabulary.activated.connect(self._on_vocabulary)
        self.characters.returnPressed.connect(self._take)
        inspection.changed.connect(self._show)
        document.model_changed.connect(self._show)
        self._show()

    def _row(self, words: str, name: str) -> tuple[QComboBox, QWidget]:
        """A choice with a short word beside it; `name` is what it is called in full."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setMinimumWidth(1)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        beside = label(words, role="muted")
        beside.setMinimumWidth(LABEL)
        line.addWidget(beside)
        line.addWidget(box, 1)
        self._column.addWidget(row)
        return box, row

    @property
    def wish(self) -> MakeModel | None:
        """What is chosen; raises UserError where the vocabulary does not fit."""
        found, layer = self._inspection.found, self._inspection.layer
        if found is None or layer is None:
            return None
        under: tuple[str, ...] = tuple(self.under.currentData() or ())
        reads = lowest(found, layer, under)
        embedding, head = self.embedding.currentData() or "", self.head.currentData() or ""
        embedding = embedding if embedding in reads.embeddings else ""
        rows = self._rows(found, reads, embedding)
        alphabet = self._alphabet(found, rows)
        outputs = shape_of(found, head)
        return MakeModel(
            layer=layer.name,
            head=head,
            embedding=embedding,
            alphabet=alphabet,
            text=bool(alphabet) and all(len(symbol) == 1 for symbol in alphabet),
            classes=alphabet if alphabet and len(alphabet) in outputs else (),
            variant=self._variant(),
            under=under,
        )

    def _variant(self) -> dict[str, str]:
        """What is chosen of the layer's arithmetic, where the file leaves it open."""
        chosen = {"gate": self.squash.currentData() or ""} if not self._squash_row.isHidden() else {}
        if not self._clips_row.isHidden():
            chosen |= dict.fromkeys(("clip_c", "clip_h"), self.clips.currentData() or "")
        return {word: value for word, value in chosen.items() if value}

    def _alphabet(self, found: FileRead, rows: int) -> tuple[str, ...]:
        chosen = self.vocabulary.currentData()
        if chosen == CHARACTERS:
            return of_characters(self.characters.text(), rows) if self.characters.text() else ()
        if chosen == FROM_FILE:
            return self._loaded
        return found.vocabularies.get(chosen or "", ())

    def _rows(self, found: FileRead, layer: LayerListed, embedding: str) -> int:
        """How many symbols the layer can read."""
        shape = shape_of(found, embedding)
        return shape[0] if shape else layer.input_size

    def _on_embedding(self) -> None:
        """With the table comes the one vocabulary of the file that fits it."""
        found, layer = self._inspection.found, self._inspection.layer
        if found is None or layer is None:
            return
        reads = lowest(found, layer, tuple(self.under.currentData() or ()))
        embedding = self.embedding.currentData() or ""
        fitting = only_vocabulary(found, self._rows(found, reads, embedding)) if embedding else ""
        self._fill_vocabularies(found, reads, embedding)
        with QSignalBlocker(self.vocabulary):
            self.vocabulary.setCurrentIndex(max(0, self.vocabulary.findData(fitting)))
        self.characters.setVisible(False)
        self._take()

    def _on_vocabulary(self) -> None:
        chosen = self.vocabulary.currentData()
        self.characters.setVisible(chosen == CHARACTERS)
        if chosen == CHARACTERS:
            self.characters.setFocus()
        elif chosen == A_FILE:
            kinds = tr("Vocabularies (*.txt *.json *.vocab);;All files (*)")
            name, _ = QFileDialog.getOpenFileName(self, tr("Open a vocabulary"), "", kinds)
            if name:
                self.load(Path(name))
            else:
                self._show()  # what was chosen before
        elif chosen == A_TEXT:
            kinds = tr("Texts (*.txt);;All files (*)")
            name, _ = QFileDialog.getOpenFileName(self, tr("Open the text that the model learnt from"), "", kinds)
            if name:
                self.load(Path(name), learnt_from=True)
            else:
                self._show()
        else:
            self._take()

    def load(self, path: Path, *, learnt_from: bool = False) -> None:
        """Takes the vocabulary in a file, or the characters of a text that was `learnt_from`."""
        found, layer = self._inspection.found, self._inspection.layer
        if found is None or layer is None:
            return
        reads = lowest(found, layer, tuple(self.under.currentData() or ()))
        rows = self._rows(found, reads, self.embedding.currentData() or "")

        def on_read(words: tuple[str, ...]) -> None:
            if layer is not self._shown:
                return
            self._loaded = words
            place = self.vocabulary.findData(FROM_FILE)
            if place < 0:
                place = 1
                self.vocabulary.insertItem(place, path.name, FROM_FILE)
            self.vocabulary.setCurrentIndex(place)
            if not learnt_from:
                self.vocabulary_loaded.emit(path)
            self._take()

        read = in_text if learnt_from else in_file
        self._worker.run(lambda: read(path, rows), on_read, self.say)

    def say(self, problem: UserError) -> None:
        """What is wrong with a choice."""
        self._problem.setText(str(problem))
        self._problem.show()

    def close_worker(self) -> None:
        """Waits for a vocabulary that is being read."""
        self._worker.close()

    def _take(self) -> None:
        try:
            wish = self.wish
        except UserError as error:
            self.say(error)
            return
        self._problem.hide()
        if wish is not None:
            self._inspection.take(wish, chosen=True)

    def _show(self) -> None:
        found, layer = self._inspection.found, self._inspection.layer
        own = found is not None and layer is not None and self._inspection.model == self._document.model
        focus = QApplication.focusWidget()
        if not own and focus is not None and self.isAncestorOf(focus):
            self._left = focus  # until the engine has what was chosen there
        self.setVisible(own)
        if not own or found is None or layer is None:
            return
        wish = self._inspection.wish
        if layer is not self._shown:
            self._shown = layer
            self._fill(found, layer)
        if wish is not None:
            self._show_wish(found, wish)
        self._show_evidence(found, layer)
        left, self._left = self._left, None
        if left is not None:
            left.setFocus()

    def _fill(self, found: FileRead, layer: LayerListed) -> None:
        """The choices for another layer."""
        self._loaded = ()
        self._problem.hide()
        self.under.clear()
        self.under.addItem(tr("nothing: it is fed itself"), ())
        for chain in chains(found, layer):
            self.under.addItem(" · ".join(chain), chain)
        self._under_row.setVisible(bool(layer.under))
        self._fill_embeddings(found, layer)
        self.head.clear()
        self.head.addItem(tr("nothing"), "")
        for name in layer.heads:
            self.head.addItem(f"{name} · {shape_words(shape_of(found, name))}", name)
        self.squash.clear()
        for name in sorted(SQUASHES, key=lambda name: name != layer.variant.get("gate", "sigmoid")):
            self.squash.addItem(name.replace("_", " "), name)
        self._head_row.setVisible(bool(layer.heads))
        self._squash_row.setVisible(any(note.key in ASKS_SQUASH for note in layer.notes))
        self._clips_row.setVisible(any(note.key == ASKS_CLIPS for note in layer.notes))
        self._fill_vocabularies(found, layer, "")

    def _fill_embeddings(self, found: FileRead, reads: LayerListed) -> None:
        """What the layer could read that is given something."""
        self.embedding.clear()
        self.embedding.addItem(_numbers(reads.input_size), "")
        for name in reads.embeddings:
            self.embedding.addItem(f"{name} · {shape_words(shape_of(found, name))}", name)
        self._embedding_row.setVisible(bool(reads.embeddings))

    def _fill_vocabularies(self, found: FileRead, layer: LayerListed, embedding: str) -> None:
        rows = self._rows(found, layer, embedding)
        with QSignalBlocker(self.vocabulary):
            self.vocabulary.clear()
            self.vocabulary.addItem(tr("by number") if embedding else tr("none"), BY_NUMBER)
            fitting = sorted(found.vocabularies, key=lambda name: len(found.vocabularies[name]) != rows)
            for name in fitting:
                self.vocabulary.addItem(f"{name} · {len(found.vocabularies[name]):,}", name)
            self.vocabulary.addItem(tr("characters in order…"), CHARACTERS)
            self.vocabulary.addItem(tr("sorted characters of a text…"), A_TEXT)
            self.vocabulary.addItem(tr("a file…"), A_FILE)

    def _show_wish(self, found: FileRead, wish: MakeModel) -> None:
        """What was chosen, now or when the file was open before."""
        layer = self._shown
        assert layer is not None
        reads = lowest(found, layer, wish.under)
        with QSignalBlocker(self.embedding), QSignalBlocker(self.head), QSignalBlocker(self.vocabulary):
            # Not by `findData`: what Qt hands back of a tuple is a list.
            listed = [tuple(self.under.itemData(place) or ()) for place in range(self.under.count())]
            self.under.setCurrentIndex(listed.index(wish.under) if wish.under in listed else 0)
            self._fill_embeddings(found, reads)
            self.embedding.setCurrentIndex(max(0, self.embedding.findData(wish.embedding)))
            self.head.setCurrentIndex(max(0, self.head.findData(wish.head)))
            self._fill_vocabularies(found, reads, wish.embedding)
            named = next((name for name, words in found.vocabularies.items() if words == wish.alphabet), None)
            chosen = named if named is not None and wish.alphabet else BY_NUMBER
            if wish.alphabet and named is None:
                self._loaded = wish.alphabet
                self.vocabulary.insertItem(1, tr("{count} symbols", count=len(wish.alphabet)), FROM_FILE)
                chosen = FROM_FILE
            self.vocabulary.setCurrentIndex(max(0, self.vocabulary.findData(chosen)))
            self.characters.setVisible(False)
            self.squash.setCurrentIndex(max(0, self.squash.findData(wish.variant.get("gate", ""))))
            self.clips.setCurrentIndex(max(0, self.clips.findData(wish.variant.get("clip_c", ""))))

    def _show_evidence(self, found: FileRead, layer: LayerListed) -> None:
        under = tuple(self.under.currentData() or ())
        embedding, head = self.embedding.currentData() or "", self.head.currentData() or ""
        wish = self._inspection.wish
        unasked = taken(found, layer, wish) if wish is not None else ""
        said = " ".join(filter(None, (unasked, evidence(found, layer, under, embedding, head))))
        self._evidence.setText(said)
        self._evidence.setVisible(bool(said))


def _numbers(count: int) -> str:
    return tr("1 number") if count == 1 else tr("{count} numbers", count=f"{count:,}")
