"""`lstm-viz lessons [FILE …]`: every mistake of lesson and question files, with its line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from lstm_viz.errors import UserError
from lstm_viz.learn.checking import Known, mistakes_of, mistakes_of_course
from lstm_viz.learn.course import ENGLISH, languages, load_course
from lstm_viz.learn.reading import AnyFile, Mistake, read_any, read_path
from lstm_viz.words import tr

HELP = "check lessons, questions and the glossary: the program's own, or files of yours"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a .toml file, or a folder of them")
    parser.add_argument("--language", default=ENGLISH, metavar="CODE", help="of the program's own: en, de")


def run(arguments: argparse.Namespace) -> int:
    """Exit code 1 where there is a mistake, 2 where a file cannot be read."""
    if arguments.language not in languages():
        known = ", ".join(languages())
        raise UserError(
            tr("There are no lessons in {language}: {known}.", language=arguments.language, known=known)
        )
    course = load_course(arguments.language)
    known_ids = Known.of(course)
    if arguments.files:
        read = [read_any(read_path(path), path.name) for path in _files(arguments.files)]
        mistakes = [mistake for file in read for mistake in mistakes_of(file, known_ids.with_own(read))]
    else:
        read = [*(lesson.read for lesson in course.lessons), *course.questions, *course.glossary]
        mistakes = list(mistakes_of_course(course, known_ids))
    _say(read, mistakes)
    return 1 if mistakes else 0


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(path.glob("*.toml"))
        else:
            yield path


def _say(read: list[AnyFile], mistakes: list[Mistake]) -> None:
    for mistake in mistakes:
        sys.stdout.write(f"{mistake}\n")
    said = tr("{files} files, {mistakes} mistakes", files=len(read), mistakes=len(mistakes))
    sys.stdout.write(said + "\n")
