"""A talk as PowerPoint slides: a slide a scene with its picture, its notes, and a clip where the scene plays.

Owns what stands where on a slide. It does not own what a scene looks like (`present.thumbnails`), a film's frames
(`scene_film`), nor how they become a file (`encoders`). A picture is there twice, as lines (SVG) and as points
(PNG): a program that knows the first shows it, every other one the second. What a person does to the last click is
shown.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from lstm_viz.errors import UserError
from lstm_viz.export import png
from lstm_viz.export.encoders import Encoder, encoders
from lstm_viz.export.film import Film, Plan
from lstm_viz.export.pictures import svg
from lstm_viz.export.scene_film import SceneFilm, plan_of
from lstm_viz.export.scenes import shown_of
from lstm_viz.present.talk import Given, TalkScene
from lstm_viz.present.thumbnails import Thumbnails
from lstm_viz.present.words import in_paragraphs
from lstm_viz.theme import Theme
from lstm_viz.words import tr

if TYPE_CHECKING:
    from pptx.slide import Slide

WIDE, HIGH = 13.333, 7.5  # inches of a slide
PICTURE = QSize(1800, 800)  # pixels of a scene's picture
LEFT, TOP, PICTURE_WIDE, PICTURE_HIGH = 0.48, 1.1, 12.375, 5.5  # inches
SVG_BLIP = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"  # the extension in which Office looks for lines
SVG_NAMES = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


def missing() -> str:
    """A sentence where this machine cannot write slides; "" where it can."""
    try:
        import pptx  # noqa: F401, PLC0415  (an optional package)
    except ImportError:
        return tr("It needs the package python-pptx: pip install python-pptx.")
    return ""


def slides(
    given: Given, theme: Theme, *, clips: bool = True, made: Callable[[int, float], object] = lambda *_: None
) -> bytes:
    """The whole file; raises UserError. `made` is told, again and again, the number of the scene, from 1, that is
    being made, and which share of the whole is there.
    """
    problem = missing()
    if problem:
        raise UserError(tr("Slides cannot be written here."), problem)
    from pptx import Presentation  # noqa: PLC0415
    from pptx.util import Inches  # noqa: PLC0415

    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDE), Inches(HIGH)
    deck.core_properties.title = given.talk.title
    deck.core_properties.author = "LSTM Viz"
    size, count = (PICTURE.width(), PICTURE.height()), len(given.talk.scenes)
    plans = [plan_of(given, number, size) if clips else None for number in range(count)]
    pictures = Counted(sum(plan.frames if plan else 1 for plan in plans), made)
    thumbnails = Thumbnails(given, theme, PICTURE)
    try:
        thumbnails.sheet.caption.hide()  # title and caption are the slide's own text
        for number, (scene, plan) in enumerate(zip(given.talk.scenes, plans, strict=True)):
            place, state = shown_of(given, number)
            slide = deck.slides.add_slide(deck.slide_layouts[5])
            _write(slide, scene, state.caption, theme)
            if plan is not None:
                film = SceneFilm(thumbnails, number, plan)
                _put_clip(slide, film, plan, pictures.one_more_each(number + 1, range(plan.frames)))
                continue
            if (picture := thumbnails.picture_of(place)) is not None:
                _put_picture(
                    slide, png.encoded(picture.toImage()), svg(thumbnails.sheet), state.caption or scene.title
                )
            pictures.one_more(number + 1)
    finally:
        thumbnails.close()
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


class Counted:
    """Pictures as they are made, one after the other: a clip has many."""

    def __init__(self, pictures: int, made: Callable[[int, float], object]) -> None:
        self._pictures, self._made, self._there = pictures, made, 0

    def one_more(self, scene: int) -> None:
        self._there += 1
        self._made(scene, self._there / self._pictures)

    def one_more_each(self, scene: int, numbers: range) -> Iterator[int]:
        """The numbers, each counted when the next one is wanted."""
        for number in numbers:
            yield number
            self.one_more(scene)


def _write(slide: Slide, scene: TalkScene, caption: str, theme: Theme) -> None:
    """The title above, the caption below, on the ground of the pictures; the notes where a speaker finds them."""
    from pptx.dml.color import RGBColor  # noqa: PLC0415
    from pptx.enum.text import PP_ALIGN  # noqa: PLC0415
    from pptx.util import Inches, Pt  # noqa: PLC0415

    colours = (bytes.fromhex(colour[1:]) for colour in (theme.window, theme.text))
    ground, letters = (RGBColor(*colour) for colour in colours)  # type: ignore[no-untyped-call]
    fill = slide.background.fill
    fill.solid()
    fill.fore_color.rgb = ground
    title = slide.shapes.title
    assert title is not None  # the layout has one
    title.left, title.top, title.width, title.height = (Inches(size) for size in (LEFT, 0.25, PICTURE_WIDE, 0.8))
    title.text = scene.title
    below = slide.shapes.add_textbox(
        Inches(LEFT), Inches(TOP + PICTURE_HIGH + 0.1), Inches(PICTURE_WIDE), Inches(0.6)
    )
    below.text_frame.word_wrap = True
    below.text_frame.text = caption
    for text, points in ((title.text_frame, 30), (below.text_frame, 22)):
        line = text.paragraphs[0]
        line.alignment = PP_ALIGN.LEFT  # both begin where the picture does
        line.font.size, line.font.bold = Pt(points), True
        line.font.color.rgb = letters
    frame = slide.notes_slide.notes_text_frame
    assert frame is not None  # python-pptx makes it
    frame.text = in_paragraphs(scene.notes)


def _put_picture(slide: Slide, png: bytes, lines: bytes, told: str) -> None:
    from lxml import etree  # noqa: PLC0415  (python-pptx brings it along)
    from pptx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415
    from pptx.opc.package import Part  # noqa: PLC0415
    from pptx.opc.packuri import PackURI  # noqa: PLC0415
    from pptx.util import Inches  # noqa: PLC0415

    size = [Inches(inches) for inches in (LEFT, TOP, PICTURE_WIDE, PICTURE_HIGH)]
    picture = slide.shapes.add_picture(io.BytesIO(png), *size)
    named = "{http://schemas.openxmlformats.org/presentationml/2006/main}cNvPr"
    picture._element.find(f".//{named}").set("descr", told)
    name = PackURI(f"/ppt/media/scene{slide.slide_id}.svg")
    part = Part(name, "image/svg+xml", slide.part.package, lines)
    relation = slide.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    drawing = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    relations = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
    blip = picture._element.find(f".//{drawing}blip")
    extension = etree.SubElement(etree.SubElement(blip, f"{drawing}extLst"), f"{drawing}ext", uri=SVG_BLIP)
    vectors = etree.SubElement(extension, f"{{{SVG_NAMES}}}svgBlip", nsmap={"asvg": SVG_NAMES})
    vectors.set(f"{relations}embed", relation)


def _put_clip(slide: Slide, film: Film, plan: Plan, numbers: Iterator[int]) -> None:
    """A film's frames of these numbers in the picture's place; as GIF where there is no encoder for MP4."""
    from pptx.util import Inches  # noqa: PLC0415

    encoder, stream = _encoder(), io.BytesIO()
    poster = film.image(plan.poster)
    frames: Iterator[bytes] = (film.frame(number) for number in numbers)
    encoder.encode(frames, plan.size, plan.rate, bytes(poster.constBits()), stream)
    left, top, wide, high = (Inches(inches) for inches in (LEFT, TOP, PICTURE_WIDE, PICTURE_HIGH))
    stream.seek(0)
    if encoder.SUFFIX == ".mp4":
        seen = io.BytesIO(png.encoded(poster))
        slide.shapes.add_movie(stream, left, top, wide, high, poster_frame_image=seen, mime_type="video/mp4")
    else:
        slide.shapes.add_picture(stream, left, top, wide, high)


def _encoder() -> Encoder:
    """MP4, which slide programs play everywhere, or else GIF."""
    known = {encoder.SUFFIX: encoder for encoder in encoders()}
    return known[".gif"] if known[".mp4"].missing() else known[".mp4"]
