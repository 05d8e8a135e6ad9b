"""Which lessons, questions and words there are: the program's own in a language, and a teacher's in a folder.

Owns finding and reading them. What of another language is not there comes in English. It does not own what a file
means (`checking`), nor what a learner did with it (`progress`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from lstm_viz.errors import UserError
from lstm_viz.learn.lesson import Glossary, Lesson, Question, Questions, Word
from lstm_viz.learn.reading import AnyFile, Mistake, ReadFile, read, read_any, read_path
from lstm_viz.words import tr

ENGLISH = "en"
ENDING = ".toml"
MOST_FILES = 500  # of a teacher's folder

_NUMBER = re.compile(r"^\d+[-_. ]*")


@dataclass(frozen=True)
class CourseLesson:
    """A lesson under the name by which others call it; `own`: a teacher's."""

    name: str
    read: ReadFile[Lesson]
    own: bool = False

    @property
    def lesson(self) -> Lesson | None:
        return self.read.content


@dataclass(frozen=True)
class Course:
    """All that there is to learn, in its order."""

    language: str
    lessons: tuple[CourseLesson, ...]
    questions: tuple[ReadFile[Questions], ...]
    glossary: tuple[ReadFile[Glossary], ...]
    mistakes: tuple[Mistake, ...] = ()  # of files that could not be opened at all

    def lesson(self, name: str) -> CourseLesson | None:
        """The lesson of a name; a teacher's goes before the program's own."""
        found = [lesson for lesson in self.lessons if lesson.name == name]
        return found[-1] if found else None

    @property
    def all_questions(self) -> dict[str, tuple[Question, Questions]]:
        """Each question by its id, and the file that it stands in."""
        files = [read.content for read in self.questions if read.content is not None]
        return {question.id: (question, file) for file in files for question in file.questions}

    @property
    def words(self) -> dict[str, Word]:
        """The glossary by id, in the order of the words."""
        files = [read.content for read in self.glossary if read.content is not None]
        found = [word for file in files for word in file.words]
        return {word.id: word for word in sorted(found, key=lambda word: word.word.casefold())}


def lesson_name(file: str) -> str:
    """What a lesson is called by others: "07_output_gate.toml" is "output_gate"."""
    return _NUMBER.sub("", file.removesuffix(ENDING))


def load_course(language: str = ENGLISH, folder: Path | None = None) -> Course:
    """The course in a language, and what lies in a teacher's folder."""
    lessons = [
        CourseLesson(lesson_name(name), read(data, name, Lesson)) for name, data in _shipped("lessons", language)
    ]
    questions = [read(data, name, Questions) for name, data in _shipped("questions", language)]
    glossary = [read(data, name, Glossary) for name, data in _shipped_glossary(language)]
    mistakes: list[Mistake] = []
    for found in _own(folder, mistakes) if folder is not None else ():
        if isinstance(found.content, Questions):
            questions.append(found)
        elif isinstance(found.content, Glossary):
            glossary.append(found)
        else:
            lessons.append(CourseLesson(lesson_name(found.file), found, own=True))  # type: ignore[arg-type]
    return Course(language, tuple(lessons), tuple(questions), tuple(glossary), tuple(mistakes))


def languages() -> tuple[str, ...]:
    """The languages that there are lessons in, English first."""
    folder = resources.files("resources") / "lessons"
    names = {entry.name for entry in folder.iterdir() if entry.is_dir()} if folder.is_dir() else set()
    return (ENGLISH, *sorted(names - {ENGLISH, "__pycache__"}))


def pictures() -> frozenset[str]:
    """The drawings of resources/pictures, without their ending."""
    folder = resources.files("resources") / "pictures"
    if not folder.is_dir():
        return frozenset()
    return frozenset(entry.name.removesuffix(".svg") for entry in folder.iterdir() if entry.name.endswith(".svg"))


def shipped_files(kind: str, language: str = ENGLISH) -> list[tuple[str, bytes]]:
    """The names and bytes of what is shipped of "lessons", "questions" or "glossary"."""
    return list(_shipped_glossary(language) if kind == "glossary" else _shipped(kind, language))


def _shipped(kind: str, language: str) -> Iterator[tuple[str, bytes]]:
    folder = resources.files("resources") / kind
    english = _in(folder / ENGLISH)
    translated = _in(folder / language) if language != ENGLISH else {}
    for name in sorted(english):
        yield name, translated.get(name, english[name]).read_bytes()


def _shipped_glossary(language: str) -> Iterator[tuple[str, bytes]]:
    found = _in(resources.files("resources") / "glossary")
    for name in (f"{language}{ENDING}", f"{ENGLISH}{ENDING}"):
        if name in found:
            yield name, found[name].read_bytes()
            return


def _in(folder: Traversable) -> dict[str, Traversable]:
    if not folder.is_dir():
        return {}
    return {entry.name: entry for entry in folder.iterdir() if entry.name.endswith(ENDING)}


def _own(folder: Path, mistakes: list[Mistake]) -> Iterator[AnyFile]:
    """A teacher's files; what cannot be opened becomes a mistake."""
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix == ENDING)
    except OSError as error:
        mistakes.append(
            Mistake(folder.name, 1, tr("the folder cannot be read: {why}", why=error.strerror or error))
        )
        return
    for path in files[:MOST_FILES]:
        try:
            yield read_any(read_path(path), path.name)
        except UserError as error:
            mistakes.append(Mistake(path.name, 1, str(error)))
