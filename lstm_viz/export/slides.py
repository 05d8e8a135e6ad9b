"""A talk as PowerPoint slides: a slide a scene with its picture, its notes, and a clip where the scene plays.

Owns what stands where on a slide. It does not own what a scene looks like (`present.thumbnails`), a film's frames
(`film`), nor how they become a file (`encoders`). A picture is there twice, as lines (SVG) and as points (PNG):
a program that knows the first shows it, every other one the second. What a person does to the last click is shown.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageWriter

from lstm_viz.diagram.graph import load_cell
from lstm_viz.errors import UserError
from lstm_viz.export.encoders import Encoder, encoders
from lstm_viz.export.film import SIZES, Film, Plan
from lstm_viz.export.pictures import svg
from lstm_viz.playback import PHASE_SECONDS
from lstm_viz.present.presenter import Place
from lstm_viz.present.talk import Given, State, TalkScene, states_of
from lstm_viz.present.thumbnails import Thumbnails
from lstm_viz.present.words import in_paragraphs
from lstm_viz.scene import LAST, Scene
from lstm_viz.theme import Theme
from lstm_viz.trace import Trace
from lstm_viz.words import tr

if TYPE_CHECKING:
    from pptx.slide import Slide

WIDE, HIGH = 13.333, 7.5  # inches of a slide
PICTURE = QSize(1800, 800)  # pixels of a scene's picture
LEFT, TOP, PICTURE_WIDE, PICTURE_HIGH = 0.48, 1.1, 12.375, 5.5  # inches
FILM = SIZES["720p"]
RATE = 24
LONGEST_SECONDS = 10.0  # a longer way is played faster
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
    given: Given, theme: Theme, *, clips: bool = True, made: Callable[[int], object] = lambda _: None
) -> bytes:
    """The whole file; raises UserError. `made` is told each scene's number, from 1, when its slide is there."""
    problem = missing()
    if problem:
        raise UserError(tr("Slides cannot be written here."), problem)
    from pptx import Presentation  # noqa: PLC0415
    from pptx.util import Inches  # noqa: PLC0415

    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDE), Inches(HIGH)
    deck.core_properties.title = given.talk.title
    deck.core_properties.author = "LSTM Viz"
    thumbnails = Thumbnails(given, theme, PICTURE)
    try:
        thumbnails.sheet.caption.hide()  # title and caption are the slide's own text
        for number, scene in enumerate(given.talk.scenes):
            states = states_of(scene, _phases(given, scene))
            slide = deck.slides.add_slide(deck.slide_layouts[5])
            _write(slide, scene, states[-1].caption)
            film = _film(given, states, theme) if clips else None
            picture = thumbnails.picture_of(Place(number, len(states) - 1))
            if film is not None:
                _put_clip(slide, *film)
            elif picture is not None:
                _put_picture(
                    slide, _png(picture.toImage()), svg(thumbnails.sheet), states[-1].caption or scene.title
                )
            made(number + 1)
    finally:
        thumbnails.close()
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def _write(slide: Slide, scene: TalkScene, caption: str) -> None:
    """The title above, the caption below, the notes where a speaker finds them."""
    from pptx.util import Inches, Pt  # noqa: PLC0415

    title = slide.shapes.title
    assert title is not None  # the layout has one
    title.left, title.top, title.width, title.height = (Inches(size) for size in (LEFT, 0.25, PICTURE_WIDE, 0.8))
    title.text = scene.title
    title.text_frame.paragraphs[0].font.size = Pt(32)
    below = slide.shapes.add_textbox(
        Inches(LEFT), Inches(TOP + PICTURE_HIGH + 0.1), Inches(PICTURE_WIDE), Inches(0.6)
    )
    below.text_frame.word_wrap = True
    below.text_frame.text = caption
    below.text_frame.paragraphs[0].font.size = Pt(18)
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


def _put_clip(slide: Slide, film: Film, plan: Plan) -> None:
    """A film as high as the picture would be; as a moving picture (GIF) where there is no encoder for MP4."""
    from pptx.util import Inches  # noqa: PLC0415

    encoder, stream = _encoder(), io.BytesIO()
    try:
        poster = film.image(plan.poster)
        frames: Iterator[bytes] = (film.frame(number) for number in range(plan.frames))
        encoder.encode(frames, plan.size, plan.rate, film.frame(plan.poster), stream)
    finally:
        film.close()
    width = PICTURE_HIGH * plan.size[0] / plan.size[1]
    left, top, wide, high = (Inches(inches) for inches in ((WIDE - width) / 2, TOP, width, PICTURE_HIGH))
    stream.seek(0)
    if encoder.SUFFIX == ".mp4":
        seen = io.BytesIO(_png(poster))
        slide.shapes.add_movie(stream, left, top, wide, high, poster_frame_image=seen, mime_type="video/mp4")
    else:
        slide.shapes.add_picture(stream, left, top, wide, high)


def _encoder() -> Encoder:
    """MP4, which slide programs play everywhere, or else GIF."""
    known = {encoder.SUFFIX: encoder for encoder in encoders()}
    return known[".gif"] if known[".mp4"].missing() else known[".mp4"]


def _film(given: Given, states: tuple[State, ...], theme: Theme) -> tuple[Film, Plan] | None:
    """The film of a scene whose clicks play one and the same run in the cell; None where they do not."""
    first, last = states[0].scene, states[-1].scene
    trace = given.trace_of(last)
    alone = (last.workspace, last.depth or "cell", last.beside or "") == ("Cell", "cell", "")
    if trace is None or trace.whole is None or not alone or given.trace_of(first) is not trace:
        return None
    cell = load_cell(trace.model.cell)
    start, stop = (_position(scene, trace, len(cell.phases)) for scene in (first, last))
    if stop <= start:
        return None
    speed = max(1.0, (stop - start) * PHASE_SECONDS / LONGEST_SECONDS)
    plan = Plan(start=start, stop=stop, size=FILM, rate=RATE, speed=speed)
    return Film(cell, trace, (last.unit or 1) - 1, theme, plan), plan


def _position(scene: Scene, trace: Trace, phases: int) -> float:
    """Where a scene stands, in phases."""
    step = trace.steps if scene.step == LAST else min(scene.step or 1, trace.steps)
    return (step - 1) * phases + min(float(phases), phases if scene.phase is None else scene.phase)


def _phases(given: Given, scene: TalkScene) -> int:
    trace = given.trace_of(scene.scene)
    return len(load_cell(trace.model.cell if trace is not None else "lstm").phases)


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(picture):
        raise UserError(tr("Qt could not make a PNG of this size."))
    return bytes(buffer.data().data())
