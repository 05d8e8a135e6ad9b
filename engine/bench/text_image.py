"""A long text's image, all that the engine does for it: 100,000 characters, two layers of 512 units, against the
fused pass alone.

The whole is what the window asks for before the image of the upper layer is complete: the trace of both layers,
the overview that comes with every trace, and the parts of the image one by one. The fused pass is run in turns
with the trace, a twentieth of the text at a time, so that the ratio holds on a machine that is busy elsewhere:
medians of the turns are compared. `measure` and `order` are asked for, too; the image does not wait for them. The
window's share, and the wire's, is in `lstm-viz bench long_text`.
"""

from __future__ import annotations

from collections.abc import Generator
from itertools import pairwise
from statistics import median
from time import perf_counter

import numpy as np
import torch
from numpy.typing import NDArray

from engine.bench._made_up import made_up_model
from engine.bench._timing import threads
from engine.columns import run_for
from engine.looking.images import Image, by_similarity
from engine.looking.learned import Learned
from engine.lookings import SIMILAR_COLUMNS
from engine.model import SequenceModel
from engine.overview import Overview
from engine.recording import Recording

STEPS, HIDDEN, LAYERS, CHARACTERS = 100_000, 512, 2, 96
TURNS = 20
PART_COLUMNS = 128  # of a part of the image, as the window asks for it: runs of a power of two of steps


def run() -> dict[str, float]:
    """Seconds; ratios to the fused pass: of the whole, and of what is over before the first part is seen."""
    model = made_up_model(
        tuple(chr(33 + number) for number in range(CHARACTERS)), HIDDEN, num_layers=LAYERS, inputs="text"
    )
    sequence = np.random.default_rng(0).integers(0, CHARACTERS, STEPS)
    with threads(1), torch.inference_mode():
        fused, traced, recording = _in_turns(model, sequence)
        top = LAYERS - 1
        overview = _seconds(Overview(recording, top, "forward", 1024, 32).run())
        run = run_for(STEPS)
        edges = [*range(0, STEPS, PART_COLUMNS * run), STEPS]
        parts = [
            _seconds(Image(recording, top, "forward", "c", start, stop, -(-(stop - start) // run)).run())
            for start, stop in pairwise(edges)
        ]
        measured = _seconds(Learned(recording, top, "forward").run())
        image = Image(recording, top, "forward", "c", 0, STEPS, SIMILAR_COLUMNS)
        ordered = _seconds(image.run())
        began = perf_counter()
        by_similarity(image.values.astype(np.float64))
        ordered += perf_counter() - began
    return {
        "text_image_fused_s": fused,
        "text_image_trace_ratio": traced / fused,
        "text_image_overview_ratio": overview / fused,
        "text_image_parts_ratio": sum(parts) / fused,
        "text_image_first_part_ratio": (traced + overview + parts[0]) / fused,
        "text_image_ratio": (traced + overview + sum(parts)) / fused,
        "text_image_part_ms": 1000 * median(parts),
        "text_image_measure_ratio": measured / fused,
        "text_image_order_ratio": ordered / fused,
    }


def _in_turns(model: SequenceModel, sequence: NDArray[np.int64]) -> tuple[float, float, Recording]:
    """Seconds of the fused pass and of the trace, of all turns as long as the median's, and the trace."""
    text = torch.from_numpy(sequence)[:, None]
    recording = Recording(model, sequence)
    work = recording.run()
    fused, traced = list[float](), list[float]()
    state = None
    for turn in range(TURNS):
        x = model.encode(text[turn * STEPS // TURNS : (turn + 1) * STEPS // TURNS])
        began = perf_counter()
        _, state = model.rnn(x, state)
        fused.append(perf_counter() - began)
        began = perf_counter()
        for piece in work:
            if piece is not None and piece[0] * TURNS >= (turn + 1) * piece[1]:
                break
        traced.append(perf_counter() - began)
    traced[-1] += _seconds(work)
    return TURNS * median(fused), TURNS * median(traced), recording


def _seconds(work: Generator[object, None, object]) -> float:
    """How long all turns of work take together."""
    began = perf_counter()
    for _ in work:
        pass
    return perf_counter() - began
