"""The kinds of cell that there are, found by being there: each is a description in resources/cells.

Owns what a kind is called, its line in a plot, and its gates. It does not own how a cell is drawn (`diagram.graph`
reads the rest of the description), nor what it computes (the engine's `cells`). Knows no Qt.
"""

from __future__ import annotations

from importlib import resources
from typing import Literal

import msgspec


class GateRows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A gate that has rows of its own in a weight: the quantity that they make, and its name in a sentence."""

    quantity: str
    words: str


class Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What lists, plots and changes need to know of a cell."""

    place: int  # where lists have it
    name: str  # of an entrant of a race
    title: str  # of a curve of the laboratory
    label: str  # on a button
    words: str  # what it is, and its line
    family: str  # as a file's layer is called
    line: Literal["solid", "dashed", "dotted"]  # dashes and dots mean nothing else in any plot
    gates: tuple[GateRows, ...]  # in the order of their rows in a weight
    candidate: str  # the gate that a new memory is made of
    squash: str = "tanh"  # the candidate's; σ squashes all others
    altered: bool = True  # whether the engine can hold values in it, and compute it with other squashes


class _Described(msgspec.Struct):
    """The part of a description that is read here; the rest of it is passed over."""

    name: str
    kind: Kind


def _all() -> dict[str, Kind]:
    """Every kind by the name of its files, in the order of their places."""
    folder = resources.files("resources") / "cells"
    files = (file for file in folder.iterdir() if file.name.endswith(".json") and file.name != "typeset.json")
    found = (msgspec.json.decode(file.read_bytes(), type=_Described) for file in files)
    return {cell.name: cell.kind for cell in sorted(found, key=lambda cell: cell.kind.place)}


KINDS = _all()
