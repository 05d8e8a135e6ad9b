"""What a report says: headings, paragraphs, tables and pictures, in their order. Knows no Qt.

Owns the choice and the order, and the words. It owns neither the figures (`learned`) nor the pictures, which come
as PNG, nor how a page looks (`html`, `pdf`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.protocol import LayerMeasured, ModelDescription
from engine.protocol.reading import FileNote, FileRead, LayerListed
from lstm_viz.file_tree import summary, words_of_cell
from lstm_viz.file_words import format_name, note, own_ways
from lstm_viz.learned import figures
from lstm_viz.signals import FED, fed
from lstm_viz.trace import Trace
from lstm_viz.words import readable, tr, tr_known

MOST_LAYERS = 100
MOST_REFUSED = 40
LONGEST_TEXT = 600  # characters of the sequence that are quoted


@dataclass(frozen=True)
class Heading:
    """The beginning of a section."""

    words: str


@dataclass(frozen=True)
class Paragraph:
    words: str


@dataclass(frozen=True)
class Listing:
    """Lines that belong together."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows under a header; the first cell of a row says what the row is of."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Picture:
    """A PNG, what is to be seen on it, and the line below it."""

    png: bytes
    alt: str
    caption: str


Block = Heading | Paragraph | Listing | Table | Picture


@dataclass(frozen=True)
class Report:
    title: str
    subtitle: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class OfFile:
    """The stranger's file that a layer is out of."""

    name: str
    found: FileRead
    layer: LayerListed | None
    notes: tuple[FileNote, ...]


@dataclass(frozen=True)
class Pictures:
    """Of all units over all steps, and of the diagram at a step, with what is to be seen on each."""

    units: Picture
    diagram: Picture


def report(file: OfFile | None, trace: Trace, measured: LayerMeasured, cell: str, pictures: Pictures) -> Report:
    """The report of the layer and direction that a trace is of; `cell` is the title of its cell."""
    model = trace.model
    part = tr(
        "layer {layer} of {layers}, {direction}",
        layer=trace.layer + 1,
        layers=model.num_layers,
        direction=tr("forward") if trace.direction == "forward" else tr("reverse"),
    )
    return Report(
        title=file.name if file is not None else tr_known(model.title),
        subtitle=tr("{cell}, {part}", cell=cell, part=part),
        blocks=(
            *_of_the_file(file),
            *_layers(file, model, cell),
            *_sequence(trace),
            *_learned(measured),
            Heading(tr("All units over all steps")),
            pictures.units,
            Heading(tr("The cell at one step")),
            pictures.diagram,
        ),
    )


def _of_the_file(file: OfFile | None) -> Iterator[Block]:
    if file is None:
        return
    found = file.found
    yield Heading(tr("The file"))
    lines = [tr("Format: {format}.", format=format_name(found.format)), summary(found)]
    lines += dict.fromkeys(note(said) for said in (*found.notes, *file.notes))
    lines += [f"{name}: {value}" for name, value in found.facts.items()]
    yield Listing(tuple(lines))
    if found.refused:
        names = ", ".join(found.refused[:MOST_REFUSED]) + (" …" if len(found.refused) > MOST_REFUSED else "")
        yield Paragraph(tr("It wanted to run {names}; nothing was run.", names=names))
    else:
        yield Paragraph(tr("It wanted nothing to be run, and nothing was."))


def _layers(file: OfFile | None, model: ModelDescription, cell: str) -> Iterator[Block]:
    yield Heading(tr("Recurrent layers"))
    header = (
        tr("Name"),
        tr("Cell"),
        tr("Reads"),
        tr("Units"),
        tr("Layers"),
        tr("Directions"),
        tr("Type"),
        tr("Parameters"),
    )
    if file is None:
        sizes = model.input_size, model.hidden_size, model.num_layers, len(model.directions)
        row = tr_known(model.title), cell, *(f"{size:,}" for size in sizes)
        yield Table(tr("The layers of the model"), header[: len(row)], (row,))
        return
    listed = file.found.layers
    rows = [
        (
            layer.name or tr("(the model itself)"),
            words_of_cell(layer.cell),
            f"{layer.input_size:,}",
            f"{layer.hidden_size:,}" + (f" → {layer.proj_size:,}" if layer.proj_size else ""),
            str(layer.num_layers),
            "2" if layer.bidirectional else "1",
            layer.dtype,
            f"{layer.parameters:,}",
        )
        for layer in listed[:MOST_LAYERS]
    ]
    yield Table(tr("The recurrent layers in the file"), header, tuple(rows))
    if len(listed) > MOST_LAYERS:
        yield Paragraph(tr("… and {count} more", count=len(listed) - MOST_LAYERS))
    if file.layer is not None:
        yield Paragraph(tr("This report is of {name}.", name=file.layer.name or tr("(the model itself)")))
    if ways := own_ways(model):
        yield Paragraph(ways)


def _sequence(trace: Trace) -> Iterator[Block]:
    yield Heading(tr("What it read"))
    if trace.model.inputs == "numbers":
        signal = fed(trace.sequence.text, trace.model)
        name = " ".join(trace.sequence.text.split()) if signal is None else tr(FED[signal])
        yield Paragraph(
            tr(
                "{steps} steps of {columns} numbers each ({name}).",
                steps=f"{trace.steps:,}",
                columns=trace.model.input_size,
                name=_shortened(name, LONGEST_TEXT // 5),
            )
        )
        return
    apart = "" if trace.model.inputs == "text" else " "
    text = apart.join(readable(label) for label in trace.sequence.labels[:LONGEST_TEXT])
    yield Paragraph(tr("{steps} steps:", steps=f"{trace.steps:,}"))
    yield Paragraph(_shortened(text, LONGEST_TEXT))


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _learned(measured: LayerMeasured) -> Iterator[Block]:
    yield Heading(tr("What this layer learned"))
    rows = tuple((figure.name, figure.value, figure.fresh, figure.meaning) for figure in figures(measured))
    header = (tr("Figure"), tr("Value"), tr("Fresh weights"), tr("What it means"))
    yield Table(tr("Figures over {steps} steps", steps=f"{measured.steps:,}"), header, rows)
