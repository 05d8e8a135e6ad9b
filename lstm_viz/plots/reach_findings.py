"""What curves of gradients show together, each a sentence: what is honest to add under the plot. Knows no Qt.

Whatever is said is read off the curves that are drawn; the papers are cited for what they showed, and no more.
"""

from __future__ import annotations

import numpy as np

from engine.protocol import DIRECT, EXPLODED, IDENTITY, JACOBIAN, NORMAL, VANISHED, CellGradients
from lstm_viz.experiment import SEEDS_REPEATED, Result
from lstm_viz.plots.reach_words import amount, cell_name, cell_words, horizon_words
from lstm_viz.words import tr, tr_known

LONG = 1000  # steps from which on it is worth a word what an LSTM's gradient does


def kept_a_step(cell: CellGradients) -> float | None:
    """What the direct path keeps of its norm at each step, as a geometric mean; None where there is none."""
    curve = cell.curves.get(DIRECT)
    if curve is None:
        return None
    log10 = curve.log10.numpy()[:: -1 if cell.direction == "reverse" else 1]  # s last
    if len(log10) < 2 or not np.isfinite(log10[[0, -1]]).all():
        return None
    return float(10 ** ((log10[0] - log10[-1]) / (len(log10) - 1)))


def findings(result: Result) -> list[str]:
    """What these curves show, each a sentence; computed from them, with the papers that explain it."""
    if result.compared:
        return _of_change(result)
    found: list[str] = []
    memory = {cell.cell: cell.curves[cell.memory] for cell in result.cells if cell.memory in cell.curves}
    reach = {cell: np.inf if curve.ends == "" else float(curve.horizon or 0) for cell, curve in memory.items()}
    lstm = next((cell for cell in result.cells if cell.cell == "lstm"), None)
    if lstm is not None:
        found += _of_lstm(lstm)
    plain = [cell for cell in ("rnn", "rnn_relu") if cell in reach]
    if lstm is not None and memory["lstm"].ends != EXPLODED:
        for cell in plain:
            if reach[cell] > reach["lstm"] and memory[cell].ends != EXPLODED:
                start = result.knobs.start
                how = "" if start == NORMAL else tr(" with its {start} start", start=tr_known(start))
                found.append(
                    tr("Here the {cell}{how} reaches further than the LSTM.", cell=cell_name(cell), how=how)
                )
    as_published = result.knobs.start == IDENTITY and result.knobs.strength == 1
    if as_published and "rnn_relu" in plain and not result.knobs.of_trace:
        found.append(tr("An identity start with ReLU is that of Le et al. (2015)."))
    if any(curve.ends for cell, curve in memory.items() if cell in plain):
        found.append(
            tr(
                "In an RNN each step back multiplies by a Jacobian: where their norms stay well below 1 the "
                "gradient shrinks exponentially, and only where some are above 1 can it explode "
                "(Bengio et al. 1994; Hochreiter & Schmidhuber 1997; Pascanu et al. 2013)."
            )
        )
    return found


def _of_change(result: Result) -> list[str]:
    """How far the changed run's gradient reaches, and how far the untouched one's."""
    told = []
    for place, cell in enumerate(result.cells):
        curve = cell.curves.get(cell.memory)
        if curve is not None:
            told.append(f"{cell_words(result, place)}: {horizon_words(curve.horizon, curve.ends)}")
    return (
        [f"{'; '.join(told)}.", tr("A gate that is held is a constant: no gradient goes back into it.")]
        if told
        else []
    )


def _of_lstm(cell: CellGradients) -> list[str]:
    """What becomes of the LSTM's own gradient, and what its forget gates have to do with it."""
    curve, direct, kept = cell.curves[cell.memory], cell.curves.get(DIRECT), kept_a_step(cell)
    steps = cell.stop - cell.start
    if curve.ends == VANISHED:
        words = tr("The LSTM’s own gradient vanishes")
        if kept is not None:
            words += tr(
                "; its forget gates alone would keep {kept} % a step in the mean", kept=f"{100 * kept:.3g}"
            )
        if steps >= LONG:
            long = f"{steps:,}"
            words += (
                tr(": over {steps} steps its forget gates have to stay open", steps=long)
                if kept is None
                else tr(": over {steps} steps they have to stay open", steps=long)
            )
        return [f"{words}."]
    if curve.ends == "" and direct is not None and direct.ends == "":
        far = direct.log10.numpy()[-1 if cell.direction == "reverse" else 0] - direct.at_loss_step
        return [tr("The LSTM’s forget gates alone let {left} through to the end.", left=amount(float(far)))]
    if curve.ends == "" and direct is not None and direct.ends == VANISHED:
        lag = f"{direct.horizon:,}"
        words = tr(
            "The LSTM’s gradient reaches the end, but not along c_t alone: "
            "that part is under 1 % beyond lag {lag}."
        )
        return [words.format(lag=lag)]
    return []


def seeds_words(result: Result, metric: str) -> str:
    """What the band is, and how far the seeds' horizons lie apart; empty where there is none."""
    if result.seeds == 1:
        return ""
    if metric == JACOBIAN:
        return tr("the Jacobian is that of the first seed alone")
    parts = []
    for cell in result.cells:
        curve = cell.curves.get(metric or cell.memory)
        if curve is not None and curve.band is not None:
            beyond = [far for far in curve.band.horizons if far is None]
            lags = sorted(far for far in curve.band.horizons if far is not None)
            said = f"{lags[0]:,}–{lags[-1]:,}" if lags else ""
            if beyond:
                said += (tr(" or ") if said else "") + tr("beyond")
            parts.append(f"{cell_name(cell.cell)} {said}")
    return tr(
        "band: least to most of {seeds} seeds, with horizons {parts}", seeds=SEEDS_REPEATED, parts=", ".join(parts)
    )
