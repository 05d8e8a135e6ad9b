"""Why the engine could not do something, recognised and said in the person's language. Knows no Qt.

The engine tells a failure's key, for which there are sentences (`failures`), and where a setting, a change or a
file is wrong, the reason: an English sentence, which its log and scripts show, too. One that is known
here is said in the person's language, any other as it came.
"""

from __future__ import annotations

import re
from functools import cache

from lstm_viz.setting_words import setting_words
from lstm_viz.words import to_translate, tr

REASONS = to_translate(
    (
        # own files to train on
        "file: {file} is no text, it holds zero bytes",
        "file: {file} is no text in UTF-8 ({problem} at byte {byte})",
        "file: {file} is no table ({problem})",
        "file: {file} has no two columns with a heading and rows under it",
        "file: {rows} rows of {columns}, more than {most_rows} of {most_columns}",
        "file: two columns have the same name",
        "file: line {line} has {cells} cells, and the heading {columns}",
        "file: line {line} has an empty cell before a filled one",
        "file: there are too few {what} to keep some of them from training",
        "file: {file} has {size} MiB, more than {most}",
        "file: {file} cannot be read ({problem})",
        "file: {file} has {count} characters, fewer than {fewest}",
        "file: beside the target and the sequence’s name there is no column",
        "label: the sentences and their labels cannot be the same column",
        "label: there are {count} different labels, not 2 to {most}",
        "target: there are {count} classes, not 2 to {most}",
        "{setting}: there is no column {column}, only {known}",
        "{setting}: {cell} in line {line} is no number",
        # a training
        "a seed is from 0 to {most}, not {seed}",
        "{count} models at once, not 1 to {most}",
        "models cannot be matched by {matched}",
        "{files} model files for {count} models",
        "{model} reads or answers something else than this task",
        "{model} computes what no module that trains does",
        "the optimiser is {optimiser}, not one of {known}",
        "the schedule is {schedule}, not one of {known}",
        "a gradient cannot be clipped to a norm of {norm}",
        "{count} training steps",
        "a rate that falls along half a cosine needs a number of training steps",
        "{units} units in {layers} layers, not up to {most_units} in up to {most_layers}",
        "there is no setting {name}, only {known}",
        "{setting} is {value}, not from {least} to {most}",
        "{setting} is {value}, not above {least} and up to {most}",
        "{setting} is {value}, not {least} or more and below {most}",
        "{setting} is {value}, not {least} or more",
        "{setting} is {value}, not one of {known}",
        "{setting} is {value}, which is no number",
        "{setting} is {value}, which is no whole number",
        "{setting} is {value}, which is no text",
        "{setting} is {value}, not true or false",
        "there is no action {action}",
        "{count} examples, not 1 to {most}",
        "a run is saved as {forms}",
        "reach: 0 at least, not {reach}",
        # changes
        "step {step}, column {column} of {columns}, counted from 0",
        "the model reads numbers, and no symbols",
        "symbol {symbol} of {symbols} at step {step}, counted from 0",
        "steps {first} to {last} are none",
        "the cell has no gate {gate}, but {known}",
        "the cell has no state {state}, but {known}",
        "step {step}, counted from 0",
        "nothing can be held or replaced inside the cell {cell}",
        "the cell {cell} takes no peepholes",
        "{count} peepholes of {gate}, and {units} units",
        "the model has no {tensor}, but {known}",
        "no place {place} in {tensor}, which is {shape}",
        "the cell {cell} has no gate that keeps, and so no such bias",
        "layer {layer} of {layers}, counted from 0",
        "direction {direction}, not one of {known}",
        "unit {unit} of {units}, counted from 0",
        "the value is {value}, no finite number",
        "the value is {value}, beyond what a model’s numbers hold",
        "no layer {layer}, {direction}, to begin with a state",
        "the cell has no state {state} to begin with",
        "an initial {state} is {count} finite numbers, not {shape}",
        # model files
        "the weights are of several types: {types}",
        "its numbers are not float32 or float64",
        "{name} holds values that are not finite",
        "the file is too short to be a safetensors file",
        "the file’s header is longer than the file",
        "the file’s header has {size} MiB",
        "the file holds no description of a model ({problem})",
        "the file’s description cannot be right: {problem}",
        "the file is no checkpoint of a training run ({problem})",
        "{count} models are described, and there are {models}",
        "a description in the file cannot be right: {problem}",
        "{count} weights are too few for the model described",
        "its random numbers cannot go on ({problem})",
        "the moments in the file are in no order",
        "the moments in the file are of different models",
        "the gradients in the file are not of its weights",
        "it says that there were {count} updates",
    )
)
SETTING = "setting"  # the value that is a setting's name
_PLACE = re.compile(r"\\\{(\w+)\\\}")


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(_PLACE.sub(r"(?P<\1>.+)", re.escape(template)), re.DOTALL)


@cache
def _known() -> list[tuple[str, re.Pattern[str]]]:
    """What says more comes first: "step {step}, counted from 0" would take the place of a longer one."""
    return [(template, _pattern(template)) for template in sorted(REASONS, key=len, reverse=True)]


def in_words(reason: str) -> str:
    """The reason in the person's language; as it came where it is not known here."""
    for template, pattern in _known():
        found = pattern.fullmatch(reason)
        if found:
            values = found.groupdict()
            if SETTING in values:
                values[SETTING] = setting_words(values[SETTING])
            return tr(template, **values)
    return reason
