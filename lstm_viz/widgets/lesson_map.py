"""What follows from what: the lessons as boxes, an arrow from each to those that need it.

Owns the layout and the drawing. The arrow keys go along the arrows; Enter opens a lesson.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lstm_viz import theme as look
from lstm_viz.theme import Theme, px
from lstm_viz.words import tr

GAP_ACROSS, GAP_DOWN, AROUND = 26.0, 24.0, 12.0
BOX, WORDS, LEAST_WORDS = (270.0, 64.0), 13.0, 9.0  # px of a box and of words, at the usual size


@dataclass(frozen=True)
class Stop:
    """A lesson on the map; `needs` are those before it, by name."""

    name: str
    title: str
    needs: tuple[str, ...]
    done: bool
    core: bool


def levels_of(stops: Sequence[Stop]) -> dict[str, int]:
    """How many lessons lie before each, one after the other; a circle of needs is broken where it closes."""
    needs: Mapping[str, tuple[str, ...]] = {stop.name: stop.needs for stop in stops}
    levels: dict[str, int] = {}

    def level(name: str, above: tuple[str, ...]) -> int:
        if name not in levels:
            before = [need for need in needs[name] if need in needs and need not in above]
            levels[name] = 1 + max((level(need, (*above, name)) for need in before), default=-1)
        return levels[name]

    for stop in stops:
        level(stop.name, ())
    return levels


def _past(boxes: Sequence[QRectF], x: float) -> float:
    """The place next to `x` at which a vertical line goes past boxes that stand side by side, and is seen."""
    room = px(GAP_ACROSS) / 2
    free = [x, *(box.left() - room for box in boxes), *(box.right() + room for box in boxes)]
    clear = [at for at in free if all(not box.left() - room < at < box.right() + room for box in boxes)]
    return min(clear, key=lambda at: abs(at - x))


class LessonMap(QWidget):
    """Signals: `lesson_wanted` (its name), `reached` (where the lesson stands that the keys have chosen)."""

    lesson_wanted = Signal(str)
    reached = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._stops: tuple[Stop, ...] = ()
        self._chosen = 0
        self._scale = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(
            tr("The map of the course: the arrow keys go from lesson to lesson, Enter opens one")
        )

    def sizeHint(self) -> QSize:
        return QSize(round(px(600)), round(px(480)))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_scale(self, scale: float) -> None:
        """How large the words are; large ones take more room than there may be in sight."""
        self._scale = scale
        self._ask_for_room()
        self.update()

    def _ask_for_room(self) -> None:
        """Two lines for each title, where words are larger than usual."""
        rows = 1 + max(levels_of(self._stops).values(), default=0)
        lines = 2 * QFontMetricsF(look.font("sans", px(WORDS * self._scale))).lineSpacing() + 8
        needed = rows * (lines + px(GAP_DOWN)) + px(2 * AROUND)
        self.setMinimumHeight(round(needed) if self._scale > 1 else 0)

    def show_stops(self, stops: Sequence[Stop], here: str) -> None:
        """Draws these lessons, the one `here` chosen."""
        self._stops = tuple(stops)
        names = [stop.name for stop in stops]
        self._chosen = names.index(here) if here in names else 0
        self._tell()
        self._ask_for_room()
        self.update()

    def _tell(self) -> None:
        if not self._stops:
            return
        stop = self._stops[self._chosen]
        titles = {each.name: each.title for each in self._stops}
        before = ", ".join(titles[name] for name in stop.needs if name in titles) or tr("nothing")
        after = ", ".join(each.title for each in self._stops if stop.name in each.needs) or tr("nothing")
        state = tr("done") if stop.done else tr("not done")
        self.setAccessibleDescription(
            tr(
                "{title}, {state}. Comes after: {before}. Leads to: {after}.",
                title=stop.title,
                state=state,
                before=before,
                after=after,
            )
        )

    def boxes(self) -> dict[str, QRectF]:
        """Where each lesson stands."""
        levels = levels_of(self._stops)
        rows = [
            [stop.name for stop in self._stops if levels[stop.name] == level]
            for level in sorted(set(levels.values()))
        ]
        room = QRectF(self.rect()).adjusted(px(AROUND), px(AROUND), -px(AROUND), -px(AROUND))
        tall = (room.height() - px(GAP_DOWN) * (len(rows) - 1)) / max(1, len(rows))
        found = {}
        widest = max((len(row) for row in rows), default=1)
        grown = max(1.0, self._scale)
        wide = min(px(BOX[0]) * grown, (room.width() - px(GAP_ACROSS) * (widest - 1)) / max(1, widest))
        for index, row in enumerate(rows):
            step = room.width() / len(row)
            top = room.top() + index * (tall + px(GAP_DOWN))
            for place, name in enumerate(row):
                centre = room.left() + (place + 0.5) * step
                found[name] = QRectF(centre - wide / 2, top, wide, min(tall, px(BOX[1]) * grown))
        return found

    def way(self, need: str, name: str) -> list[QPointF]:
        """The places through which the arrow from a lesson to another one goes: past the boxes of the rows
        that lie between them, near to its straight line and with few bends.
        """
        boxes, levels = self.boxes(), levels_of(self._stops)
        start = QPointF(boxes[need].center().x(), boxes[need].bottom())
        end = QPointF(boxes[name].center().x(), boxes[name].top())
        places = [start]
        for level in range(levels[need] + 1, levels[name]):
            row = [box for other, box in boxes.items() if levels[other] == level]
            share = (row[0].center().y() - start.y()) / ((end.y() - start.y()) or 1.0)
            straight = start.x() + share * (end.x() - start.x())
            x = _past(row, straight if len(places) == 1 else places[-1].x())  # no bend without need
            places += [QPointF(x, row[0].top()), QPointF(x, row[0].bottom())]
        return [*places, end]

    @property
    def chosen_box(self) -> QRectF:
        """Where the chosen lesson stands; empty where there is none."""
        return self.boxes()[self._stops[self._chosen].name] if self._stops else QRectF()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            boxes = self.boxes()
            for stop in self._stops:
                for need in stop.needs:
                    if need in boxes:
                        self._paint_arrow(painter, self.way(need, stop.name))
            for place, stop in enumerate(self._stops):
                self._paint_stop(painter, boxes[stop.name], stop, place)

    def _paint_arrow(self, painter: QPainter, places: Sequence[QPointF]) -> None:
        path, end = QPainterPath(places[0]), places[-1]
        for start, stop in pairwise(places):
            middle = (start.y() + stop.y()) / 2
            path.cubicTo(QPointF(start.x(), middle), QPointF(stop.x(), middle), stop)
        painter.setPen(QPen(self._theme.colour("muted"), px(1.6)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setBrush(self._theme.colour("muted"))
        painter.setPen(Qt.PenStyle.NoPen)
        head = px(5)
        painter.drawPolygon([end, end + QPointF(-head, -1.6 * head), end + QPointF(head, -1.6 * head)])

    def _paint_stop(self, painter: QPainter, box: QRectF, stop: Stop, place: int) -> None:
        theme = self._theme
        chosen = place == self._chosen
        painter.setPen(
            QPen(
                theme.colour("accent" if chosen else "good" if stop.done else "border"), px(2.4 if chosen else 1.4)
            )
        )
        painter.setBrush(theme.colour("accent_soft" if chosen else "card"))
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(theme.colour("text"))
        title = f"✓ {stop.title}" if stop.done else stop.title
        size = WORDS * self._scale
        while (
            size > LEAST_WORDS
            and QFontMetricsF(look.font("sans", px(size)))
            .boundingRect(box.adjusted(8, 4, -8, -4), int(Qt.TextFlag.TextWordWrap), title)
            .height()
            > box.height() - 8
        ):
            size -= 1
        painter.setFont(look.font("sans", px(size), bold=stop.core))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box.adjusted(8, 4, -8, -4), flags, title)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for name, box in self.boxes().items():
            if box.contains(event.position()):
                self.lesson_wanted.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._stops:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.lesson_wanted.emit(self._stops[self._chosen].name)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down}:
            by = -1 if key in {Qt.Key.Key_Left, Qt.Key.Key_Up} else 1
            self._chosen = min(max(self._chosen + by, 0), len(self._stops) - 1)
            self._tell()
            self.update()
            self.reached.emit(self.chosen_box)
        else:
            super().keyPressEvent(event)
