"""What a learner did: steps, answers and time, kept on this machine in one file, and nowhere else.

Owns the records, their file, and what they add up to by objective. It does not own when questions come back
(`schedule`). It never looks at a clock: when something happened is told.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from lstm_viz.errors import UserError
from lstm_viz.files import write_stream
from lstm_viz.learn.journal import Journal
from lstm_viz.learn.objectives import OBJECTIVES

FILE = "progress.jsonl"
LONGEST_GIVEN = 200  # characters of an answer that are kept
MOST_KEPT = 50_000  # records; beyond, the oldest answers go

COLUMNS = ("at", "record", "lesson", "item", "objectives", "level", "kind", "right", "given", "seconds", "seed")


class StepDone(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="step"):
    """A step of a lesson that was left behind, and how long it took."""

    lesson: str
    item: str  # the step's id
    at: datetime
    seconds: float = 0.0


class Answered(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="answer"):
    """An answer: to a step's question (`practice` false), or to a question of the practice."""

    item: str  # the step's id, or the question's
    lesson: str
    right: bool
    at: datetime
    practice: bool = False
    objectives: tuple[str, ...] = ()
    level: int = 0
    kind: str = ""
    given: str = ""  # as it was typed or ticked
    seconds: float = 0.0
    seed: int = 0


class Checked(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="check"):
    """An objective's check, taken to its end: how many of its questions were right."""

    objective: str
    right: int
    asked: int
    passed: bool
    at: datetime


Record = StepDone | Answered | Checked

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Record)


@dataclass(frozen=True)
class Summary:
    """What was done for one objective."""

    objective: str
    asked: int  # answers in practice
    right: int
    questions_right: int  # questions whose newest answer is right
    seconds: float
    can_do: bool  # the newest check was passed


class Progress:
    """All records in order. Without a path nothing is kept beyond the program's end.

    `problem` is a sentence where the file was broken and put aside, or cannot be used at all.
    """

    def __init__(self, path: Path | None) -> None:
        self._journal = None if path is None else Journal(path, _is_record)
        self._records: list[Record] = []
        self.problem = ""
        if self._journal is None:
            return
        try:
            lines, self.problem = self._journal.read()
            self._records = [_DECODER.decode(line) for line in lines]
            if len(self._records) > MOST_KEPT:
                self._keep(_newest(self._records))
        except UserError as error:
            self._journal, self.problem = None, str(error)

    @property
    def records(self) -> tuple[Record, ...]:
        return tuple(self._records)

    @property
    def answers(self) -> tuple[Answered, ...]:
        return tuple(record for record in self._records if isinstance(record, Answered))

    @property
    def practised(self) -> tuple[Answered, ...]:
        """The answers to questions of the practice, in order."""
        return tuple(answer for answer in self.answers if answer.practice)

    def add(self, record: Record) -> None:
        """Keeps a record; raises UserError where it cannot be written: then it lasts until the program ends."""
        if isinstance(record, Answered) and len(record.given) > LONGEST_GIVEN:
            record = msgspec.structs.replace(record, given=record.given[:LONGEST_GIVEN])
        self._records.append(record)
        if self._journal is not None:
            self._journal.append(_ENCODER.encode(record))

    def seconds(self, lesson: str = "") -> float:
        """The time spent on a lesson and its questions, or on all."""
        timed = (record for record in self._records if not isinstance(record, Checked))
        return sum(record.seconds for record in timed if lesson in ("", record.lesson))

    def summary(self, objective: str) -> Summary:
        """What was done for an objective."""
        practised = [answer for answer in self.practised if objective in answer.objectives]
        newest = {answer.item: answer.right for answer in practised}
        checks = [record for record in self._records if isinstance(record, Checked)]
        passed = [check.passed for check in checks if check.objective == objective]
        return Summary(
            objective=objective,
            asked=len(practised),
            right=sum(answer.right for answer in practised),
            questions_right=sum(newest.values()),
            seconds=sum(answer.seconds for answer in practised),
            can_do=bool(passed) and passed[-1],
        )

    def summaries(self) -> tuple[Summary, ...]:
        """Of every objective."""
        return tuple(self.summary(objective) for objective in OBJECTIVES)

    def reset(self, lesson: str = "") -> None:
        """Forgets everything, or all of one lesson and its questions; raises UserError."""
        kept = [record for record in self._records if lesson and getattr(record, "lesson", "") != lesson]
        self._keep(kept)

    def export(self, path: Path) -> None:
        """Writes all records as CSV; raises UserError."""
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        writer.writerow(COLUMNS)
        writer.writerows(_row(record) for record in self._records)
        # The mark at the beginning tells a spreadsheet that this is UTF-8.
        write_stream(path, lambda stream: stream.write(text.getvalue().encode("utf-8-sig")))

    def close(self) -> None:
        """Waits until everything is on the disk."""
        if self._journal is not None:
            self._journal.close()

    def _keep(self, records: list[Record]) -> None:
        if self._journal is not None:
            self._journal.replace(_ENCODER.encode(record) for record in records)
        self._records = records


def _is_record(line: bytes) -> bool:
    try:
        _DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False
    return True


def _newest(records: Iterable[Record]) -> list[Record]:
    """All but the oldest answers, so that there are half as many as may be: the file is seldom written anew."""
    every = list(records)
    spare = len(every) - MOST_KEPT // 2
    kept: list[Record] = []
    for record in every:
        if spare > 0 and isinstance(record, Answered):
            spare -= 1
        else:
            kept.append(record)
    return kept


def _row(record: Record) -> list[object]:
    told = msgspec.to_builtins(record)
    if isinstance(record, Checked):
        told |= {
            "objectives": [record.objective],
            "right": record.passed,
            "given": f"{record.right}/{record.asked}",
        }
    told |= {"record": told["type"], "objectives": " ".join(told.get("objectives", ()))}
    return [told.get(name, "") for name in COLUMNS]
