"""What is said of a whole file, whatever its format: why no layer is in it, which tensors nearly make one.

Owns these remarks, and how many of one kind become one. It does not own their words (the window's `file_words`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from engine.formats import torch_names
from engine.formats.contents import Contents, Note

# What torch's optimisers keep of each weight.
_RUNNING_MEANS = re.compile(
    r"(?:^|.*\.)state\.\d+\.(?:step|exp_avg|exp_avg_sq|max_exp_avg_sq|exp_inf|square_avg|grad_avg|acc_delta"
    r"|momentum_buffer|sum|eta|mu|ax|prev|step_size)"
)
_QUANTISED = re.compile(r"torch\._utils\._rebuild_qtensor|torch\.(?:ao\.)?nn\.quantized\..*")
_LIKE = frozenset({"name", "shape", "problem"})  # in these alone remarks of one kind differ
SAID_SINGLY = 2  # of remarks that differ in these alone


def with_remarks(found: Contents) -> Contents:
    """A file's contents with everything that is to be said of them, each once."""
    notes = [*found.notes, *torch_names.left_out(found.tensors)]
    if any(map(_QUANTISED.fullmatch, found.wanted)):
        notes.append(Note("quantised"))
    if not found.layers and all(_RUNNING_MEANS.fullmatch(name) for name in found.tensors):
        if found.tensors:
            notes.append(Note("optimiser-only"))
        elif not any("name" in note.arguments for note in notes):  # of a tensor that is not read
            notes.append(Note("no-tensors"))
    return replace(found, notes=tuple(_gathered(notes)))


def _gathered(notes: Iterable[Note]) -> Iterable[Note]:
    """Many remarks that differ in a name alone as the first of them and how many more there are."""
    kinds: dict[tuple[str, frozenset[tuple[str, str]]], list[Note]] = {}
    for note in notes:
        rest = frozenset((word, value) for word, value in note.arguments.items() if word not in _LIKE)
        kinds.setdefault((note.key, rest), []).append(note)
    for alike in kinds.values():
        if len(alike) <= SAID_SINGLY:
            yield from alike
        else:
            yield alike[0]
            yield Note("and-more-like-it", {"count": str(len(alike) - 1)})
