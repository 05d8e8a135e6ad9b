"""Export: a talk as slides, or as a handout with its notes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QFormLayout

from lstm_viz.errors import UserError
from lstm_viz.export import slides
from lstm_viz.export.choices import box, colours_box, language_box
from lstm_viz.export.command_process import CommandProcess, Words
from lstm_viz.export.file_page import file_name
from lstm_viz.export.process_page import ProcessPage
from lstm_viz.present import shipped_talks, talk_file
from lstm_viz.present.talk import Given
from lstm_viz.widgets.card import label
from lstm_viz.words import tr

SLIDES, HANDOUT = ".pptx", ".pdf"


class TalkPage(ProcessPage):
    """Each file is made by a process of its own."""

    def __init__(self, open_talk: Callable[[], Given | None]) -> None:
        """`open_talk` gives the talk that is open or made in the window, where there is one."""
        super().__init__(tr("Progress of the slides"))
        self._open_talk = open_talk
        self.talk = box(tr("Talk"))
        self.form = box(tr("Format"))
        self.form.addItem(tr("Slides (PowerPoint)"), SLIDES)
        self.form.addItem(tr("Handout with the notes (PDF)"), HANDOUT)
        self.theme = colours_box()
        self.language = language_box()
        self.clips = QCheckBox(tr("Scenes that play as clips"))
        self.clips.setChecked(True)
        self.about = label(role="muted", wrap=True)
        self._fill()
        self._show_form()

    def _fill(self) -> None:
        form = QFormLayout()
        for name, field in (
            (tr("Talk"), self.talk),
            (tr("Format"), self.form),
            (tr("Colours"), self.theme),
            (tr("Language"), self.language),
            ("", self.clips),
        ):
            form.addRow(name, field)
        form.addRow(self.about)
        self._lay_out(form)
        self.form.currentIndexChanged.connect(self._show_form)
        self.save.clicked.connect(self._ask)

    def show_talks(self) -> None:
        """The talk that is open, and those that are shipped."""
        chosen = self.talk.currentText()
        self.talk.clear()
        given = self._open_talk()
        if given is not None and given.talk.scenes:
            self.talk.addItem(tr("{title} (open)", title=given.talk.title), "")
        for name in shipped_talks.names():
            self.talk.addItem(shipped_talks.title_of(name), name)
        self.talk.setCurrentIndex(max(0, self.talk.findText(chosen)))

    def write(self, path: Path) -> None:
        """Begins to make the file that is chosen."""
        name = self.talk.currentData()
        talk = name or self._open_talk()
        problem = slides.missing() if path.suffix.lower() == SLIDES else ""
        if talk is None:
            self.refused.emit(UserError(tr("The talk is not open any more."), tr("Choose another one.")))
            return
        if problem:
            self.refused.emit(UserError(tr("Slides cannot be written here."), problem))
            return
        words = words_for(talk, self.theme.currentData(), clips=self.clips.isChecked())
        self._begin(CommandProcess(path, self.language.currentData(), words, self))

    @property
    def _ending(self) -> str:
        return str(self.form.currentData())

    def _ask(self) -> None:
        given = self._open_talk()
        name = self.talk.currentData() or file_name(given.talk.title if given is not None else tr("talk"))
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Export a talk"), f"{name}{self._ending}", f"*{self._ending}"
        )
        if path:
            found = Path(path)
            same = found.suffix.lower() == self._ending
            self.write(found if same else found.with_name(found.name + self._ending))

    def _show_form(self) -> None:
        of_slides = self._ending == SLIDES
        self.clips.setEnabled(of_slides)
        words = tr("A slide for each scene: its picture as lines and as points, its caption, and the notes.")
        paper = tr("A page for each scene: its picture, its caption, and the notes.")
        self.about.setText((slides.missing() or words) if of_slides else paper)


def words_for(talk: str | Given, theme: str, *, clips: bool = True) -> Words:
    """What `lstm-viz slides` is told of a shipped talk, by its name, or of one that is open."""

    def words(folder: Path) -> list[str]:
        source = str(folder / f"talk{talk_file.ENDING}")
        if isinstance(talk, str):
            source = talk
        else:
            talk_file.FORM.write(Path(source), lambda: talk_file.members_of(talk))
        return ["slides", source, "--theme", theme, *([] if clips else ["--no-clips"])]

    return words
