"""Choosing a model that stands beside the first one, on the same sequence."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QToolButton

from engine.protocol import ModelDescription
from lstm_viz.companion import Companion
from lstm_viz.diagram.graph import load_cell
from lstm_viz.widgets.card import Card, label
from lstm_viz.words import tr, tr_known


class ComparePanel(Card):
    """A menu of the models that read the same, and a button that sends the second one away again."""

    def __init__(self, companion: Companion, models: list[ModelDescription]) -> None:
        super().__init__()
        self._companion = companion
        self._models = models
        self.choose = QToolButton()
        self.choose.setProperty("role", "menu")
        self.choose.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        tip = tr("Shows a second model beside this one, on the same sequence and in step with it")
        self.choose.setToolTip(tip)
        self.choose.setAccessibleDescription(tip)
        self.menu_of_models = QMenu(self)
        self.choose.setMenu(self.menu_of_models)
        self.stop = QPushButton(tr("Stop comparing"))
        self.stop.setProperty("role", "snug")
        self._problem = label(role="bad", wrap=True)
        for widget in (self.choose, self.stop, self._problem):
            self.body.addWidget(widget)
        self.menu_of_models.aboutToShow.connect(self._fill_menu)
        self.stop.clicked.connect(companion.stop)
        companion.changed.connect(self._show_state)
        self._fill_menu()
        self._show_state()

    def choose_file(self) -> None:
        """Asks for a model file of this program and puts its model beside the first."""
        kinds = tr("Models of this program (*.safetensors)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Compare with a model"), "", kinds)
        if name:
            self._companion.open_file(Path(name))

    def _fill_menu(self) -> None:
        self.menu_of_models.clear()
        fitting = [model for model in self._models if self._companion.fits(model)]
        for model in fitting:
            action = self.menu_of_models.addAction(in_short(model))
            action.triggered.connect(lambda _=False, model=model: self._companion.open_model(model))
        if not fitting:
            words = tr("No model of the program’s own reads the same: train one in Live and save it")
            self.menu_of_models.addAction(words).setEnabled(False)
        self.menu_of_models.addSeparator()
        self.menu_of_models.addAction(tr("A model file…")).triggered.connect(lambda _: self.choose_file())

    def _show_state(self) -> None:
        trace, problem = self._companion.trace, self._companion.problem
        self.choose.setText(
            tr("Compare with…") if trace is None else tr("Beside it: {model}", model=in_short(trace.model))
        )
        self.choose.setAccessibleName(self.choose.text())
        self.stop.setVisible(trace is not None)
        self._problem.setText(str(problem) if problem else "")
        self._problem.setVisible(problem is not None)


def in_short(model: ModelDescription) -> str:
    """A model's cell and name: what tells two models apart that do the same."""
    return f"{tr(load_cell(model.cell).title)} · {tr_known(model.title)}"
