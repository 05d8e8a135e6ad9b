"""The course as a list: which lessons there are, what of them is done; practice, glossary and progress below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from lstm_viz import theme as look
from lstm_viz.learning.walk import Walk
from lstm_viz.theme import Theme, px
from lstm_viz.widgets.card import Card, label
from lstm_viz.words import tr

NAME, TITLE, MINUTES, SHARE, OPEN, CORE = (Qt.ItemDataRole.UserRole + place for place in range(6))
ROW = 36.0  # px of a window at its usual scale


class CoursePanel(Card):
    """Signals: `lesson_wanted` (its name), and one for each other page that is wanted."""

    lesson_wanted = Signal(str)
    practice_wanted = Signal()
    glossary_wanted = Signal()
    progress_wanted = Signal()
    map_wanted = Signal()
    own_wanted = Signal()

    def __init__(self, walk: Walk, theme: Theme) -> None:
        super().__init__()
        self._walk = walk
        self._count = label(role="muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("How much of the course is done"))
        self.list = _Lessons()
        self.list.setAccessibleName(tr("Lessons"))
        self.list.setProperty("kind", "course")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = _Row(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.core = QCheckBox(tr("The core, in 20 minutes"))
        self.core.setToolTip(tr("Only the steps of the short path, marked with a dot"))
        self.practice = _button(tr("Practice"), self.practice_wanted, role="primary")
        self.glossary = _button(tr("Glossary"), self.glossary_wanted)
        self.map = _button(tr("Map"), self.map_wanted)
        self.progress = _button(tr("My progress"), self.progress_wanted)
        self.own = _button(tr("Lessons of your own…"), self.own_wanted, role="link")
        self.own.setToolTip(tr("A folder with lessons and questions that you wrote"))
        self._problem = label(role="bad", wrap=True)
        top = QHBoxLayout()
        top.addWidget(label(tr("Course"), role="title"))
        top.addStretch(1)
        top.addWidget(self._count)
        pair = QHBoxLayout()
        pair.addWidget(self.glossary, 3)
        pair.addWidget(self.map, 2)
        self.body.addLayout(top)
        self.body.addWidget(self._bar)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._problem)
        self.body.addWidget(self.core)
        self.body.addWidget(self.practice)
        self.body.addLayout(pair)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.own)
        self.core.toggled.connect(walk.set_core_only)
        self.list.chosen.connect(self.lesson_wanted)
        walk.moved.connect(self._show)
        walk.done_changed.connect(self._show)
        self._show()

    def set_theme(self, theme: Theme, scale: float) -> None:
        self._delegate.set_look(theme, scale)
        self.list.doItemsLayout()

    def show_due(self, due: int) -> None:
        """How many questions are to be practised."""
        self.practice.setText(tr("Practice · {count} due", count=due) if due else tr("Practice"))

    def show_problem(self, problem: str) -> None:
        """What of the course could not be read."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _show(self) -> None:
        walk, path = self._walk, self._walk.path
        names = [lesson.name for lesson in path]
        with QSignalBlocker(self.list):
            while self.list.count() > len(path):
                self.list.takeItem(self.list.count() - 1)
            while self.list.count() < len(path):
                self.list.addItem(QListWidgetItem())
            every = [lesson.name for lesson in walk.lessons]
            for row, lesson in enumerate(path):
                whole = lesson.lesson
                assert whole is not None
                done, share = walk.is_done(lesson), walk.done_share(lesson)
                item = self.list.item(row)
                title = f"{every.index(lesson.name) + 1}. {whole.title}"
                item.setData(NAME, lesson.name)
                item.setData(TITLE, title)
                item.setData(MINUTES, tr("{minutes}′", minutes=whole.minutes))
                item.setData(SHARE, 1.0 if done else share)
                item.setData(OPEN, lesson is walk.lesson)
                item.setData(CORE, walk.is_core(lesson))
                state = tr("done") if done else tr("begun") if share else tr("not begun")
                core = tr("on the short path") if walk.is_core(lesson) else ""
                told = [title, tr("{minutes} minutes", minutes=whole.minutes), state, core]
                item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in told if part))
                item.setToolTip(", ".join(part for part in told if part))
            if walk.lesson is not None and walk.lesson.name in names:
                self.list.setCurrentRow(names.index(walk.lesson.name))
        over = sum(walk.is_done(lesson) for lesson in path)
        self._count.setText(tr("{done} of {count}", done=over, count=len(path)))
        self._bar.setMaximum(max(1, len(path)))
        self._bar.setValue(over)
        with QSignalBlocker(self.core):
            self.core.setChecked(walk.core_only)


class _Lessons(QListWidget):
    """Signal: `chosen`, a lesson's name, by a click or Enter."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.itemClicked.connect(lambda item: self.chosen.emit(item.data(NAME)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and item is not None:
            self.chosen.emit(item.data(NAME))
        else:
            super().keyPressEvent(event)


class _Row(QStyledItemDelegate):
    """A lesson: a circle that fills, with a check where it is done; the title; the minutes."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = 1.0

    def set_look(self, theme: Theme, scale: float) -> None:
        self._theme, self._scale = theme, scale

    def _px(self, size: float) -> float:
        return px(size) * self._scale

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, round(self._px(ROW)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, box = self._theme, QRectF(option.rect)
        state = option.state
        shown, share = bool(index.data(OPEN)), float(index.data(SHARE) or 0.0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if shown or focused:
            painter.setPen(QPen(theme.colour("accent"), 1.5) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft") if shown else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 2, -1, -2), 6, 6)
        centre = QPointF(box.left() + self._px(18), box.center().y())
        _paint_circle(painter, centre, self._px(9.5), share, shown, theme)
        font = look.font("sans", self._px(13.5), bold=shown or share >= 1)
        font.setWeight(font.Weight.DemiBold if shown else font.Weight.Normal)
        mark = "• " if index.data(CORE) else ""
        minutes = mark + str(index.data(MINUTES))
        small = look.font("sans", self._px(11.5))
        wide = QFontMetricsF(small).horizontalAdvance(minutes) + self._px(12)
        left = centre.x() + self._px(17)
        words = QRectF(left, box.top(), box.right() - wide - left, box.height())
        painter.setPen(theme.colour("accent" if shown else "text" if share > 0 else "muted"))
        model = index.model()
        titles = [str(model.index(row, 0).data(TITLE)) for row in range(model.rowCount())]
        if max(map(QFontMetricsF(font).horizontalAdvance, titles)) > words.width():
            font.setPixelSize(round(self._px(11.5)))  # all alike, where one takes two lines
        painter.setFont(font)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, titles[index.row()])
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(box.adjusted(0, 0, -self._px(8), 0), aligned, minutes)
        painter.restore()


def _paint_circle(
    painter: QPainter, centre: QPointF, radius: float, share: float, shown: bool, theme: Theme
) -> None:
    ring: QColor = theme.colour("good") if share >= 1 else theme.colour("accent" if shown else "pending")
    painter.setPen(QPen(ring, radius * 0.2))
    painter.setBrush(ring if share >= 1 else theme.colour("card"))
    painter.drawEllipse(centre, radius, radius)
    if share >= 1:
        painter.setPen(QPen(theme.colour("card"), radius * 0.26, c=Qt.PenCapStyle.RoundCap))
        low, left, right = centre + QPointF(-0.1, 0.4) * radius, QPointF(-0.45, 0.05), QPointF(0.48, -0.35)
        painter.drawLine(centre + left * radius, low)
        painter.drawLine(low, centre + right * radius)
    elif share > 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("good"))
        area = QRectF(centre.x() - radius * 0.62, centre.y() - radius * 0.62, radius * 1.24, radius * 1.24)
        painter.drawPie(area, 90 * 16, -round(360 * 16 * share))


def _button(words: str, wanted: object, role: str = "") -> QPushButton:
    button = QPushButton(words)
    if role:
        button.setProperty("role", role)
    button.clicked.connect(lambda _=False: wanted.emit())  # type: ignore[attr-defined]
    return button
