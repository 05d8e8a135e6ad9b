"""What is said of a curve of gradients: how far it reaches, and what became of it. Knows no Qt.

Owns the words at curves, axes and headings. It does not own what several curves together show (`reach_findings`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.protocol import (
    DLDC,
    DLDH,
    DLOGITDX,
    EXPLODED,
    JACOBIAN,
    VANISHED,
)
from engine.protocol.gradients import BELOW_RANGE, INFINITE, NOT_A_NUMBER, ZERO
from lstm_viz.experiment import MEMORY, Result
from lstm_viz.kinds import KINDS
from lstm_viz.plots.ticks import power_near
from lstm_viz.words import to_translate, tr

SYMBOLS = to_translate(
    {DLDH: "‖∂L/∂h_t‖", DLDC: "‖∂L/∂c_t‖", DLOGITDX: "‖∂logit/∂x_t‖", JACOBIAN: "σ₁ of the Jacobian"}
)
METRIC_WORDS = to_translate(
    {
        DLDH: "‖∂L/∂h_t‖, with all ways through later steps; of an LSTM it is not the memory’s",
        DLDC: "‖∂L/∂c_t‖, with the way through h_t: the memory of an LSTM; RNN and GRU have no c",
        DLOGITDX: "‖∂logit/∂x_t‖ of the right class’s logit",
        JACOBIAN: "spectral norm of ∂(h_s, c_s)/∂(h_t, c_t), of the whole state",
    }
)
STATES = to_translate(
    {
        ZERO: "zero",
        BELOW_RANGE: "below what {dtype} can hold",
        INFINITE: "infinite",
        NOT_A_NUMBER: "not a number",
    }
)
TWICE = 0.30103  # log₁₀ of 2


@dataclass(frozen=True, eq=False, kw_only=True)
class Reach:
    """One curve as it is drawn and said: heights are log₁₀ of what the axis shows, at steps start … (from 0).

    `towards` is the index of the end that is farthest from s: 0, or −1 in the reverse direction.
    """

    name: str
    cell: str
    start: int
    heights: NDArray[np.float64]
    state: NDArray[np.int32]
    dtype: str
    horizon: int | None = None
    ends: str = ""
    reverse: bool = False
    colour: str = ""  # of a quantity; "": neutral, by the kind of cell
    band: tuple[NDArray[np.floating], NDArray[np.floating]] | None = None  # least and most of several seeds
    complete: bool = True
    wide: bool = False  # drawn behind others that may lie on it

    @property
    def steps(self) -> NDArray[np.float64]:
        """The steps as they are shown, from 1."""
        return np.arange(self.start + 1, self.start + 1 + len(self.heights), dtype=np.float64)

    @property
    def away(self) -> NDArray[np.float64]:
        """The heights from s on away from it: by lag."""
        return self.heights if self.reverse else self.heights[::-1]


def cell_name(cell: str) -> str:
    """What a kind of cell is called; one that has no name keeps its own."""
    return tr(KINDS[cell].title) if cell in KINDS else cell


def cell_words(result: Result, place: int) -> str:
    """What the cell at a place of a result is called; of a changed run and the untouched one which it is."""
    cell = result.cells[place].cell
    name = cell_name(cell)
    if not result.compared:
        return name
    return tr("{cell}, untouched", cell=name) if place else tr("{cell}, changed", cell=name)


def amount(height: float, raw: bool = False) -> str:
    """A norm in words: as a share where that is easily read, else as a power of ten."""
    if height == -np.inf:
        return "0"
    if raw or not -2 <= height <= 3:
        return power_near(height)
    if height > TWICE:
        return tr("{times} times", times=f"{10**height:.3g}")
    return f"{100 * 10**height:.3g} %"


def state_words(state: int, dtype: str) -> str:
    """What a norm is that is no ordinary number; "" of one that is."""
    return tr(STATES[state], dtype=dtype) if state in STATES else ""


def horizon_words(horizon: int | None, ends: str) -> str:
    """How far a curve reaches, as one number with words."""
    if ends == VANISHED:
        return tr("under 1 % beyond lag {lag}", lag=f"{horizon:,}")
    if ends == EXPLODED:
        return tr("over 100 times beyond lag {lag}", lag=f"{horizon:,}")
    return tr("horizon beyond the sequence")


def first_odd(reach: Reach) -> tuple[int, int] | None:
    """The step (from 1) nearest to s from which on, away from s, nothing is ordinary, and what is there."""
    states = reach.state if reach.reverse else reach.state[::-1]
    if not len(states) or states[-1] == 0:
        return None
    ordinary = np.flatnonzero(states == 0)
    lag = int(ordinary[-1]) + 1 if len(ordinary) else 0
    step = reach.start + lag if reach.reverse else reach.start + len(states) - 1 - lag
    return step + 1, int(states[lag])


def short_words(reach: Reach, raw: bool) -> str:
    """A curve's label where there is little room: its name and its horizon."""
    odd = first_odd(reach)
    if odd is not None and odd[1] != BELOW_RANGE:
        return f"{reach.name}: {state_words(odd[1], reach.dtype)}"
    if raw or not reach.complete:
        return reach.name
    return f"{reach.name}: {_left_words(reach) or horizon_words(reach.horizon, reach.ends)}"


def label_words(reach: Reach, raw: bool, floor: float, ceiling: float) -> str:
    """A curve's label: its name, its horizon, and where it leaves the axis or the numbers end."""
    parts = []
    if not reach.complete:
        parts.append(tr("computing …"))
    elif not raw:
        left = _left_words(reach)
        parts += [left] if left else []
        parts.append(horizon_words(reach.horizon, reach.ends))
    odd = first_odd(reach)
    side = tr("after") if reach.reverse else tr("before")
    if odd is not None:
        what = state_words(odd[1], reach.dtype)
        parts.append(tr("{what} from step {step} on {way}", what=what, step=f"{odd[0]:,}", way=_way(reach)))
    outside = np.flatnonzero((reach.away < floor) | (reach.away > ceiling))
    if (odd is None or odd[1] == BELOW_RANGE) and len(outside):
        lag = int(outside[0])
        step = reach.start + lag if reach.reverse else reach.start + len(reach.heights) - 1 - lag
        edge = floor if reach.away[lag] < floor else ceiling
        words = tr("below {edge} {side} step {step}") if edge == floor else tr("above {edge} {side} step {step}")
        beyond = step if reach.reverse else step + 2
        parts.insert(1, words.format(edge=power_near(edge).replace("·⁰", ""), side=side, step=f"{beyond:,}"))
    return ": ".join(filter(None, (reach.name, ", ".join(parts))))


def _left_words(reach: Reach) -> str:
    """What is left at the far end of a curve that reaches it; else ""."""
    last = float(reach.away[-1]) if len(reach.away) else np.nan
    if reach.ends or not np.isfinite(last):
        return ""
    end = reach.start + len(reach.heights) if reach.reverse else reach.start + 1
    return tr("{left} at step {step}", left=amount(last), step=f"{end:,}")


def _way(reach: Reach) -> str:
    return tr("forwards") if reach.reverse else tr("back")


def sentence(reach: Reach, raw: bool) -> str:
    """The curve for who cannot see it."""
    if not len(reach.heights):
        return reach.name
    last, state = float(reach.away[-1]), int(reach.state[-1 if reach.reverse else 0])
    end = reach.start + len(reach.heights) if reach.reverse else reach.start + 1
    left = state_words(state, reach.dtype) if not np.isfinite(last) else amount(last, raw)
    words = tr("{name}: {left} at step {step}", name=reach.name, left=left, step=f"{end:,}")
    told = "" if raw else horizon_words(reach.horizon, reach.ends)
    return f"{words}, {told}." if told else f"{words}."


def title(metric: str, step: int) -> str:
    """The plot's heading."""
    shown = f"{step + 1:,}"
    if metric == DLOGITDX:
        return tr("How strongly what is read at each step moves the logit at step {step}", step=shown)
    if metric == JACOBIAN:
        return tr("How strongly each earlier state can move the state at step {step}", step=shown)
    return tr("How strongly each earlier step still moves the loss at step {step}", step=shown)


def metric_words(metric: str, cells: tuple[str, ...]) -> str:
    """Which gradient it is; of the memory, which one of which cell."""
    if metric != MEMORY:
        return tr(METRIC_WORDS[metric])
    cells = tuple(dict.fromkeys(cells))
    with_c = [cell_name(cell) for cell in cells if cell.startswith("lstm")]
    without = [cell_name(cell) for cell in cells if not cell.startswith("lstm")]
    parts = []
    if with_c:
        parts.append(tr("‖∂L/∂c_t‖ of the {cells}", cells=tr(" and ").join(with_c)))
    if without:
        parts.append(tr("‖∂L/∂h_t‖ of the {cells}", cells=", ".join(without)))
    return tr("gradient of each cell’s memory: {parts}", parts="; ".join(parts))
