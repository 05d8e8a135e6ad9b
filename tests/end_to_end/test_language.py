"""Another language while the program runs: every word is another, and nothing that is open is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from engine.protocol import BeginRun, ClampGate, Entrant
from lstm_viz import translators, words
from lstm_viz.present import opened_talk
from lstm_viz.present.window_stage import WindowStage
from lstm_viz.scene import Scene
from lstm_viz.staging import Staging
from lstm_viz.studio import Studio
from tests.end_to_end.windows import OpenWindow, shown, wait_for

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|raise")  # the platform without a screen has neither

SPOKEN_MS = 30_000


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    translators.speak(words.ENGLISH)


def speak(studio: Studio, language: str, qtbot: QtBot) -> None:
    """As the settings do; everything that was there before is gone afterwards."""
    with qtbot.waitSignal(studio.spoken, timeout=SPOKEN_MS):
        studio.preferences.change(language=language)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def scene(studio: Studio) -> Scene:
    staging = Staging(
        studio.document,
        studio.selection,
        studio.tracing,
        companion=studio.companion,
        laboratory=studio.laboratory,
        stage=WindowStage(studio.window),
        parent=studio,
    )
    return staging.capture()


def said(studio: Studio) -> list[str]:
    """Everything that the labels of the shown workspace say."""
    return [label.text() for label in studio.window.shown.findChildren(QLabel) if label.isVisible()]


def tabs(studio: Studio) -> list[str]:
    return studio.window.bar.tabs


def test_what_is_open_is_the_same_in_another_language(running: Studio, qtbot: QtBot) -> None:
    """The model, what it reads, the moment, the changes, the page: on the same engine, in the same window."""
    studio, window = running, running.window
    window.show_workspace("Cell")
    studio.document.set_text("B A · · A ?")
    wait_for(qtbot, lambda: shown(studio).steps == 6)
    studio.changes.add(ClampGate(gate="i", value=0.25, units=(3,)))
    wait_for(qtbot, lambda: studio.tracing.altered is not None)
    studio.workspace.toggle_what_if()
    studio.selection.set_unit(3)
    studio.selection.set_position(13.5)
    studio.selection.set_loop(1, 4)
    before, texts, engine = scene(studio), said(studio), studio.client.pid
    undoes = studio.history.undoes
    speak(studio, "de", qtbot)
    assert window is studio.window
    assert tabs(studio) == ["Live", "Zelle", "Gradienten", "Untersuchen", "Lernen"]
    assert scene(studio) == before
    assert studio.workspace.changing
    assert studio.client.pid == engine
    assert studio.history.undoes == undoes
    german = said(studio)
    assert len(german) == len(texts)
    assert german != texts
    # What is computed from now on comes to the new widgets, too.
    studio.changes.add(ClampGate(gate="f", value=0.5))
    wait_for(qtbot, lambda: len(studio.tracing.alterations) == 2 and studio.tracing.altered is not None)
    studio.history.undo()
    wait_for(qtbot, lambda: len(studio.tracing.alterations) == 1)
    speak(studio, words.ENGLISH, qtbot)
    assert scene(studio) == before
    assert said(studio) == texts


def test_a_training_goes_on(running: Studio, qtbot: QtBot) -> None:
    studio = running
    studio.window.show_workspace("Live")
    plan = BeginRun(
        run=0,
        task="remember_first",
        entrants=(Entrant(name="LSTM"),),
        settings={"blanks": 5, "longest": 8, "batch_size": 4},
        training_steps=0,
    )
    studio.live.training.begin(plan)
    wait_for(qtbot, lambda: studio.is_training and studio.live.training.current.training_step > 0)
    record = studio.live.training.current
    assert record is not None
    speak(studio, "de", qtbot)
    assert studio.live.training.current is record
    assert studio.is_training
    reached = record.training_step
    wait_for(qtbot, lambda: record.training_step > reached + 5)
    plots = studio.live_workspace.plots
    assert plots is not None
    assert any("Verlust" in text for text in said(studio))
    studio.live.training.pause()
    wait_for(qtbot, lambda: not studio.is_training)


def test_a_lesson_stays_at_its_step_with_what_was_answered(running: Studio, qtbot: QtBot) -> None:
    """A wrong answer is still wrong, what is typed is still typed, and the right one is kept under its id."""
    studio = running
    studio.window.show_workspace("Learn")
    learn = studio.front.learn_workspace
    walk, asking = learn.learning.walk, learn.learning.asking
    wait_for(qtbot, lambda: bool(walk.lessons))
    place = step_ids(learn.learning.course, "simple_rnn").index("sum")
    assert walk.open("simple_rnn", place)
    wait_for(qtbot, lambda: asking.is_ready and not asking.stage.waiting)
    field = learn.page.question.findChild(QLineEdit)
    assert field is not None
    field.setText("7")
    learn.page.question.enter()
    assert asking.verdict is not None
    assert not asking.verdict.right
    field.setText("1.5")
    numbers, title = dict(asking.names), walk.lesson.lesson.title  # type: ignore[union-attr]
    done = {lesson.name: walk.done_share(lesson) for lesson in walk.lessons}
    speak(studio, "de", qtbot)
    learn = studio.front.learn_workspace
    assert studio.window.shown is learn
    assert learn.learning.walk is walk
    assert walk.course.language == "de"
    assert walk.step is not None
    assert (walk.lesson.name, walk.step.id) == ("simple_rnn", "sum")  # type: ignore[union-attr]
    assert walk.lesson.lesson.title != title  # type: ignore[union-attr]
    assert dict(asking.names) == numbers
    assert asking.attempts == 1
    assert asking.verdict is not None
    field = learn.page.question.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "1.5"
    assert {lesson.name: walk.done_share(lesson) for lesson in walk.lessons} == done
    speak(studio, words.ENGLISH, qtbot)
    assert walk.lesson.lesson.title == title  # type: ignore[union-attr]
    assert (walk.lesson.name, walk.step.id) == ("simple_rnn", "sum")  # type: ignore[union-attr]


def step_ids(course: object, name: str) -> list[str]:
    lesson = course.lesson(name)  # type: ignore[attr-defined]
    return [step.id for step in lesson.lesson.steps]


def test_a_talk_that_is_open_is_open_where_it_was(studio: Studio, qtbot: QtBot) -> None:
    show = studio.open_talk(opened_talk.named("inside_one_step"))
    show.begin()
    show.presenter.next()
    place = show.place
    speak(studio, "de", qtbot)
    assert studio.talks.show is show  # it is given to its end as it began
    show.leave()
    after = studio.talks.show
    assert after is not None
    assert after is not show
    assert after.place == place
    assert after.given.talk.title == "In einem einzigen Schritt"
    speak(studio, words.ENGLISH, qtbot)
    assert studio.talks.show is not None
    assert studio.talks.show.given.talk == show.given.talk


def test_the_settings_window_in_which_it_is_chosen_stays_open(studio: Studio, qtbot: QtBot) -> None:
    studio.comfort.settings.open_at()
    row = next(row for row in studio.comfort.settings.rows if row.field.name == "language")
    box = row.control
    assert isinstance(box, QComboBox)
    assert [box.itemText(place) for place in range(box.count())][1:] == ["English", "Deutsch"]
    with qtbot.waitSignal(studio.spoken, timeout=SPOKEN_MS):
        box.setCurrentIndex(2)
        box.activated.emit(2)
    assert studio.preferences.settings.language == "de"
    assert studio.comfort.settings.isVisible()
    assert studio.comfort.settings.windowTitle() == "Einstellungen"
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"
    studio.comfort.settings.hide()


def test_a_tour_goes_on_and_a_card_stays(studio: Studio, qtbot: QtBot) -> None:
    studio.live_workspace.complete()
    studio.comfort.begin_tour()
    speak(studio, "de", qtbot)
    qtbot.waitUntil(lambda: studio.comfort.tour.at == 0)
    assert studio.comfort.tour.callout.isVisible()
    studio.comfort.tour.leave()
    studio.comfort.show_card()
    speak(studio, words.ENGLISH, qtbot)
    qtbot.waitUntil(studio.comfort.card.isVisible)
    studio.comfort.card.leave()


def test_two_models_side_by_side_stay_side_by_side(running: Studio, qtbot: QtBot) -> None:
    studio = running
    studio.window.show_workspace("Cell")
    studio.companion.open_model(studio.document.model)
    wait_for(qtbot, lambda: studio.companion.trace is not None)
    assert studio.workspace.diagrams.comparing
    speak(studio, "de", qtbot)
    assert studio.companion.trace is not None
    assert studio.workspace.diagrams.comparing


def test_nothing_of_the_window_before_listens_any_more(running: Studio, qtbot: QtBot) -> None:
    """As many hear the models after many changes as after one: what is gone is gone."""
    studio = running
    for name in studio.window.names:
        studio.window.show_workspace(name)
        QCoreApplication.processEvents()
    speak(studio, "de", qtbot)
    counted = listeners(studio)
    for language in (words.ENGLISH, "de", words.ENGLISH, "de"):
        speak(studio, language, qtbot)
    assert listeners(studio) == counted
    for name in studio.window.names:
        studio.window.show_workspace(name)
    studio.preferences.change(theme="dark")
    studio.selection.set_step(2)
    studio.history.changed.emit()
    QCoreApplication.processEvents()


def listeners(studio: Studio) -> dict[str, int]:
    """How many hear each signal of the models that outlive the window's widgets."""
    models: dict[str, QObject] = {
        "preferences": studio.preferences,
        "document": studio.document,
        "selection": studio.selection,
        "playback": studio.playback,
        "tracing": studio.tracing,
        "changes": studio.changes,
        "history": studio.history,
        "companion": studio.companion,
        "laboratory": studio.laboratory,
        "backflow": studio.backflow,
        "training": studio.live.training,
        "setup": studio.live.setup,
        "following": studio.live.following,
        "client": studio.client,
        "inspection": studio.inspection,
        "filing": studio.sessions.filing,
    }
    learning = studio.front.learning
    if learning is not None:
        models |= {
            "learning": learning,
            "asking": learning.asking,
            "practised": learning.practised,
            "walk": learning.walk,
            "practice": learning.practice,
            "study": learning.study,
            "tracing of the stage": learning.stage.tracing,
            "stage": learning.stage,
        }
    models |= {"looking": studio.inspect_workspace.looking, "tiles": studio.inspect_workspace.tiles}
    found = {}
    for name, model in models.items():
        meta = model.metaObject()
        for place in range(meta.methodCount()):
            method = meta.method(place)
            if method.methodType() == method.MethodType.Signal:
                signature = bytes(method.methodSignature().data()).decode()
                found[f"{name}.{signature}"] = model.receivers(f"2{signature}")
    return found


def test_the_window_is_german_from_the_start_where_that_is_set(open_window: OpenWindow) -> None:
    translators.speak("de")
    studio = open_window(language="de")
    assert tabs(studio) == ["Live", "Zelle", "Gradienten", "Untersuchen", "Lernen"]
    assert studio.window.actions_offered.action("settings").text() == "Einstellungen …"


def test_pictures_do_not_stay_black_or_small(studio: Studio, qtbot: QtBot) -> None:
    """The window is painted anew, at its size."""
    studio.window.resize(1280, 800)
    speak(studio, "de", qtbot)
    picture: QPixmap = studio.window.grab()
    assert (picture.width(), picture.height()) == (1280, 800)
    colours = {QColor(picture.toImage().pixel(x, 400)).name() for x in range(0, 1280, 7)}
    assert len(colours) > 3
    assert studio.window.cursor().shape() == Qt.CursorShape.ArrowCursor
    assert QApplication.activeModalWidget() is None
