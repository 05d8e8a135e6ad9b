"""The user's guide: pages of Markdown that come with the program, read inside it, without a network.

Owns the window and which page is shown. It does not own the pages (`resources/guide`).
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QTimer, QUrl
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from lstm_viz.theme import families
from lstm_viz.words import ENGLISH, language, tr

SIZE = (980, 720)
LIST = 300  # px
ROLE = Qt.ItemDataRole.UserRole
FIRST = "start"
PAGES = ("start", "live", "cell", "gradients", "inspect", "learn", "talks", "export", "files", "keys", "news")
"""In the order in which they are listed; those of workspaces are named as these are, in small letters."""
REFIT_MS = 60
GAP, ITEM_GAP, HEADING_GAP = 12, 5, 10  # px under a paragraph, under an item of a list, over a heading
MARGIN = 26  # px around the text


def folder(spoken: str = ENGLISH) -> Path:
    """Where the pages of a language and their pictures lie."""
    return Path(str(resources.files("resources") / "guide" / spoken))


def text_of(page: str) -> str:
    """A page in the language that is spoken, else in English."""
    path = folder(language()) / f"{page}.md"
    if not path.is_file():
        path = folder() / f"{page}.md"
    return path.read_text(encoding="utf-8")


def picture_of(name: str) -> Path:
    """A picture of the guide, of the window in the language that is spoken, else in English."""
    path = folder(language()) / "pictures" / name
    return path if path.is_file() else folder() / "pictures" / name


def title_of(page: str) -> str:
    """The first heading of a page."""
    return text_of(page).partition("\n")[0].removeprefix("# ").strip()


class GuidePages(QTextBrowser):
    """Shows a page by its name; loads nothing from anywhere but the guide's own folder."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setAccessibleName(tr("Guide"))
        self.document().setDocumentMargin(MARGIN)
        self._page = ""
        self._fitted = 0  # the width that the pictures have been scaled for
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # or the width would come and go
        self._refit = QTimer(self, singleShot=True, interval=REFIT_MS)
        self._refit.timeout.connect(self._fit_pictures)
        self.anchorClicked.connect(self._follow)

    @property
    def page(self) -> str:
        return self._page

    def show_page(self, page: str) -> None:
        self._page = page
        self._read()
        self.sourceChanged.emit(QUrl(f"{page}.md"))

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802  (Qt's own name)
        """A picture of the guide, no wider than the page; nothing else, whatever a page names."""
        path = picture_of(Path(QUrl(name).path()).name)
        if kind != QTextDocument.ResourceType.ImageResource.value or not path.is_file():
            return QByteArray()
        picture = QImage(str(path))
        room = max(200, self.viewport().width() - 2 * MARGIN - 12)
        return picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._fitted:
            self._refit.start()

    @property
    def fitted(self) -> bool:
        """Whether the pictures are as wide as the page is now."""
        return not self._refit.isActive()

    def _fit_pictures(self) -> None:
        """The page anew, at the same place: its pictures are as wide as it."""
        self._fitted = self.viewport().width()
        at = self.verticalScrollBar().value()
        if self._page:
            self._read()
        self.verticalScrollBar().setValue(at)

    def _read(self) -> None:
        """The page with room between its paragraphs, which Qt's Markdown leaves out."""
        self.setMarkdown(text_of(self._page))
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        while block.isValid():
            form = block.blockFormat()
            form.setTopMargin(HEADING_GAP if form.headingLevel() > 1 else 0)
            form.setBottomMargin(ITEM_GAP if block.textList() is not None else GAP)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(form)
            block = block.next()

    def _follow(self, link: QUrl) -> None:
        """To another page; a link that leads out of the guide leads nowhere."""
        page = Path(link.path()).stem
        if not link.scheme() and page in PAGES:
            self.show_page(page)


class GuideWindow(QWidget):
    """A window of its own: it stays beside the program while one tries what it says."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("Guide"))
        self.pages = GuidePages()
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Pages of the guide"))
        self.list.setStyleSheet(f"font-family: {', '.join(families('sans'))}")  # other lists are of figures
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in PAGES:
            item = QListWidgetItem(title_of(page))
            item.setData(ROLE, page)
            self.list.addItem(item)
        self.list.currentItemChanged.connect(lambda item, _before: self._show(item.data(ROLE)))
        self.pages.sourceChanged.connect(lambda _source: self._show_row())
        halves = QSplitter()
        halves.addWidget(self.list)
        halves.addWidget(self.pages)
        halves.setStretchFactor(1, 1)
        halves.setSizes([LIST, SIZE[0] - LIST])
        QVBoxLayout(self).addWidget(halves)
        self.resize(*SIZE)

    def open_at(self, page: str) -> None:
        """Shows a page; the first one where there is none of that name."""
        self.show()
        self._show(page if page in PAGES else FIRST)
        self.raise_()
        self.activateWindow()
        self.pages.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _show(self, page: str) -> None:
        if page != self.pages.page:
            self.pages.show_page(page)

    def _show_row(self) -> None:
        self.list.setCurrentRow(PAGES.index(self.pages.page))
