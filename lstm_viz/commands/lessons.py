"""`lstm-viz lessons [FILE …]`: every mistake of lesson and question files, with its line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from lstm_viz import given
from lstm_viz.errors import UserError
from lstm_viz.learn.checking import Known, mistakes_of, mistakes_of_course
from lstm_viz.learn.claims import claims_of
from lstm_viz.learn.computing import Computer
from lstm_viz.learn.course import ENGLISH, Course, languages, load_course
from lstm_viz.learn.reading import AnyFile, Mistake, read_any, read_path
from lstm_viz.words import to_translate, tr

HELP = to_translate("check lessons, questions and the glossary: the program’s own, or files of yours")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help=tr("a .toml file, or a folder of them")
    )
    parser.add_argument("--language", default=ENGLISH, metavar="CODE", help=tr("of the program’s own: en, de"))
    parser.add_argument("--claims", action="store_true", help=tr("also compute every number that they claim"))
    given.add_engine(parser)


def run(arguments: argparse.Namespace) -> int:
    """Exit code 1 where there is a mistake, 2 where a file cannot be read."""
    if arguments.language not in languages():
        known = ", ".join(languages())
        raise UserError(
            tr("There are no lessons in {language}: {known}.", language=arguments.language, known=known)
        )
    course = load_course(arguments.language)
    read: list[AnyFile] = [*(lesson.read for lesson in course.lessons), *course.questions, *course.glossary]
    if arguments.files:
        read = [read_any(read_path(path), path.name) for path in _files(arguments.files)]
    if arguments.claims:
        with given.engine_of(arguments) as engine:
            mistakes = _all_mistakes(course, read, Computer(engine), whole=not arguments.files)
    else:
        mistakes = _all_mistakes(course, read, None, whole=not arguments.files)
    for mistake in mistakes:
        sys.stdout.write(f"{mistake}\n")
    counted = tr("files: {files}, mistakes: {mistakes}", files=len(read), mistakes=len(mistakes))
    sys.stdout.write(f"{counted}\n")
    return 1 if mistakes else 0


def _all_mistakes(course: Course, read: list[AnyFile], computer: Computer | None, *, whole: bool) -> list[Mistake]:
    """The mistakes of the whole course, or of files; with a computer also in what they claim."""
    known = Known.of(course, computer.tasks() if computer else None).with_own(read)
    mistakes = list(mistakes_of_course(course, known)) if whole else []
    for file in read:
        if not whole:
            mistakes += mistakes_of(file, known)
        if computer is not None:
            mistakes += claims_of(file, computer)
    return sorted(set(mistakes))


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(path.glob("*.toml"))
        else:
            yield path
