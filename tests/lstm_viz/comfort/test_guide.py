"""The guide: every page is there, every link leads somewhere, and nothing is loaded from elsewhere."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from lstm_viz import languages, translators, words
from lstm_viz.comfort.guide import FIRST, PAGES, GuidePages, GuideWindow, folder, picture_of, text_of, title_of

LARGEST_PICTURE = 100_000  # bytes
LANGUAGES = languages.shipped()
LINK = re.compile(r"\]\(([^)]+)\)")
IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_every_page_is_listed_and_every_picture_is_used(spoken: str) -> None:
    pages = list(folder(spoken).glob("*.md"))
    assert {path.stem for path in pages} == set(PAGES)
    used = {
        link for page in pages for link in LINK.findall(page.read_text(encoding="utf-8")) if link.endswith(".png")
    }
    assert {f"pictures/{path.name}" for path in (folder(spoken) / "pictures").iterdir()} == used


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_a_title_and_links_that_lead_somewhere(page: str) -> None:
    assert text_of(page).startswith("# ")
    assert title_of(page)
    for link in LINK.findall(text_of(page)):
        assert (folder() / link).is_file(), link


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_pictures_are_small(spoken: str) -> None:
    sizes = {path.name: path.stat().st_size for path in (folder(spoken) / "pictures").iterdir()}
    assert {name: size for name, size in sizes.items() if size > LARGEST_PICTURE} == {}


def test_each_language_has_pictures_of_its_own_window() -> None:
    names = sorted(path.name for path in (folder() / "pictures").iterdir())
    for spoken in LANGUAGES[1:]:
        translators.speak(spoken)
        try:
            mine = {name: picture_of(name) for name in names}
        finally:
            translators.speak(words.ENGLISH)
        assert [path.parent.parent.name for path in mine.values()] == [spoken] * len(names)
        for name, path in mine.items():
            assert path.read_bytes() != picture_of(name).read_bytes()


@pytest.mark.qt_log_ignore("propagateSizeHints|raise")  # the platform without a screen has neither
def test_it_opens_at_a_page_and_links_lead_to_others(application: object, qtbot: QtBot) -> None:
    guide = GuideWindow(None)  # type: ignore[arg-type]
    qtbot.addWidget(guide)
    guide.open_at("talks")
    assert guide.pages.page == "talks"
    assert guide.list.currentRow() == PAGES.index("talks")
    assert "scene" in guide.pages.toPlainText()
    guide.pages.anchorClicked.emit(QUrl("keys.md"))
    assert guide.pages.page == "keys"
    assert guide.list.currentItem().text() == title_of("keys")
    guide.list.setCurrentRow(0)
    assert guide.pages.page == PAGES[0]
    guide.open_at("no such page")
    assert guide.pages.page == FIRST
    qtbot.waitUntil(lambda: guide.pages.fitted)


@pytest.mark.parametrize("link", ["https://example.org/keys.md", "file:///etc/passwd", "no_such_page.md"])
def test_a_link_out_of_the_guide_leads_nowhere(application: object, qtbot: QtBot, link: str) -> None:
    pages = GuidePages()
    qtbot.addWidget(pages)
    pages.show_page("cell")
    pages.anchorClicked.emit(QUrl(link))
    assert pages.page == "cell"


def test_only_the_guides_own_pictures_are_loaded(application: object, qtbot: QtBot) -> None:
    pages = GuidePages()
    qtbot.addWidget(pages)
    found = pages.loadResource(IMAGE, QUrl("pictures/cell.png"))
    assert isinstance(found, QImage)
    assert found.width() > 100
    for other in ("https://example.org/x.png", "../../../icons/check-dark.svg", "file:///etc/passwd"):
        assert not isinstance(pages.loadResource(IMAGE, QUrl(other)), QImage)
    style = QTextDocument.ResourceType.StyleSheetResource.value
    assert not isinstance(pages.loadResource(style, QUrl("pictures/cell.png")), QImage)
