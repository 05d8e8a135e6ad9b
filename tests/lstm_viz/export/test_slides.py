"""Slides and handouts of a talk, read back by libraries that know nothing of this program."""

from __future__ import annotations

import io
import sys
from dataclasses import replace as exchanged
from unicodedata import normalize
from xml.etree import ElementTree

import pypdf
import pytest
from msgspec.structs import replace
from PIL import Image
from pptx import Presentation
from pptx.util import Inches

from lstm_viz.errors import UserError
from lstm_viz.export import scene_film
from lstm_viz.export.handout import handout
from lstm_viz.export.slides import PICTURE, slides
from lstm_viz.present import opened_talk
from lstm_viz.present.talk import Given, states_of
from lstm_viz.present.words import in_paragraphs
from lstm_viz.theme import LIGHT

SCENES = slice(0, 3)  # the last one's clicks play a phase of the cell


@pytest.fixture(scope="module")
def given() -> Given:
    """The beginning of a shipped talk."""
    whole = opened_talk.named("inside_one_step")
    return exchanged(whole, talk=replace(whole.talk, scenes=whole.talk.scenes[SCENES]))


@pytest.fixture(scope="module")
def deck(application: object, given: Given) -> bytes:
    return slides(given, LIGHT, clips=False)


def shapes_of(data: bytes) -> list[list[object]]:
    return [list(slide.shapes) for slide in Presentation(io.BytesIO(data)).slides]


def test_each_scene_is_a_slide_with_title_caption_and_notes(deck: bytes, given: Given) -> None:
    found = list(Presentation(io.BytesIO(deck)).slides)
    assert len(found) == len(given.talk.scenes)
    for slide, scene in zip(found, given.talk.scenes, strict=True):
        title, notes = slide.shapes.title, slide.notes_slide.notes_text_frame
        assert title is not None
        assert notes is not None
        assert title.text == scene.title
        assert notes.text == in_paragraphs(scene.notes)
        texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        assert states_of(scene, 4)[-1].caption in texts


def test_each_picture_is_there_as_points_and_as_lines(deck: bytes, given: Given) -> None:
    for slide in Presentation(io.BytesIO(deck)).slides:
        (picture,) = (shape for shape in slide.shapes if hasattr(shape, "image"))
        assert picture.image.size == (PICTURE.width(), PICTURE.height())
        assert (picture.left, picture.width) == (Inches(0.48), Inches(12.375))
        assert picture.width / picture.height == pytest.approx(PICTURE.width() / PICTURE.height(), rel=1e-3)
        lines = [
            rel.target_part for rel in slide.part.rels.values() if rel.target_part.content_type == "image/svg+xml"
        ]
        assert len(lines) == 1
        assert ElementTree.fromstring(lines[0].blob).tag == "{http://www.w3.org/2000/svg}svg"
        (used,) = (element for element in picture._element.iter() if str(element.tag).endswith("svgBlip"))
        assert slide.part.related_part(next(iter(used.attrib.values()))) is lines[0]


@pytest.mark.parametrize("encoder", ["mp4", "gif"])
def test_a_scene_that_plays_has_its_clip(
    application: object, given: Given, encoder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if encoder == "gif":
        from lstm_viz.export.encoders import mp4  # noqa: PLC0415

        monkeypatch.setattr(mp4, "missing", lambda: "not here")
    monkeypatch.setattr(scene_film, "LONGEST_SECONDS", 0.5)
    one = exchanged(given, talk=replace(given.talk, scenes=given.talk.scenes[2:]))
    (slide,) = Presentation(io.BytesIO(slides(one, LIGHT))).slides
    parts = {
        rel.target_part.content_type: rel.target_part for rel in slide.part.rels.values() if not rel.is_external
    }
    if encoder == "mp4":
        assert parts["video/mp4"].blob[4:8] == b"ftyp"
        return
    with Image.open(io.BytesIO(parts["image/gif"].blob)) as film:
        assert film.size == (PICTURE.width(), PICTURE.height())
        assert getattr(film, "n_frames", 1) > 3


def test_a_title_with_signs_that_xml_forbids_can_be_written(application: object, given: Given) -> None:
    bad = replace(given.talk.scenes[1], title="a\x00b < & c", notes="one\x1b")
    data = slides(exchanged(given, talk=replace(given.talk, scenes=(bad,))), LIGHT, clips=False)
    (slide,) = Presentation(io.BytesIO(data)).slides
    assert slide.shapes.title is not None
    assert "b < & c" in slide.shapes.title.text


def test_without_the_package_it_is_said(given: Given, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pptx", None)
    with pytest.raises(UserError, match="pip install python-pptx"):
        slides(given, LIGHT)


def letters_of(text: str) -> str:
    """Letters that are set as one are two again, and no blank is left."""
    return normalize("NFKC", "".join(text.split()))


def test_a_handout_has_every_caption_that_was_shown_with_its_picture_and_the_notes(
    application: object, given: Given
) -> None:
    reader = pypdf.PdfReader(io.BytesIO(handout(given)))
    assert reader.metadata is not None
    assert reader.metadata.title == given.talk.title
    words = [page.extract_text() for page in reader.pages]
    wanted = []
    for scene in given.talk.scenes:
        captions = dict.fromkeys(state.caption for state in states_of(scene, 4))
        wanted += [scene.title, *captions, *in_paragraphs(scene.notes).split("\n\n")]
    assert [text for text in wanted if letters_of(text) not in letters_of(" ".join(words))] == []
    # Of each state the four phases' names stand over the diagram.
    shown = sum(len({state.caption for state in states_of(scene, 4)}) for scene in given.talk.scenes)
    assert sum(letters_of(text).count("4Expose") for text in words) == shown > len(given.talk.scenes)
    assert [text.split()[-1] for text in words] == [str(number + 1) for number in range(len(words))]


def test_notes_longer_than_a_page_are_all_there(application: object, given: Given) -> None:
    long = replace(given.talk.scenes[0], notes=" ".join(f"word{number}" for number in range(1500)))
    reader = pypdf.PdfReader(io.BytesIO(handout(exchanged(given, talk=replace(given.talk, scenes=(long,))))))
    told = letters_of(" ".join(page.extract_text() for page in reader.pages))
    assert all(f"word{number}" in told for number in range(1500))


def test_a_talk_without_scenes_has_no_handout(given: Given) -> None:
    with pytest.raises(UserError, match="no scene"):
        handout(exchanged(given, talk=replace(given.talk, scenes=())))


def test_a_race_that_is_kept_has_its_picture(application: object) -> None:
    whole = opened_talk.named("why_gradients_vanish")
    races = tuple(scene for scene in whole.talk.scenes if scene.scene.workspace == "Live")
    assert races
    data = slides(exchanged(whole, talk=replace(whole.talk, scenes=races)), LIGHT, clips=False)
    for found, scene in zip(shapes_of(data), races, strict=True):
        assert any(hasattr(shape, "image") for shape in found)
        assert scene.caption in [shape.text_frame.text for shape in found if shape.has_text_frame]


def test_what_is_made_is_counted_to_the_end(application: object, given: Given) -> None:
    told: list[tuple[int, float]] = []
    slides(given, LIGHT, clips=False, made=lambda scene, share: told.append((scene, share)))
    assert [scene for scene, _ in told] == [1, 2, 3]
    assert told[-1][1] == 1.0
