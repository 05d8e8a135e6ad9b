"""A sequence as a person gives it: typed symbols, text or numbers, or a .txt, .csv, .tsv, .npy or .npz file.

Owns the parsing and every sentence about what is wrong and where. Knows no Qt: the window calls it from a worker
thread, the command line directly.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.protocol import Array, ModelDescription, NumberSequence, SymbolSequence
from lstm_viz.errors import UserError
from lstm_viz.npy import read_archive, read_numbers
from lstm_viz.words import tr

MAX_STEPS = 100_000
LONGEST_SHOWN = 40  # characters of what was typed, in a sentence about it
MAX_FILE_BYTES = 256 << 20
ALIASES = {"·": "._-*", '"': "“”„", "'": "‘’"}
FILE_ENDINGS = (".txt", ".csv", ".tsv", ".npy", ".npz")


@dataclass(frozen=True, eq=False)
class Sequence:
    """What the model reads: symbols int32 (T,) or numbers float64 (T, I), and what stands above each step."""

    values: NDArray[np.int32] | NDArray[np.float64]
    labels: tuple[str, ...]
    text: str  # as it was typed, or what a file is called

    @property
    def steps(self) -> int:
        return len(self.values)

    def message(self) -> SymbolSequence | NumberSequence:
        """The sequence for the wire."""
        array = Array.of(self.values)
        return SymbolSequence(array) if self.values.ndim == 1 else NumberSequence(array)


def parse_text(text: str, model: ModelDescription) -> Sequence:
    """The sequence that was typed; raises UserError with what is wrong and where."""
    if model.inputs == "text":
        return _characters(text, model, text)
    if model.inputs == "symbols":
        return _symbols(text, model, text)
    lines = text.replace(";", "\n").splitlines()
    return _numbers(lines, model, text)


def read_file(path: Path, model: ModelDescription) -> Sequence:
    """The sequence in a file, by its ending; raises UserError with what is wrong and where."""
    ending = path.suffix.lower()
    if ending not in FILE_ENDINGS:
        raise UserError(
            tr("{name} is not a sequence file.", name=path.name), tr("Open a .txt, .csv, .tsv, .npy or .npz file.")
        )
    try:
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise UserError(
                tr("{name} is too large ({size} MiB).", name=path.name, size=size >> 20),
                tr("A sequence file may have at most {size} MiB.", size=MAX_FILE_BYTES >> 20),
            )
        data = path.read_bytes()
    except OSError as error:
        raise UserError(tr("{name} cannot be read: {why}.", name=path.name, why=error.strerror)) from error
    if ending == ".npy":
        return _array(read_numbers(data, path.name), model, path.name)
    if ending == ".npz":
        return _array(read_archive(data, path.name, MAX_FILE_BYTES), model, path.name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UserError(
            tr("{name} is not UTF-8 text (line {line}).", name=path.name, line=line),
            tr("Save it as UTF-8, or open the file that you meant."),
        ) from error
    if model.inputs == "numbers":
        return _numbers(text.splitlines(), model, path.name)
    if ending in {".csv", ".tsv"}:
        text = " ".join(text.replace(",", " ").split()) if model.inputs == "symbols" else text
    return _characters(text, model, path.name) if model.inputs == "text" else _symbols(text, model, path.name)


def _aliases(model: ModelDescription) -> dict[int, str]:
    """What a keyboard has in place of a symbol that it lacks: . or _ for ·, a curly quote for a straight one."""
    return {
        ord(typed): symbol
        for symbol, others in ALIASES.items()
        for typed in others
        if symbol in model.alphabet and typed not in model.alphabet
    }


def _check_length(steps: int, model: ModelDescription) -> None:
    if steps == 0:
        raise UserError(tr("The sequence is empty."), _first_step(model))
    if steps > MAX_STEPS:
        raise UserError(
            tr("The sequence has {steps:,} steps.", steps=steps),
            tr("At most {most:,} can be shown; shorten it.", most=MAX_STEPS),
        )


def _characters(text: str, model: ModelDescription, name: str) -> Sequence:
    text = text.replace("\r\n", "\n").translate(_aliases(model))
    _check_length(len(text), model)
    position = {character: index for index, character in enumerate(model.alphabet)}
    unknown = next((index for index, character in enumerate(text) if character not in position), None)
    if unknown is not None:
        line = text.count("\n", 0, unknown) + 1
        column = unknown - (text.rfind("\n", 0, unknown) + 1) + 1
        raise UserError(
            tr(
                "The model does not know the character “{character}” (line {line}, column {column}).",
                character=text[unknown],
                line=line,
                column=column,
            ),
            tr("It reads: {what}", what=readable_alphabet(model)),
        )
    values = np.fromiter((position[character] for character in text), dtype=np.int32, count=len(text))
    return Sequence(values, tuple(text), name)


def _symbols(text: str, model: ModelDescription, name: str) -> Sequence:
    words = text.translate(_aliases(model)).split()
    _check_length(len(words), model)
    position = {symbol: index for index, symbol in enumerate(model.alphabet)}
    # A person types one character for a symbol without blanks between them: "A···?" is five symbols.
    if any(word not in position for word in words) and all(len(symbol) == 1 for symbol in model.alphabet):
        words = list("".join(words))
        _check_length(len(words), model)
    unknown = next((index for index, word in enumerate(words) if word not in position), None)
    if unknown is not None:
        raise UserError(
            tr(
                "The model does not know the symbol “{symbol}” (step {step}).",
                symbol=words[unknown],
                step=unknown + 1,
            ),
            tr("It reads: {what}", what=readable_alphabet(model)),
        )
    values = np.fromiter((position[word] for word in words), dtype=np.int32, count=len(words))
    return Sequence(values, tuple(words), name)


def _numbers(lines: Iterable[str], model: ModelDescription, name: str) -> Sequence:
    rows: list[list[float]] = []
    heading = ""
    for number, line in enumerate(lines, start=1):
        cells = line.replace(",", " ").replace("\t", " ").replace('"', "").replace("−", "-").split()
        if not cells:
            continue
        if not rows and number == 1 and _is_heading(cells):
            heading = line.strip()
            continue
        rows.append([_number(cell, number, column) for column, cell in enumerate(cells, start=1)])
        if len(cells) != model.input_size:
            raise UserError(
                tr(
                    "Line {line}: {count} found, and the model reads {size} numbers a step.",
                    line=number,
                    count=len(cells),
                    size=model.input_size,
                ),
                _columns_hint(model),
            )
        if len(rows) > MAX_STEPS:
            break
    if heading and not rows:
        shown = heading if len(heading) <= LONGEST_SHOWN else f"{heading[:LONGEST_SHOWN]}…"
        raise UserError(tr("No number is in “{text}”.", text=shown), _first_step(model))
    _check_length(len(rows), model)
    return _number_sequence(np.array(rows, dtype=np.float64), name)


def _first_step(model: ModelDescription) -> str:
    """How a sequence is begun."""
    if model.inputs != "numbers":
        return tr("Type at least one symbol.")
    if model.input_size == 1:
        return tr("Type at least one number.")
    return tr(
        "Type {size} numbers a step, one step a line, or open a .csv or .npy file with {size} columns.",
        size=model.input_size,
    )


def _is_heading(cells: list[str]) -> bool:
    """A first line of names alone is a table's heading; one number among them and it is a mistake to name."""
    return all(not _is_number(cell) for cell in cells)


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _number(cell: str, line: int, column: int) -> float:
    try:
        value = float(cell)
    except ValueError as error:
        raise UserError(
            tr("“{cell}” is not a number (line {line}, column {column}).", cell=cell, line=line, column=column),
            tr("Columns are separated by commas, blanks or tabs; decimals begin with a point."),
        ) from error
    if not np.isfinite(value):
        raise UserError(
            tr(
                "“{cell}” is not a finite number (line {line}, column {column}).",
                cell=cell,
                line=line,
                column=column,
            )
        )
    return value


def _array(array: NDArray[np.generic], model: ModelDescription, name: str) -> Sequence:
    """The sequence in an array that a file holds."""
    if model.inputs != "numbers":
        return _indices(array, model, name)
    if array.ndim == 1 and model.input_size == 1:
        array = array[:, None]
    if array.ndim != 2 or array.shape[1] != model.input_size:
        raise UserError(
            tr(
                "{name} has the shape {shape}; the model reads (steps, {size}).",
                name=name,
                shape=array.shape,
                size=model.input_size,
            ),
            _columns_hint(model),
        )
    _check_length(len(array), model)
    values = array.astype(np.float64)
    bad = np.argwhere(~np.isfinite(values))
    if len(bad):
        step, column = bad[0] + 1
        raise UserError(
            tr(
                "{name} has a value that is not finite (step {step}, column {column}).",
                name=name,
                step=step,
                column=column,
            )
        )
    return _number_sequence(values, name)


def _indices(array: NDArray[np.generic], model: ModelDescription, name: str) -> Sequence:
    """An array of positions in the alphabet, for a model of symbols or text."""
    if array.ndim != 1 or array.dtype.kind not in "iu":
        raise UserError(
            tr(
                "{name} has the shape {shape} of {dtype}; the model reads whole numbers (steps,).",
                name=name,
                shape=array.shape,
                dtype=array.dtype,
            )
        )
    _check_length(len(array), model)
    values = array.astype(np.int64)
    bad = np.flatnonzero((values < 0) | (values >= len(model.alphabet)))
    if len(bad):
        raise UserError(
            tr("{name} has {value} at step {step}.", name=name, value=array[bad[0]], step=bad[0] + 1),
            tr("The model’s symbols are numbered 0 to {last}.", last=len(model.alphabet) - 1),
        )
    return Sequence(values.astype(np.int32), tuple(model.alphabet[index] for index in values), name)


def _number_sequence(values: NDArray[np.float64], name: str) -> Sequence:
    labels = tuple(" ".join(f"{value:.3g}" for value in row[:3]) for row in values.tolist())
    return Sequence(values, labels, name)


def _columns_hint(model: ModelDescription) -> str:
    return tr("Its columns: {names}.", names=", ".join(model.columns)) if model.columns else ""


def readable_alphabet(model: ModelDescription) -> str:
    """The model's alphabet as a person reads it, at most sixty symbols of it, and none of private use."""
    private = {"Co"}  # rows for which nobody has given a character
    meant = [each for each in model.alphabet if len(each) != 1 or unicodedata.category(each) not in private]
    shown = [{" ": tr("blank"), "\n": tr("new line")}.get(symbol, symbol) for symbol in meant[:60]]
    return " ".join(shown) + (" …" if len(meant) > 60 else "")
