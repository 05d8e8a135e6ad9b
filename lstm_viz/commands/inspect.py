"""`lstm-viz inspect FILE`: what is in anybody's model file, without running anything in it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec

from engine.protocol.reading import FileRead, LayerListed
from lstm_viz import file_words
from lstm_viz.file_reader import FileReader
from lstm_viz.words import tr

HELP = "say which recurrent layers a model file holds; nothing in it is run"
SHOWN_TENSORS = 40


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a model file of any kind")
    parser.add_argument("--json", action="store_true", help="everything, for a program to read")


def run(arguments: argparse.Namespace) -> int:
    with FileReader(arguments.file) as reader:
        found = reader.look_inside()
    if arguments.json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _told(arguments.file.name, found))
    return 0


def _told(name: str, found: FileRead) -> list[str]:
    count = len(found.tensors) + found.tensors_left_out
    lines = [
        tr(
            "{name}: {format}, {size} bytes, {count} tensors",
            name=name,
            format=file_words.format_name(found.format),
            size=f"{found.size:,}",
            count=f"{count:,}",
        )
    ]
    lines += [f"  {file_words.note(note)}" for note in found.notes]
    if found.refused:
        lines.append(
            tr("  Code that the file wanted to run, and that was not: {names}", names=", ".join(found.refused))
        )
    for layer in found.layers:
        lines += _layer(layer)
    if not found.layers:
        lines.append(tr("  No recurrent layer is in it. Its tensors:"))
        lines += [f"    {t.name}  {t.dtype} {'×'.join(map(str, t.shape))}" for t in found.tensors[:SHOWN_TENSORS]]
        if count > SHOWN_TENSORS:
            lines.append(tr("    … and {count} more", count=f"{count - SHOWN_TENSORS:,}"))
    return lines


def _layer(layer: LayerListed) -> list[str]:
    directions = tr("both directions") if layer.bidirectional else tr("one direction")
    lines = [
        tr(
            "  {name}: {cell}, input {inputs}, hidden {hidden}, layers {layers}, {directions}, {dtype}, "
            "{parameters} parameters",
            name=layer.name or tr("(the model itself)"),
            cell=layer.cell,
            inputs=layer.input_size,
            hidden=layer.hidden_size,
            layers=layer.num_layers,
            directions=directions,
            dtype=layer.dtype,
            parameters=f"{layer.parameters:,}",
        )
    ]
    if layer.proj_size:
        lines.append(tr("    projected to {size}", size=layer.proj_size))
    lines += [f"    {key}: {value}" for key, value in layer.variant.items()]
    return lines + [f"    {file_words.note(note)}" for note in layer.notes]
