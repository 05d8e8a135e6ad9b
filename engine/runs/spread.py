"""How the gates' values are spread over units, steps and sequences, and how long each unit is nearly shut or open.

Owns the measures: five quantiles, and the shares of time left and right (Karpathy, Johnson and Li 2015,
"Visualizing and understanding recurrent networks", section 4.2). It does not own when they are taken.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from engine.model import SequenceModel
from engine.protocol import Array, GateSpread
from engine.tasks.task import Batch
from engine.traced import traced

SEQUENCES = 8  # of a batch that are looked at
LEFT, RIGHT = 0.1, 0.9  # a gate below is nearly shut, above nearly open
QUANTILES = (0.0, 0.1, 0.5, 0.9, 1.0)


@torch.no_grad()
def spreads(model: SequenceModel, batch: Batch) -> tuple[GateSpread, ...]:
    """The spread of every quantity of every layer over the first sequences of a batch, at their own steps."""
    few = batch.first(SEQUENCES)
    there = few.there.numpy()
    found = []
    for part in traced(model, few.inputs):
        for quantity in part.cell.overview:
            values: NDArray[np.float32] = part[quantity].numpy()[there]  # (steps of all sequences, H)
            # Squashed by σ, so that shut and open mean something.
            gate = quantity in part.cell.gates and quantity != part.cell.candidate
            none = np.empty(0, np.float32)
            found.append(
                GateSpread(
                    layer=part.layer,
                    quantity=quantity,
                    quantiles=Array.of(quantiles(values)),
                    left=Array.of((values < LEFT).mean(0, dtype=np.float32) if gate else none),
                    right=Array.of((values > RIGHT).mean(0, dtype=np.float32) if gate else none),
                )
            )
    return tuple(found)


def quantiles(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """The least, 10 %, the median, 90 % and the most of an array of any shape, (5,): values that are there."""
    flat = values.ravel()
    places = [round(share * (flat.size - 1)) for share in QUANTILES]
    return np.partition(flat, places)[places].astype(np.float32)
