"""Lines as wide as they are drawn, whatever reads the SVG: those of a plot are in places of their data, which a
transform stretches, and an attribute says that their width is not to be stretched with them. Browsers know it;
many other programs do not, and draw them as wide as the plot.

Owns that such lines stand in places of the picture. It does not own what Qt writes otherwise (`pictures`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lstm_viz.export.tikz import Frame

GROUP = re.compile(r'(<g\b[^>]*?) transform="matrix\(([^)]*)\)"([^>]*>)((?:(?!<g\b).)*?</g>)', re.DOTALL)
SHAPE = re.compile(r"<(path|polyline|polygon|rect|circle|ellipse|line|text|image|use)\b([^>]*?)(/?)>")
EVEN = ' vector-effect="non-scaling-stroke"'
PLACES = re.compile(r' (d|points)="([^"]*)"')
PAIR = re.compile(r"(-?[\d.]+(?:e[-+]?\d+)?)[ ,]+(-?[\d.]+(?:e[-+]?\d+)?)")
SIDE = re.compile(r' (x|y|width|height)="([^"]*)"')


def with_even_lines(svg: bytes) -> bytes:
    """An SVG of Qt's in which no line's width depends on that attribute, and which looks the same."""
    return GROUP.sub(_placed, svg.decode()).encode()


def _placed(group: re.Match[str]) -> str:
    """A group whose lines all keep their width, in places of what is around it; any other as it is."""
    before, matrix, after, inside = group.groups()
    shapes = SHAPE.findall(inside)
    moved = all(
        EVEN in said and (kind in {"path", "polyline", "polygon"} or _is_box(kind, said))
        for kind, said, _ in shapes
    )
    if not shapes or not moved or "url(" in before + after:  # a pattern would stay where it was
        return group[0]
    frame = Frame(*(float(number) for number in matrix.split(",")))
    return before + after + SHAPE.sub(lambda shape: _shape(shape, frame), inside)


def _is_box(kind: str, said: str) -> bool:
    return kind == "rect" and " rx=" not in said


def _shape(shape: re.Match[str], frame: Frame) -> str:
    kind, said, end = shape.groups()
    said = said.replace(EVEN, "")
    if kind == "rect":
        sides = {name: float(value) for name, value in SIDE.findall(said)}
        left, top = sides.get("x", 0.0), sides.get("y", 0.0)
        right, bottom = left + sides["width"], top + sides["height"]
        corners = (frame.of(*corner) for corner in ((left, top), (right, top), (right, bottom), (left, bottom)))
        return f'<polygon{SIDE.sub("", said)} points="{_said(corners)}"{end}>'
    return f"<{kind}{PLACES.sub(lambda places: _at(places, frame), said)}{end}>"


def _at(places: re.Match[str], frame: Frame) -> str:
    moved = PAIR.sub(lambda pair: _said([frame.of(float(pair[1]), float(pair[2]))]), places[2])
    return f' {places[1]}="{moved}"'


def _said(points: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{_short(x)},{_short(y)}" for x, y in points)


def _short(value: float) -> str:
    """A thousandth of a pixel is enough."""
    return f"{value:.3f}".rstrip("0").rstrip(".")
