"""The settings as a person reads them: a title, a sentence, and what each can be. Qt-free.

Owns their words. It does not own their values (`Settings`), nor what follows from them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from lstm_viz.engine_command import engine_command
from lstm_viz.fuzzy import plain
from lstm_viz.languages import BY_SYSTEM, NAMES, shipped
from lstm_viz.panels.engine_sign import DEVICES
from lstm_viz.settings import TEXT_SIZES, Settings
from lstm_viz.words import tr

STANDARD = Settings()
Value = str | int | bool


class Kind(Enum):
    CHOICE = "choice"
    SWITCH = "switch"
    LINE = "line"
    FOLDER = "folder"


@dataclass(frozen=True)
class Field:
    """A setting. `choices` are values with their words; `check` raises UserError for a value that cannot be."""

    name: str
    title: str
    about: str
    kind: Kind
    choices: tuple[tuple[Value, str], ...] = ()
    check: Callable[[str], object] | None = None

    @property
    def standard(self) -> Value:
        """What it is when nobody has set it."""
        value: Value = getattr(STANDARD, self.name)
        return value

    def value(self, settings: Settings) -> Value:
        found: Value = getattr(settings, self.name)
        return found

    def fits(self, typed: str) -> bool:
        """Whether every word that was typed is somewhere in its words."""
        words = plain(" ".join((self.title, self.about, *(words for _, words in self.choices))))
        return all(word in words for word in plain(typed).split())


def fields() -> tuple[Field, ...]:
    """In the order in which they are shown: what is seen, lessons, the engine."""
    spoken = ((BY_SYSTEM, tr("As the system says")), *((code, NAMES[code]) for code in shipped()))
    colours = (("light", tr("Light")), ("dark", tr("Dark")), ("contrast", tr("High contrast")))
    return (
        Field("language", tr("Language"), tr("Of the window, the lessons and the guide."), Kind.CHOICE, spoken),
        Field("theme", tr("Colours"), tr("Of the whole window."), Kind.CHOICE, colours),
        Field(
            "reduced_motion",
            tr("Reduced motion"),
            tr("Nothing glides: playing goes from phase to phase, and pictures change at once."),
            Kind.SWITCH,
        ),
        Field(
            "start_card",
            tr("Start card"),
            tr("At the start, a card over Live says what can be done."),
            Kind.SWITCH,
        ),
        Field(
            "text_size",
            tr("Text of lessons"),
            tr("How large the words in Learn are."),
            Kind.CHOICE,
            tuple((size, tr("{size} %", size=size)) for size in TEXT_SIZES),
        ),
        Field(
            "own_lessons",
            tr("Own lessons"),
            tr("A folder with lessons of a teacher’s, which stand behind those of the program."),
            Kind.FOLDER,
        ),
        Field(
            "device",
            tr("Device"),
            tr("What the engine computes on. Choosing by itself, it takes a GPU where there is one."),
            Kind.CHOICE,
            tuple((kind, tr(words)) for kind, words in DEVICES.items()),
        ),
        Field(
            "engine",
            tr("Engine’s command"),
            tr("What runs the engine, for instance: ssh gpu-box lstm-viz-engine. Empty: on this machine."),
            Kind.LINE,
            check=lambda words: engine_command(words or None),
        ),
    )
