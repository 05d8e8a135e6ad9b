"""Slides and handouts out of the window: a process makes them, the window goes on, and what was there stays."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace as exchanged
from pathlib import Path

import pypdf
import pytest
from msgspec.structs import replace
from pptx import Presentation
from pytestqt.qtbot import QtBot

from lstm_viz.errors import UserError
from lstm_viz.export import slides
from lstm_viz.export.command_process import CommandProcess
from lstm_viz.export.talk_page import TalkPage, words_for
from lstm_viz.present import opened_talk, shipped_talks
from lstm_viz.present.talk import Given
from lstm_viz.theme import DARK

End = Callable[..., tuple[str, object]]


@pytest.fixture(scope="module")
def given() -> Given:
    """The beginning of a shipped talk."""
    whole = opened_talk.named("inside_one_step")
    return exchanged(whole, talk=replace(whole.talk, scenes=whole.talk.scenes[1:3]))


@pytest.fixture
def end(qtbot: QtBot) -> Iterator[End]:
    """Has a file made to the end: the last signal, and what that carried."""
    made: list[CommandProcess] = []

    def run(
        talk: str | Given,
        path: Path,
        theme: str = "light",
        language: str = "en",
        clips: bool = True,
        stop: bool = False,
    ) -> tuple[str, object]:
        process = CommandProcess(path, language, words_for(talk, theme, clips=clips))
        made.append(process)
        said: list[tuple[str, object]] = []
        process.finished.connect(lambda path: said.append(("finished", path)))
        process.failed.connect(lambda error: said.append(("failed", error)))
        process.cancelled.connect(lambda: said.append(("cancelled", None)))
        if stop:
            process.progressed.connect(lambda _share: process.cancel())
        process.start()
        qtbot.waitUntil(lambda: bool(said), timeout=60_000)
        assert len(said) == 1
        return said[0]

    yield run
    for process in made:
        process.close()


def test_the_open_talk_becomes_slides_in_the_colours_that_were_chosen(
    end: End, given: Given, tmp_path: Path
) -> None:
    path = tmp_path / "talk.pptx"
    path.write_bytes(b"old")
    assert end(given, path, "dark", "en", clips=False) == ("finished", path)
    deck = list(Presentation(io.BytesIO(path.read_bytes())).slides)
    assert [slide.shapes.title.text for slide in deck if slide.shapes.title] == [
        scene.title for scene in given.talk.scenes
    ]
    assert {str(slide.background.fill.fore_color.rgb) for slide in deck} == {DARK.window[1:].upper()}
    assert [found.name for found in tmp_path.iterdir()] == ["talk.pptx"]


def test_a_handout_speaks_the_language_that_was_chosen(end: End, given: Given, tmp_path: Path) -> None:
    path = tmp_path / "talk.pdf"
    assert end(given, path, "light", "de") == ("finished", path)
    pages = pypdf.PdfReader(path).pages
    assert pages
    assert "Szene" in pages[0].extract_text()


def test_what_is_stopped_leaves_the_old_file(end: End, tmp_path: Path) -> None:
    path = tmp_path / "talk.pptx"
    path.write_bytes(b"old")
    assert end("inside_one_step", path, stop=True) == ("cancelled", None)
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_what_the_process_could_not_do_is_its_sentence(end: End, given: Given, tmp_path: Path) -> None:
    empty = exchanged(given, talk=replace(given.talk, scenes=()))
    name, error = end(empty, tmp_path / "talk.pdf", "light", "en")
    assert name == "failed"
    assert isinstance(error, UserError)
    assert str(error).startswith("The talk has no scene.")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_a_sentence(end: End, given: Given, tmp_path: Path) -> None:
    name, error = end(given, tmp_path / "nowhere" / "talk.pdf", "light", "en")
    assert name == "failed"
    assert "talk.pdf cannot be written" in str(error)


@pytest.fixture
def page(qtbot: QtBot, given: Given) -> TalkPage:
    made = TalkPage(lambda: given)
    qtbot.addWidget(made)
    made.show_talks()
    return made


def test_the_page_offers_the_open_talk_first(page: TalkPage, given: Given) -> None:
    offered = [page.talk.itemText(index) for index in range(page.talk.count())]
    assert offered[0] == f"{given.talk.title} (open)"
    assert len(offered) == 1 + len(shipped_talks.names())


def test_clips_are_of_slides_only(page: TalkPage) -> None:
    assert page.clips.isEnabled()
    page.form.setCurrentIndex(page.form.findData(".pdf"))
    assert not page.clips.isEnabled()


def test_a_missing_package_is_said_before_anything_is_begun(
    page: TalkPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slides, "missing", lambda: "not here")
    with qtbot.waitSignal(page.refused) as refused:
        page.write(tmp_path / "talk.pptx")
    assert "Slides cannot be written here." in str(refused.args[0])  # type: ignore[index]
    assert page.save.isEnabled()
    assert list(tmp_path.iterdir()) == []


def test_the_page_shows_how_far_it_is_and_can_be_closed_meanwhile(
    page: TalkPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.write(tmp_path / "talk.pptx")
    assert not page.save.isEnabled()
    qtbot.waitUntil(lambda: page.progress.value() > 0, timeout=30_000)
    page.close_worker()
    assert list(tmp_path.iterdir()) == []


def test_what_is_stopped_before_its_process_began_says_so_once(qtbot: QtBot, given: Given, tmp_path: Path) -> None:
    process = CommandProcess(tmp_path / "talk.pdf", "en", words_for(given, "light"))
    said: list[str] = []
    for name in ("finished", "failed", "cancelled"):
        getattr(process, name).connect(lambda *_, name=name: said.append(name))
    process.start()
    process.cancel()
    process.close()
    qtbot.wait(50)
    assert said == ["cancelled"]
    assert list(tmp_path.iterdir()) == []


def test_what_a_process_says_of_its_own_file_is_said_of_the_one_that_was_wanted(
    qtbot: QtBot, tmp_path: Path
) -> None:
    process = CommandProcess(tmp_path / "talk.doc", "en", lambda _: ["slides", "inside_one_step"])
    with qtbot.waitSignal(process.failed, timeout=30_000) as failed:
        process.start()
    assert str(failed.args[0]).startswith("talk.doc is neither .pptx nor .pdf.")  # type: ignore[index]
    process.close()
