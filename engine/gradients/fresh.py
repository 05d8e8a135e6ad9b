"""Fresh cells, a random sequence and a loss, all from a seed.

Owns what the laboratory's knobs mean (`engine.protocol.MeasureFreshCells` says it in words). It does not own what
is measured with them (`laboratory`). A sequence is the beginning of one long one, so that a longer one begins as a
shorter one did.
"""

from __future__ import annotations

from dataclasses import fields
from functools import lru_cache

import torch
from torch import Tensor

from engine.cells import UnknownCellError, find
from engine.cells.cell import Cell
from engine.gradients.loss import LossAtStep, cross_entropy
from engine.protocol import (
    IDENTITY,
    LONGEST,
    MOST_HIDDEN,
    MOST_SEEDS,
    NORMAL,
    STARTS,
    MeasureFreshCells,
)

CLASSES = 4
MOST_INPUTS = 256
MOST_CELLS = 8
DTYPES = {"float32": torch.float32, "float64": torch.float64}

# The streams of random numbers that one seed gives.
INPUT, WEIGHTS, HEAD, STREAMS = range(4)


def complaint(knobs: MeasureFreshCells) -> str | None:
    """What is wrong with the knobs, for a person; None where all is well."""
    ranges = (
        ("length", knobs.length, 2, LONGEST),
        ("step", knobs.step or 0, 0, knobs.length - 1),
        ("hidden_size", knobs.hidden_size, 1, MOST_HIDDEN),
        ("input_size", knobs.input_size, 1, MOST_INPUTS),
        ("seeds", knobs.seeds, 1, MOST_SEEDS),
        ("seed", knobs.seed, 0, (1 << 32) - 1),
        ("weight_scale", knobs.weight_scale, 0, 100),
        ("spectral_radius", knobs.spectral_radius or 0, 0, 100),
        ("input_scale", knobs.input_scale, 0, 1000),
        ("forget_bias", knobs.forget_bias, -100, 100),
        ("cells", len(knobs.cells), 1, MOST_CELLS),
    )
    for name, value, least, most in ranges:
        if not least <= value <= most:
            return f"{name}: from {least} to {most}, not {value}"
    for name, word, words in (("start", knobs.start, STARTS), ("dtype", knobs.dtype, tuple(DTYPES))):
        if word not in words:
            return f"{name}: one of {', '.join(words)}, not {word[:40]!r}"
    try:
        for cell in knobs.cells:
            find(cell[:40])
    except UnknownCellError as error:
        return str(error)
    return None


def fresh_cell(name: str, knobs: MeasureFreshCells, seed: int) -> Cell:
    """One layer of a kind of cell with the weights that the knobs say."""
    kind, units, dtype = find(name), knobs.hidden_size, DTYPES[knobs.dtype]
    generator = _stream(seed, WEIGHTS)
    gates = len(kind.gates)
    w_hh = torch.cat([block(knobs, seed, gate) for gate in range(gates)])
    b_ih = torch.zeros(gates, units, dtype=torch.float64)
    if kind.keeps:
        b_ih[kind.gates.index(kind.keeps)] = knobs.forget_bias
    weights: dict[str, Tensor | None] = {
        "w_ih": _normal(generator, gates * units, knobs.input_size) / knobs.input_size**0.5,
        "w_hh": w_hh,
        "b_ih": b_ih.view(-1),
        "b_hh": torch.zeros(gates * units, dtype=torch.float64),
        "w_hr": None,
    }
    for field in fields(kind):
        if field.name not in weights:  # peepholes, one number a unit
            weights[field.name] = _normal(generator, units) / units**0.5
    chosen = [weights[field.name] for field in fields(kind)]
    return kind(*(None if weight is None else weight.to(dtype) for weight in chosen))  # type: ignore[arg-type]


def random_sequence(knobs: MeasureFreshCells, seed: int, steps: int) -> Tensor:
    """(steps, 1, I): independent normal numbers, times the input's scale."""
    whole = _normal(_stream(seed, INPUT), LONGEST, knobs.input_size)
    return (whole[:steps, None] * knobs.input_scale).to(DTYPES[knobs.dtype])


def fresh_loss(knobs: MeasureFreshCells, seed: int, step: int, h: Tensor) -> LossAtStep:
    """The cross-entropy of a fresh linear head over h (H,) at `step`, for a drawn class."""
    generator = _stream(seed, HEAD)
    weight = _normal(generator, CLASSES, knobs.hidden_size) / knobs.hidden_size**0.5
    target = int(torch.randint(CLASSES, (), generator=generator))
    return cross_entropy(step, "fresh-head", weight, weight @ h.double(), target)


def block(knobs: MeasureFreshCells, seed: int, gate: int) -> Tensor:
    """A gate's H × H block of recurrent weights. What takes long about it is kept for the next time."""
    units = knobs.hidden_size
    if knobs.start == IDENTITY:
        drawn, radius = torch.eye(units, dtype=torch.float64), 1.0
    elif knobs.start == NORMAL:
        drawn, radius = _normal_block(units, seed, gate), None
    else:
        drawn, radius = _orthogonal_block(units, seed, gate), 1.0
    if knobs.spectral_radius is None:
        return drawn * knobs.weight_scale
    return drawn * (knobs.spectral_radius / (_radius(units, seed, gate) if radius is None else radius))


@lru_cache(maxsize=16)
def _normal_block(units: int, seed: int, gate: int) -> Tensor:
    drawn = _normal(_stream(seed, STREAMS + gate), units, units)
    return drawn.mul_(units**-0.5)


@lru_cache(maxsize=16)
def _orthogonal_block(units: int, seed: int, gate: int) -> Tensor:
    """Of the factors of a normal matrix Q is drawn evenly once the diagonal of R is positive (Mezzadri, "How to
    generate random matrices from the classical compact groups", Notices of the AMS 54, 2007).
    """
    q, r = torch.linalg.qr(_normal_block(units, seed, gate))
    orthogonal: Tensor = q * r.diagonal().sign()
    return orthogonal


@lru_cache(maxsize=1024)
def _radius(units: int, seed: int, gate: int) -> float:
    """The spectral radius of a normal block."""
    return float(torch.linalg.eigvals(_normal_block(units, seed, gate)).abs().max())


def _normal(generator: torch.Generator, *shape: int) -> Tensor:
    return torch.randn(shape, generator=generator, dtype=torch.float64)


def _stream(seed: int, purpose: int) -> torch.Generator:
    """Random numbers for one purpose: no two purposes of any two seeds share theirs."""
    return torch.Generator().manual_seed((seed << 8) + purpose)
