"""Whether a question can be asked: its right answer is one, and its parts belong together."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lstm_viz.learn.lesson import (
    Ask,
    AskChoice,
    AskClick,
    AskFill,
    AskLabel,
    AskMistake,
    AskOrder,
)
from lstm_viz.learn.toml_lines import Path
from lstm_viz.words import tr

Found = Iterator[tuple[Path, str]]


def mistakes_in_ask(ask: Ask, parts: Collection[str]) -> Found:
    """What is wrong with a question; `parts` are those of the diagram beside it."""
    match ask:
        case AskChoice():
            yield from _choice(ask)
        case AskOrder(items=items) if len(set(items)) < len(items):
            yield ("items",), tr("an item is there twice")
        case AskClick():
            yield from _click(ask, parts)
        case AskLabel():
            yield from _label(ask, parts)
        case AskMistake():
            if ask.wrong_line > len(ask.lines):
                yield ("wrong_line",), tr("there is no line {line}", line=ask.wrong_line)
            if ask.says and len(ask.says) != len(ask.lines):
                yield ("says",), tr("there are {count} lines: say something of each", count=len(ask.lines))
        case AskFill():
            names = [line.name for line in ask.lines if line.name]
            for place, line in enumerate(ask.lines):
                if line.name and (not line.name.isidentifier() or names.count(line.name) > 1):
                    yield ("lines", place, "name"), tr("“{name}” is no name, or is there twice", name=line.name)


def _choice(ask: AskChoice) -> Found:
    if not any(choice.right for choice in ask.choices):
        yield ("choices",), tr("no choice is right")
    if all(choice.right for choice in ask.choices):
        yield ("choices",), tr("every choice is right")
    if len({choice.text for choice in ask.choices}) < len(ask.choices):
        yield ("choices",), tr("a choice is there twice")
    for place, choice in enumerate(ask.choices):
        if not choice.right and not choice.say:
            yield ("choices", place), tr("a wrong choice needs its own answer: “say”")


def _click(ask: AskClick, parts: Collection[str]) -> Found:
    for place, part in enumerate(ask.targets):
        if part not in parts:
            yield ("targets", place), tr("there is no part “{name}” in the diagram", name=part)
    for place, wrong in enumerate(ask.wrong):
        if wrong.target not in parts:
            yield ("wrong", place), tr("there is no part “{name}” in the diagram", name=wrong.target)
        elif wrong.target in ask.targets:
            yield ("wrong", place), tr("“{name}” is right", name=wrong.target)


def _label(ask: AskLabel, parts: Collection[str]) -> Found:
    if len(ask.targets) != len(ask.labels):
        yield ("labels",), tr("there are {count} targets: give as many labels", count=len(ask.targets))
    for place, part in enumerate(ask.targets):
        if part not in parts:
            yield ("targets", place), tr("there is no part “{name}” in the diagram", name=part)
        elif part in ask.targets[:place]:
            yield ("targets", place), tr("“{name}” is there twice", name=part)
