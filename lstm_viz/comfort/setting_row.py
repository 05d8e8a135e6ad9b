"""One setting in the settings window: its words, its control, and the way back to what it was at first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lstm_viz.comfort.fields import Field, Kind, Value
from lstm_viz.errors import UserError
from lstm_viz.preferences import Preferences
from lstm_viz.widgets.card import label
from lstm_viz.words import tr

CONTROL = 210  # px


class SettingRow(QWidget):
    """Follows the preferences; what is set takes effect at once."""

    def __init__(self, field: Field, preferences: Preferences) -> None:
        super().__init__()
        self.field = field
        self._preferences = preferences
        self._show: Callable[[Value], None]
        makers = {Kind.CHOICE: self._choice, Kind.SWITCH: self._switch, Kind.LINE: self._line}
        self.control = makers.get(field.kind, self._folder)()
        self.control.setAccessibleName(field.title)
        self.control.setAccessibleDescription(field.about)
        self.reset = QToolButton()
        self.reset.setText("↺")
        self.reset.setToolTip(tr("As it was at first"))
        self.reset.setAccessibleName(tr("{setting}: as it was at first", setting=field.title))
        self.reset.clicked.connect(lambda: self._set(field.standard))
        room = self.reset.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(room)
        self._problem = label(role="bad", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(field.title, role="title"))
        words.addWidget(label(field.about, role="muted", wrap=True))
        words.addWidget(self._problem)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.addLayout(words, 1)
        row.addWidget(self.control, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignTop)
        preferences.changed.connect(self._show_value)
        self._show_value()

    def _set(self, value: Value) -> None:
        """Nothing is set that cannot be; why stands beside it."""
        try:
            if self.field.check is not None:
                self.field.check(str(value))
        except UserError as error:
            self._tell(str(error))
            return
        self._tell("")
        if value == self.field.value(self._preferences.settings):
            self._show_value()
        else:
            self._preferences.change(**{self.field.name: value})

    def _tell(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _show_value(self) -> None:
        value = self.field.value(self._preferences.settings)
        self._show(value)
        self._tell("")
        self.reset.setVisible(value != self.field.standard)

    def _choice(self) -> QWidget:
        box = QComboBox()
        for value, words in self.field.choices:
            box.addItem(words, value)
        box.setFixedWidth(CONTROL)
        box.activated.connect(lambda row: self._set(box.itemData(row)))

        def show(value: Value) -> None:
            row = box.findData(value)
            if row < 0:  # set by hand in the file: shown as it is
                box.addItem(str(value), value)
                row = box.count() - 1
            box.setCurrentIndex(row)

        self._show = show
        return box

    def _switch(self) -> QWidget:
        box = QCheckBox(tr("On"))
        box.setFixedWidth(CONTROL)
        box.clicked.connect(self._set)
        self._show = lambda value: box.setChecked(bool(value))
        return box

    def _line(self) -> QWidget:
        line = QLineEdit()
        line.setFixedWidth(CONTROL)
        line.editingFinished.connect(lambda: self._set(line.text().strip()))
        self._show = lambda value: line.setText(str(value))
        return line

    def _folder(self) -> QWidget:
        button = QPushButton()
        button.setFixedWidth(CONTROL)
        button.setAutoDefault(False)

        def choose() -> None:
            now = str(self.field.value(self._preferences.settings))
            name = QFileDialog.getExistingDirectory(self, self.field.title, now)
            if name:
                self._set(name)

        def show(value: Value) -> None:
            button.setText(
                button.fontMetrics().elidedText(str(value), Qt.TextElideMode.ElideLeft, CONTROL - 30)
                if value
                else tr("Choose a folder…")
            )
            button.setToolTip(str(value))

        button.clicked.connect(choose)
        self._show = show
        return button
