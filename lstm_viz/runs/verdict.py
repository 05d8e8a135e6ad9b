"""What a race has shown so far, in a sentence: who has solved the task, and who has not. Knows no Qt.

Read off the accuracies that were measured. Where a plain RNN does it too, that is said as well.
"""

from __future__ import annotations

from math import isfinite

from lstm_viz.runs.entrants import entrant_name
from lstm_viz.runs.record import ACCURACY, RunRecord
from lstm_viz.words import tr

LAST = 100  # training steps over which the accuracy is taken
PLAIN = ("rnn", "rnn_relu")


def verdict(record: RunRecord) -> str:
    """Empty where nothing is said of the task's being solved, or too little was trained to tell."""
    least = record.began.solved.get(ACCURACY)
    if least is None:
        return ""
    solved, unsolved, plain_too = [], [], False
    for place, series in record.curves_of(ACCURACY):
        entrant, accuracy = record.entrants[place], series.last(LAST)
        name = entrant_name(entrant.name)
        if series.first is None or series.stop - series.first < LAST or not isfinite(accuracy):
            return ""
        if accuracy >= least:
            solved.append(name)
            plain_too = plain_too or entrant.description.cell in PLAIN
        else:
            unsolved.append(name)
    share = f"{100 * least:.3g}"
    if not solved:
        return tr(
            "Solved means {share} % right over {steps} training steps: none so far.", share=share, steps=LAST
        )
    parts = [tr("Solved, {share} % right or more: {names}.", share=share, names=", ".join(solved))]
    if unsolved:
        parts.append(tr("Not solved: {names}.", names=", ".join(unsolved)))
    if plain_too and len(record.entrants) > 1:
        parts.append(tr("Here an RNN can do it, too."))
    return " ".join(parts)
