"""A drawing as TikZ, for a LaTeX text: the same lines, areas and words as in its SVG, from which it is made.

Owns how each element of Qt's SVG is written. Lengths are those of the screen (a pixel is 3/4 of a PostScript
point). Words are set in the fonts of the text that the drawing comes into. An image becomes areas of one colour.
"""

from __future__ import annotations

import io
import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from math import atan2, degrees, hypot, sqrt
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from PIL import Image

from lstm_viz.errors import UserError
from lstm_viz.latex import typed
from lstm_viz.words import tr

POINTS = 0.75  # PostScript points of a pixel
MOST_AREAS = 20_000  # of images: TeX reads each of them
BOLD = 600
_NAMES = re.compile(r"^\{.*\}")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_STEP = re.compile(r"([MLCZmlcz])([^MLCZmlcz]*)")
_LINK = "{http://www.w3.org/1999/xlink}href"
_CAPS = {"square": "rect", "round": "round", "flat": "butt", "butt": "butt"}
_JOINS = {"bevel": "bevel", "round": "round", "miter": "miter"}

Point = tuple[float, float]


@dataclass(frozen=True)
class Frame:
    """A transform as SVG writes it: x' = ax + cy + e, y' = bx + dy + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def of(self, x: float, y: float) -> Point:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def then(self, inner: Frame) -> Frame:
        """What stands in an `inner` frame of this one."""
        e, f = self.of(inner.e, inner.f)
        return Frame(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            e,
            f,
        )

    @property
    def scale(self) -> float:
        return sqrt(abs(self.a * self.d - self.b * self.c))

    @property
    def turned(self) -> float:
        """Degrees, against the clock."""
        return -degrees(atan2(self.b, self.a))


def tikz(svg: bytes) -> bytes:
    """A `tikzpicture` of what Qt wrote as SVG, UTF-8; raises UserError of an image with too many pixels."""
    root = ElementTree.fromstring(svg)
    drawing = _Drawing(root)
    lines = list(drawing.of(root, Frame(), {}))
    title = " ".join((root.findtext("{*}title") or "").split())
    needs = r"% In the preamble: \usepackage{tikz,amssymb}"
    head = [f"% {title}", needs, rf"\begin{{tikzpicture}}[x={POINTS}bp, y=-{POINTS}bp]"]
    colours = [rf"\definecolor{{{name}}}{{HTML}}{{{colour}}}" for colour, name in drawing.colours.items()]
    return "\n".join([*head, *(f"  {line}" for line in (*colours, *lines)), r"\end{tikzpicture}", ""]).encode()


class _Drawing:
    """Writes elements, and keeps the colours that were met."""

    def __init__(self, root: Element) -> None:
        self.colours: dict[str, str] = {}
        self._areas = 0
        self._stops = {
            gradient.get("id", ""): stop.get("stop-color", "#000000")
            for gradient in root.iter()
            if _tag(gradient) in {"linearGradient", "radialGradient"}
            for stop in list(gradient)[:1]  # TikZ has no such shading: what it begins with
        }

    def of(self, element: Element, frame: Frame, above: dict[str, str]) -> Iterator[str]:
        """The lines of an element and of what is in it; `above` is what those around it say."""
        said = above | dict(element.attrib)
        if "transform" in element.attrib:
            frame = frame.then(Frame(*_numbers(element.attrib["transform"])))
        said.pop("transform", None)
        match _tag(element):
            case "svg" | "g":
                for inner in element:
                    yield from self.of(inner, frame, said)
            case "text":
                yield from self._words(element, frame, said)
            case "image":
                yield from self._image(element, frame)
            case "path" | "polyline" | "polygon" | "rect" | "circle" | "ellipse" | "line":
                options = self._look(said, frame)
                way = _way(element, frame)
                if options and way:
                    yield rf"\path[{options}] {way};"

    def _look(self, said: dict[str, str], frame: Frame) -> str:
        """The options of a line and of an area; none of what is not seen."""
        found = []
        if said.get("fill", "none") != "none" and float(said.get("fill-opacity", 1)) > 0:
            found.append(f"fill={self._colour(said['fill'])}")
            found += _opacity("fill opacity", said.get("fill-opacity"))
            found += ["even odd rule"] if said.get("fill-rule") == "evenodd" else []
        width = float(said.get("stroke-width", 1))
        if said.get("stroke", "none") != "none" and float(said.get("stroke-opacity", 1)) > 0 and width > 0:
            scale = 1.0 if said.get("vector-effect") == "non-scaling-stroke" else frame.scale
            found.append(f"draw={self._colour(said['stroke'])}")
            found.append(f"line width={_short(width * scale * POINTS)}bp")
            found.append(f"line cap={_CAPS.get(said.get('stroke-linecap', ''), 'butt')}")
            found.append(f"line join={_JOINS.get(said.get('stroke-linejoin', ''), 'miter')}")
            found += _opacity("draw opacity", said.get("stroke-opacity"))
            dashes = [number * scale * POINTS for number in _numbers(said.get("stroke-dasharray", ""))]
            if dashes:
                marks = zip(dashes[::2], dashes[1::2] or dashes, strict=False)
                pattern = " ".join(f"on {_short(on)}bp off {_short(off)}bp" for on, off in marks)
                found.append(f"dash pattern={pattern}")
        return ", ".join(found)

    def _words(self, element: Element, frame: Frame, said: dict[str, str]) -> Iterator[str]:
        text = "".join(element.itertext())
        if not text.strip():
            return
        size = float(said.get("font-size", 13)) * frame.scale * POINTS
        family, weight = said.get("font-family", ""), float(said.get("font-weight", 400))
        kind = r"\ttfamily" if "Mono" in family else r"\rmfamily" if "Serif" in family else r"\sffamily"
        font = rf"\fontsize{{{_short(size)}bp}}{{{_short(1.2 * size)}bp}}{kind}"
        font += r"\bfseries" if weight >= BOLD else ""
        font += r"\itshape" if said.get("font-style") == "italic" else ""
        options = [
            "anchor=base west",
            "inner sep=0",
            f"text={self._colour(said['fill'])}",
            f"font={font}\\selectfont",
            *_opacity("text opacity", said.get("fill-opacity")),
            *([f"rotate={_short(frame.turned)}"] if abs(frame.turned) > 0.01 else []),
        ]
        at = frame.of(float(said.get("x", 0)), float(said.get("y", 0)))
        yield rf"\node[{', '.join(options)}] at {_at(at)} {{{typed(text)}}};"

    def _image(self, element: Element, frame: Frame) -> Iterator[str]:
        """An area of one colour each; raises UserError of too many."""
        data = element.get(_LINK, "").partition(",")[2]
        with Image.open(io.BytesIO(b64decode(data))) as image:
            pixels = image.convert("RGBA")
        runs = list(_runs(pixels))
        self._areas += len(runs)
        if self._areas > MOST_AREAS:
            raise UserError(tr("There are images in this view, too large for TikZ."), tr("Choose PDF or SVG."))
        x, y = float(element.get("x", 0)), float(element.get("y", 0))
        wide, high = (float(element.get(name, 0)) for name in ("width", "height"))
        wide, high = wide / pixels.width, high / pixels.height
        for column, row, columns, rows, (red, green, blue, alpha) in runs:
            corners = _corners(x + column * wide, y + row * high, columns * wide, rows * high)
            way = " -- ".join(_at(frame.of(*corner)) for corner in corners)
            look = [f"fill={self._colour(f'#{red:02x}{green:02x}{blue:02x}')}"]
            look += _opacity("fill opacity", str(alpha / 255))
            yield rf"\path[{', '.join(look)}] {way} -- cycle;"

    def _colour(self, told: str) -> str:
        """A colour's name in the picture."""
        if told.startswith("url("):
            told = self._stops.get(told[5:-1], "#000000")
        colour = "000000" if not told.startswith("#") else told[1:].upper()
        return self.colours.setdefault(colour, f"c{len(self.colours) + 1}")


def _runs(pixels: Image.Image) -> Iterator[tuple[int, int, int, int, tuple[int, int, int, int]]]:
    """The column, row, width, height and colour of what is of one colour in an RGBA image and is seen: the whole
    of it, or a part of a row.
    """
    wide, high = pixels.size
    few = pixels.getcolors(1)
    if few is not None:
        colour: Any = few[0][1]
        if colour[3]:
            yield 0, 0, wide, high, colour
        return
    places: Any = pixels.load()
    for row in range(high):
        for colour, run in groupby(range(wide), key=lambda column, row=row: places[column, row]):  # type: ignore[misc]
            columns = list(run)
            if colour[3]:
                yield columns[0], row, len(columns), 1, colour


def _tag(element: Element) -> str:
    return _NAMES.sub("", element.tag)


def _way(element: Element, frame: Frame) -> str:
    """What is drawn, as a path of TikZ."""
    match _tag(element):
        case "path":
            return _path(element.get("d", ""), frame)
        case "polyline" | "polygon":
            numbers = _numbers(element.get("points", ""))
            closed = " -- cycle" if _tag(element) == "polygon" else ""
            return " -- ".join(_at(frame.of(*point)) for point in _pairs(numbers)) + closed
        case "line":
            ends = [[float(element.get(f"{axis}{end}", 0)) for axis in "xy"] for end in "12"]
            return " -- ".join(_at(frame.of(x, y)) for x, y in ends)
        case "rect":
            sides = (float(element.get(name, 0)) for name in ("x", "y", "width", "height"))
            round_by = float(element.get("rx", 0)) * frame.scale * POINTS
            corners = f"[rounded corners={_short(round_by)}bp] " if round_by else ""
            return corners + " -- ".join(_at(frame.of(*corner)) for corner in _corners(*sides)) + " -- cycle"
        case _:
            radii = [float(element.get(name, element.get("r", 0))) for name in ("rx", "ry")]
            wide, high = radii[0] * hypot(frame.a, frame.b), radii[1] * hypot(frame.c, frame.d)
            centre = frame.of(float(element.get("cx", 0)), float(element.get("cy", 0)))
            return f"{_at(centre)} ellipse[x radius={_short(wide * POINTS)}bp, y radius={_short(high * POINTS)}bp]"


def _path(steps: str, frame: Frame) -> str:
    """Moves, lines, curves and ends, as Qt writes them: all in places of the frame."""
    found = []
    for letter, rest in _STEP.findall(steps):
        points = [_at(frame.of(*point)) for point in _pairs(_numbers(rest))]
        if letter == "M":
            found.append(points[0])
        elif letter == "L":
            found += [f"-- {point}" for point in points]
        elif letter == "C":
            for first, second, end in zip(points[::3], points[1::3], points[2::3], strict=True):
                found.append(f".. controls {first} and {second} .. {end}")
        else:
            found.append("-- cycle")
    return " ".join(found)


def _corners(x: float, y: float, wide: float, high: float) -> list[Point]:
    return [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]


def _numbers(text: str) -> list[float]:
    return [float(found) for found in _NUMBER.findall(text)]


def _pairs(numbers: list[float]) -> Iterator[Point]:
    return zip(numbers[::2], numbers[1::2], strict=True)


def _at(point: Point) -> str:
    return f"({_short(point[0])},{_short(point[1])})"


def _short(value: float) -> str:
    """Three places are a thousandth of a pixel; never a power of ten, which TeX cannot read."""
    return "0" if abs(value) < 5e-4 else f"{value:.3f}".rstrip("0").rstrip(".")


def _opacity(name: str, told: str | None) -> list[str]:
    return [] if told is None or float(told) >= 1 else [f"{name}={_short(float(told))}"]
