"""What an AllenNLP archive's configuration says of its layers: where memory and projected state are cut off.

Owns finding the layer that a configuration means. Its cells' sources: AllenNLP's `LstmCellWithProjection`
(memory_cell_clip_value, state_projection_clip_value) and the options of its ELMo (cell_clip, proj_clip).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

import msgspec

from engine.formats.contents import FoundLayer, Note

MOST_BYTES = 4 << 20  # of one configuration
DEEPEST = 40
NOT_SAID = "allennlp-clips"  # the note of a layer of which nothing is known
OF_MEMORY = ("memory_cell_clip_value", "cell_clip_value", "cell_clip")
OF_STATE = ("state_projection_clip_value", "recurrent_projection_clip_value", "proj_clip")


class Clips(NamedTuple):
    """Where a configuration lets states be cut off, ± each, None for nowhere; and the words of its place."""

    memory: float | None
    state: float | None
    place: frozenset[str]


def clipped(layers: tuple[FoundLayer, ...], configurations: Mapping[str, bytes]) -> tuple[FoundLayer, ...]:
    """The layers, those of AllenNLP's with the clips that the configurations, by their names, have for them."""
    found = [clips for name, data in configurations.items() for clips in _clips_in(name, data)]
    return tuple(_clipped(layer, found) for layer in layers)


def _clipped(layer: FoundLayer, found: list[Clips]) -> FoundLayer:
    if not any(note.key == NOT_SAID for note in layer.notes) or not found:
        return layer
    place = _words(layer.name)
    nearest = max(len(clips.place & place) for clips in found)
    meant = {(clips.memory, clips.state) for clips in found if len(clips.place & place) == nearest}
    if len(meant) > 1:
        return layer  # two could be meant, and they differ: it stays unsaid
    memory, state = meant.pop()
    notes = tuple(note for note in layer.notes if note.key != NOT_SAID)
    variant = {word: repr(end) for word, end in (("clip_c", memory), ("clip_h", state)) if end is not None}
    if variant:
        said = {"memory": _said(memory), "state": _said(state)}
        notes = (*notes, Note("clips-configured", said))
    return replace(layer, variant={**layer.variant, **variant}, notes=notes)


def _clips_in(name: str, data: bytes) -> Iterator[Clips]:
    """Every place of a configuration that has clips; nothing of one that is no JSON."""
    try:
        whole = msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError):
        return
    waiting: list[tuple[str, object, int]] = [(name, whole, 0)]
    while waiting:
        place, value, depth = waiting.pop()
        if not isinstance(value, dict) or depth > DEEPEST:
            continue
        if any(word in value for word in (*OF_MEMORY, *OF_STATE)):
            yield Clips(_end(value, OF_MEMORY), _end(value, OF_STATE), _words(place))
        waiting += [(f"{place}.{key}", inside, depth + 1) for key, inside in value.items()]


def _end(options: Mapping[str, object], names: tuple[str, ...]) -> float | None:
    """Where something is cut off; None where it is not, as AllenNLP takes 0 and null."""
    given = next((options[name] for name in names if name in options), None)
    return float(given) if isinstance(given, int | float) and given > 0 else None


def _words(place: str) -> frozenset[str]:
    """The names along a way: "_elmo._elmo_lstm.forward_layer_0" has elmo, lstm, forward, layer and 0."""
    return frozenset(word for word in re.split(r"[^a-z0-9]+", place.lower()) if word)


def _said(end: float | None) -> str:
    return "–" if end is None else f"±{end:g}"
