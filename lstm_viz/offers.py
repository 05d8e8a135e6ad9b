"""What the window offers to be done, and where its palette leads: one function a part of the program.

Owns the words and keys of the actions. It does not own what they do (the models), nor the list (`Actions`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from lstm_viz import models
from lstm_viz.actions import PLAY, PRESENT, TRAIN, VIEW, Actions
from lstm_viz.diagram.graph import load_cell
from lstm_viz.entry import Entry
from lstm_viz.opening import Opening
from lstm_viz.playback import SPEEDS, Playback
from lstm_viz.preferences import Preferences
from lstm_viz.runs.live import Live
from lstm_viz.selection import Selection
from lstm_viz.settings import Settings
from lstm_viz.theme import THEMES
from lstm_viz.window import MainWindow
from lstm_viz.words import tr, tr_known

if TYPE_CHECKING:
    from lstm_viz.learn.course import Course

Do = Callable[[], object]


def offer_play(actions: Actions, selection: Selection, playback: Playback) -> None:
    """Moving in time and among the units."""

    def faster(by: int) -> None:
        place = SPEEDS.index(playback.speed) + by
        playback.set_speed(SPEEDS[min(max(place, 0), len(SPEEDS) - 1)])

    tips = {
        "play": tr("The steps of the sequence, phase by phase"),
        "loop-from": tr("Playing goes round between two steps"),
        "loop-to": tr("Playing goes round between two steps"),
        "next-phase": tr("Forget, write, update, expose"),
        "previous-phase": tr("Forget, write, update, expose"),
    }
    offered: tuple[tuple[str, str, Do, str], ...] = (
        ("play", tr("Play or pause"), playback.toggle, "Space"),
        ("play-back", tr("Play backwards"), lambda: playback.play(backwards=True), "Shift+Space"),
        ("next-phase", tr("Next phase"), lambda: selection.move_phases(1), "Right"),
        ("previous-phase", tr("Previous phase"), lambda: selection.move_phases(-1), "Left"),
        ("next-step", tr("Next step"), lambda: selection.set_step(selection.step + 1), "Ctrl+Right"),
        ("previous-step", tr("Previous step"), lambda: selection.set_step(selection.step - 1), "Ctrl+Left"),
        ("first-step", tr("First step"), lambda: selection.set_step(0), "Home"),
        ("last-step", tr("Last step"), lambda: selection.set_step(selection.steps - 1), "End"),
        ("next-unit", tr("Next unit"), lambda: selection.set_unit(selection.unit + 1), "Down"),
        ("previous-unit", tr("Previous unit"), lambda: selection.set_unit(selection.unit - 1), "Up"),
        ("loop-from", tr("Loop from here"), selection.begin_loop, "["),
        ("loop-to", tr("Loop to here"), selection.end_loop, "]"),
        ("loop-none", tr("Play all steps again"), selection.clear_loop, "\\"),
        ("faster", tr("Faster"), lambda: faster(1), ""),
        ("slower", tr("Slower"), lambda: faster(-1), ""),
    )
    for name, words, do, hint in offered:
        actions.offer(name, words, do, group=PLAY, hint=hint, tip=tips.get(name, ""))


def offer_view(actions: Actions, window: MainWindow, preferences: Preferences) -> None:
    """How the window looks."""
    switches: list[tuple[QAction, Callable[[Settings], bool]]] = []
    for name in THEMES:
        words = {"light": tr("Light colours"), "dark": tr("Dark colours"), "contrast": tr("High contrast")}[name]
        action = actions.offer(f"theme-{name}", words, partial(preferences.change, theme=name), group=VIEW)
        switches.append((action, partial(_has_theme, name)))

    def still() -> None:
        preferences.change(reduced_motion=not preferences.settings.reduced_motion)

    tip = tr("Nothing glides: playing goes from phase to phase, and pictures change at once.")
    action = actions.offer("reduced-motion", tr("Reduced motion"), still, group=VIEW, tip=tip)
    switches.append((action, lambda settings: settings.reduced_motion))

    def show() -> None:
        for switch, is_on in switches:
            switch.setChecked(is_on(preferences.settings))

    for switch, _ in switches:
        switch.setCheckable(True)
    actions.follow(preferences.changed, show)
    present = actions.offer(
        "present",
        tr("Full screen, for an audience"),
        window.toggle_presenting,
        group=PRESENT,
        hint="F5",
        tip=tr("The talk that is open, or else what is shown, large"),
    )
    actions.follow(present.changed, lambda: window.show_key("present", present.shortcut().toString()))
    actions.offer("blank", tr("Black screen while presenting"), window.toggle_blank, group=PRESENT, hint="B")


def _has_theme(name: str, settings: Settings) -> bool:
    return settings.theme == name


def offer_training(actions: Actions, live: Live) -> None:
    """Training in Live."""
    training = live.training
    tip = tr("What Live is set up for, from the first weights on")
    actions.offer("train", tr("Train now"), lambda: training.begin(live.setup.plan), group=TRAIN, tip=tip)
    actions.offer("pause-training", tr("Pause training"), training.pause, group=TRAIN)
    actions.offer("go-on-training", tr("Go on with training"), training.go_on, group=TRAIN)
    actions.offer("one-update", tr("One training step"), training.once, group=TRAIN)
    actions.offer(
        "reset-training",
        tr("Training back to its first weights"),
        training.reset,
        group=TRAIN,
        tip=tr("And then a pause"),
    )


def model_entries(opening: Opening, show: Do) -> Iterable[Entry]:
    """The models that the program ships."""

    def take(name: str) -> None:
        opening.open_named(name)
        show()

    for model in models.shipped():
        words = f"{tr_known(model.title)} · {models.describe(model, load_cell(model.cell).title)}"
        yield Entry(words, tr("model"), partial(take, model.name))


def task_entries(live: Live, show: Do) -> Iterator[Entry]:
    """The tasks that can be trained, as soon as the engine has told them."""

    def take(task: str) -> None:
        live.setup.set_task(task)
        show()

    for task, title in live.training.tasks.titles.items():
        yield Entry(tr("Train: {task}", task=tr_known(title)), tr("task"), partial(take, task))


def learn_entries(course: Course, follow: Callable[[str], object]) -> Iterator[Entry]:
    """Lessons and words of the glossary; `follow` takes a link to one."""
    for lesson in course.lessons:
        if lesson.lesson is not None:
            words = tr("Lesson: {title}", title=lesson.lesson.title)
            yield Entry(words, tr("lesson"), partial(follow, f"lesson:{lesson.name}"))
    for name, word in course.words.items():
        yield Entry(word.word, tr("glossary"), partial(follow, f"glossary:{name}"))
