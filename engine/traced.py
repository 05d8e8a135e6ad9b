"""What a whole model does over a batch of sequences: every quantity of every layer at every step.

Owns which weights read which steps: of a model with a decoder, the encoder's up to where it hands over. It does
not own the trace of layers (`engine.trace`), nor long sequences (`engine.recording`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import torch
from torch import Tensor

from engine.model import SequenceModel
from engine.trace import DirectionTrace, trace
from engine.two_parts import together


def traced(model: SequenceModel, sequences: Tensor) -> tuple[DirectionTrace, ...]:
    """The trace of every layer and direction over symbols (T, B) or numbers (T, B, I), in torch's order.

    Where a decoder took over, a layer's trace goes on with the decoder's values; its `cell` is the encoder's.
    """
    x = model.encode(sequences)
    decoder = model.decoder
    if decoder is None:
        return trace(model.rnn, x).parts
    columns, found = [], []
    for step, of_step in together(model.handovers(sequences)):
        parts, state = [], None
        if step:
            source = trace(model.rnn, x[:step, of_step])
            parts, state = [source.parts], source.state
        if step < len(x):
            parts.append(trace(decoder, x[step:, of_step], state).parts)
        found.append([_one_after_the_other(layer) for layer in zip(*parts, strict=True)])
        columns.append(of_step)
    order = torch.cat(columns).argsort()
    return tuple(_side_by_side(layer, order) for layer in zip(*found, strict=True))


def _one_after_the_other(parts: Sequence[DirectionTrace]) -> DirectionTrace:
    return replace(
        parts[0],
        x=torch.cat([part.x for part in parts]),
        h=torch.cat([part.h for part in parts]),
        unfolded={name: torch.cat([part.unfolded[name] for part in parts]) for name in parts[0].unfolded},
        last=parts[-1].last,
    )


def _side_by_side(parts: Sequence[DirectionTrace], order: Tensor) -> DirectionTrace:
    """Traces of different sequences as one, its columns put into an order (B,)."""
    first, last = (
        [torch.cat(ends)[order] for ends in zip(*every, strict=True)]
        for every in ([part.first for part in parts], [part.last for part in parts])
    )
    return replace(
        parts[0],
        x=torch.cat([part.x for part in parts], 1)[:, order],
        h=torch.cat([part.h for part in parts], 1)[:, order],
        unfolded={
            name: torch.cat([part.unfolded[name] for part in parts], 1)[:, order] for name in parts[0].unfolded
        },
        first=tuple(first),
        last=tuple(last),
    )
