"""What is put on the stage and asked: a step of a lesson, or a question, with what it stands in. Knows no Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from lstm_viz.learn.lesson import Ask, Do, Draw, OwnModel, Question, Step, Try
from lstm_viz.learn.texts import names_in
from lstm_viz.learn.wording import texts_of


@dataclass(frozen=True)
class Subject:
    """What is put on the stage: a step or a question, with what it stands in."""

    part: Step | Question
    do: Do  # whole, as `merged` makes it
    models: tuple[OwnModel, ...] = ()
    draws: Mapping[str, Draw] | None = None

    @property
    def ask(self) -> Ask | None:
        return self.part.ask

    @property
    def goal(self) -> Try | None:
        return self.part.try_ if isinstance(self.part, Step) else None

    @property
    def draws_numbers(self) -> bool:
        """Whether another seed makes it another: a number that is drawn stands in it, or in its model."""
        model = next((own for own in self.models if own.name == self.do.model), None)
        texts = {text for _, text in texts_of(self.part)} | {self.do.sequence or ""}
        spoken_of = {name for text in texts for name in names_in(text)}
        spoken_of |= {
            name for text in _strings(msgspec.to_builtins((self.part, model))) - texts for name in _words(text)
        }
        return not spoken_of.isdisjoint(self.draws or {})


def _words(expression: str) -> list[str]:
    return re.findall(r"[A-Za-z_][A-Za-z0-9_]*", expression)


def _strings(built: object) -> set[str]:
    """Every string in lists and dictionaries, the keys apart."""
    if isinstance(built, str):
        return {built}
    inside = built.values() if isinstance(built, dict) else built if isinstance(built, list | tuple) else ()
    return {text for part in inside for text in _strings(part)}


def speaks_of_shown(part: Step | Question) -> bool:
    """Whether an answer or a text speaks of the run that "Show me" puts on the stage."""
    return b"shown." in msgspec.json.encode(msgspec.structs.replace(part, do=None))
