"""`lstm-viz inspect FILE`: what is in anybody's model file, without running anything in it.

With `--layer NAME` one layer of it, with `--stands-on LOWER` put on others of the file. With `--against OTHER`
what changed between two checkpoints, by gate and by unit.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec

from engine.protocol import CompareLayers, LayersCompared
from engine.protocol.reading import FileRead, LayerListed
from lstm_viz import file_words, given, models
from lstm_viz.diagram.graph import load_cell
from lstm_viz.file_reader import FileReader
from lstm_viz.weight_changes import block_words, changes, share_words, units_by_change
from lstm_viz.words import to_translate, tr

HELP = to_translate("say which recurrent layers a model file holds; nothing in it is run")
SHOWN_TENSORS = 40
SHOWN_NAMES = 4
SHOWN_UNITS = 10  # of those that changed most


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=tr("a model file of any kind"))
    parser.add_argument("--json", action="store_true", help=tr("everything, for a program to read"))
    parser.add_argument(
        "--against",
        type=Path,
        metavar="OTHER",
        help=tr("another checkpoint: what changed in it, by gate and by unit"),
    )
    parser.add_argument(
        "--layer", metavar="NAME", help=tr("one layer alone; with --against which one of both files is compared")
    )
    given.add_stack(parser)
    given.add_engine(parser)


def run(arguments: argparse.Namespace) -> int:
    if arguments.against is not None:
        return _compare(arguments)
    if arguments.layer is not None or arguments.stands_on:
        return _one_layer(arguments)
    with FileReader(arguments.file) as reader:
        found = reader.look_inside()
    if arguments.json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _told(arguments.file.name, found))
    return 0


def _told(name: str, found: FileRead) -> list[str]:
    count = len(found.tensors) + found.tensors_left_out
    tensors = tr("one tensor") if count == 1 else tr("{count} tensors", count=f"{count:,}")
    kind = file_words.format_name(found.format)
    lines = [
        tr(
            "{name}: {format}, {size} bytes, {tensors}",
            name=name,
            format=kind,
            size=f"{found.size:,}",
            tensors=tensors,
        )
    ]
    lines += [f"  {file_words.note(note)}" for note in found.notes]
    if found.refused:
        lines.append(
            tr("  Code that the file wanted to run, and that was not: {names}", names=", ".join(found.refused))
        )
    for layer in found.layers:
        lines += _layer(layer)
    if not found.layers and not count:
        lines.append(tr("  No recurrent layer is in it."))
    elif not found.layers:
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
        lines.append(f"    {tr('projected to {size}', size=layer.proj_size)}")
    ways = file_words.own_ways(layer)
    lines += [f"    {ways}"] if ways else []
    if layer.under:
        lines.append(tr("    could stand on (--stands-on): {names}", names=", ".join(layer.under)))
    if layer.embeddings:
        lines.append(tr("    could read the rows of (--reads): {names}", names=_some(layer.embeddings)))
    if layer.heads:
        lines.append(tr("    could be read by (--read-by): {names}", names=_some(layer.heads)))
    return lines + [f"    {file_words.note(note)}" for note in layer.notes]


def _some(names: tuple[str, ...]) -> str:
    """The likeliest of many names."""
    return ", ".join(names[:SHOWN_NAMES]) + (" …" if len(names) > SHOWN_NAMES else "")


def _one_layer(arguments: argparse.Namespace) -> int:
    """A layer as the model that it makes, with those that it stands on."""
    made, _ = models.take_out(arguments.file, arguments.layer, tuple(arguments.stands_on))
    if arguments.json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(made), indent=2).decode() + "\n")
        return 0
    model = made.description
    lines = [f"{model.title}: {models.describe(model, tr(load_cell(model.cell).title))}"]
    ways = file_words.own_ways(model)
    lines += [f"    {said}" for said in (ways, *map(file_words.note, made.notes)) if said]
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 0


def _compare(arguments: argparse.Namespace) -> int:
    """How far the layer of one file is from that of another: every stacked layer, in every direction."""
    answers: dict[tuple[int, str], LayersCompared] = {}
    with given.engine_of(arguments) as engine:
        under = tuple(arguments.stands_on)
        one = given.open_model(engine, str(arguments.file), arguments.layer, under)
        other = given.open_model(engine, str(arguments.against), arguments.layer, under)
        shared = min(one.description.num_layers, other.description.num_layers)
        directions = [way for way in one.description.directions if way in other.description.directions]
        for layer in range(shared):
            for way in directions:
                question = CompareLayers(
                    model=one.number,
                    layer=layer,
                    direction=way,
                    other=other.number,
                    other_layer=layer,
                    other_direction=way,
                )
                answers[layer, way] = engine.ask(question, LayersCompared)
    if arguments.json:
        told = [
            {"layer": layer + 1, "direction": way, **_figures(found)} for (layer, way), found in answers.items()
        ]
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(told), indent=2).decode() + "\n")
        return 0
    lines = [tr("{name}, against {other}:", name=arguments.file.name, other=arguments.against.name)]
    for (layer, way), found in answers.items():
        words = tr("layer {number} · forward") if way == "forward" else tr("layer {number} · reverse")
        lines += [f"  {words.format(number=layer + 1)}", *_changed(found)]
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 0


def _figures(found: LayersCompared) -> dict[str, object]:
    """What changed, for a program: shares, null where there was nothing before."""
    return {
        "changes": [change._asdict() for change in changes(found)],
        "units": [{**change._asdict(), "unit": change.unit + 1} for change in units_by_change(found)],
        "left_out": found.left_out,
    }


def _changed(found: LayersCompared) -> list[str]:
    lines = [
        f"    {change.gate:2} {block_words(change.block):12} {share_words(change.share):>8}"
        for change in changes(found)
    ]
    if found.left_out:
        names = ", ".join(block_words(block) for block in found.left_out)
        lines.append(tr("    Not compared, for their sizes differ: {names}.", names=names))
    units = [change for change in units_by_change(found)[:SHOWN_UNITS] if change.share > 0]
    if not units:
        return [*lines, tr("    All weights are the same.")]
    told = ", ".join(f"{change.unit + 1} ({share_words(change.share)}, {change.gate})" for change in units)
    return [*lines, tr("    Units that changed most: {units}", units=told)]
