"""What became of a person's changes, in words: the answer and the loss before and after, and what runs away.

Owns these sentences. It does not own the comparison (`differences`). Knows no Qt.
"""

from __future__ import annotations

from lstm_viz.change_words import passed_words
from lstm_viz.diagram.frame import answer_lines
from lstm_viz.differences import score
from lstm_viz.trace import Trace
from lstm_viz.words import number, tr


def effects(altered: Trace, untouched: Trace, step: int) -> list[str]:
    """Sentences about a changed run against the untouched one, at a step as far as they are about one."""
    return [*_of_answer(altered, untouched, step), *_of_loss(altered, untouched), *runs_away(altered)]


def runs_away(altered: Trace) -> list[str]:
    """Where the values of the layer and direction that is shown pass a limit."""
    part = altered.layer, altered.direction
    return [passed_words(passed) for passed in altered.summary.passed if (passed.layer, passed.direction) == part]


def _of_answer(altered: Trace, untouched: Trace, step: int) -> list[str]:
    now, then = altered.at(step), untouched.at(step)
    if now is None or then is None:
        return []
    classes = altered.model.classes
    after, before = answer_lines(now, classes)[:1], answer_lines(then, classes)[:1]
    if not after or not before:
        return []
    return [
        tr("Answer at step {step}: {after}; untouched {before}", step=step + 1, after=after[0], before=before[0])
    ]


def _of_loss(altered: Trace, untouched: Trace) -> list[str]:
    now, then = score(altered), score(untouched)
    if now is None or then is None:
        return []
    right = tr(
        "Right: {after} of {asked}; untouched {before}", after=now.right, before=then.right, asked=now.asked
    )
    return [tr("Loss: {after}; untouched {before}", after=number(now.loss), before=number(then.loss)), right]
