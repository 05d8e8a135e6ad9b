"""A trace as one HTML file that plays it without the program: no network, nothing beside it, nothing computed.

Owns what is in the file, and that no word of a model, a sequence or a language can become markup or script. It
does not own how the page draws and plays (resources/page), nor where the file goes. Every number is the trace's.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from html import escape
from importlib import resources
from typing import Any

import msgspec
import numpy as np

from lstm_viz.diagram.frame import answer_lines, is_right, map_scale
from lstm_viz.diagram.graph import Cell
from lstm_viz.errors import UserError
from lstm_viz.export.page_words import KEYS, MOVES, in_language, of_player
from lstm_viz.playback import PHASE_SECONDS
from lstm_viz.theme import DARK, LIGHT, Theme
from lstm_viz.trace import STRETCH_BYTES, Trace, floats_a_step
from lstm_viz.words import language, readable, tr, tr_known

SCRIPTS = ("numbers.js", "drawing.js", "player.js")
# In a text that is data these would end its element, begin a comment, or end a line of script.
_IN_DATA = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
_PLACE = re.compile(r"\{\{(\w+)\}\}|\[\[(.+?)\]\]")  # what is put in, and what is said in the person's language
_NO_COLOURS = ("name", "quantities", "texts")


@dataclass(frozen=True)
class Beginning:
    """What the page shows first: a position in phases, and a unit from 0."""

    position: float
    unit: int


def page(cell: Cell, trace: Trace, begins: Beginning, theme: Theme | None = None) -> bytes:
    """The whole file, UTF-8, in the colours of a theme or of its reader's system; raises UserError where the
    window does not hold every step.
    """
    style, script = style_sheet(theme), player()
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    filled = {
        "language": language(),
        "policy": escape(policy),
        "style": style,
        "script": script,
        "trace": in_script(data_of(cell, trace, begins)),
        "title": escape(_writable(tr_known(trace.model.title))),
        "subtitle": escape(_subtitle(cell, trace)),
        "moves": _moves(),
        "keys": _keys(),
        "cell_title": escape(tr(cell.title)),
        "cell_legend": escape(tr(cell.legend)),
    }
    # In one pass: what was put in is not looked at again, whatever it says.
    return _PLACE.sub(
        lambda found: filled[found[1]] if found[1] else escape(tr(found[2])), _part("page.html")
    ).encode()


def data_of(cell: Cell, trace: Trace, begins: Beginning) -> dict[str, Any]:
    """What the player is given: the cell's description, the arrays as base64 of 32-bit floats, and the words."""
    stretch = trace.whole
    if stretch is None:
        most = max(1, STRETCH_BYTES // (4 * floats_a_step(trace.model)))
        raise UserError(
            tr(
                "A page holds up to {most} steps of this model; the sequence has {steps}.",
                most=most,
                steps=trace.steps,
            ),
            tr("Choose a shorter one."),
        )
    steps = [trace.at(step) for step in range(trace.steps)]
    scales = trace.scales_of(0)
    return {
        "cell": in_language(msgspec.to_builtins(cell)),
        "steps": trace.steps,
        "units": trace.units,
        "unit": begins.unit,
        "position": begins.position,
        "seconds": PHASE_SECONDS,
        "labels": [readable(label) for label in trace.labels],
        "arrays": {
            name: {"size": stretch.arrays[name].shape[1], "data": _base64(stretch.arrays[name])}
            for name in cell.quantities
        },
        "scales": {name: map_scale(cell, name, scales) for name in cell.quantities},
        "belts": [trace.scales_of(unit)["belt"] for unit in range(trace.units)],
        "answers": [answer_lines(values or {}, trace.model.classes) for values in steps],
        "right": [is_right(values or {}) for values in steps],
        "words": of_player(),
    }


def in_script(data: Mapping[str, object]) -> str:
    """Data as JSON that may stand in a script element, whatever words are in it."""
    return msgspec.json.encode(data).decode().translate(_IN_DATA)


def player() -> str:
    """The page's own script, the same in every page."""
    return "\n".join(_part(name) for name in SCRIPTS)


def style_sheet(theme: Theme | None = None) -> str:
    """How the page looks: in the colours of a theme, or of the one that its reader's system asks for."""
    look = _part("page.css")
    if theme is not None:
        scheme = "light" if theme.colour("window").lightness() > 127 else "dark"
        return f":root {{ color-scheme: {scheme}; {_variables(theme)} }}\n{look}"
    dark = f"@media (prefers-color-scheme: dark) {{ :root {{ {_variables(DARK)} }} }}"
    return f":root {{ color-scheme: light dark; {_variables(LIGHT)} }}\n{dark}\n{look}"


def _variables(theme: Theme) -> str:
    roles = asdict(theme)
    colours = {name: roles[name] for name in roles if name not in _NO_COLOURS} | theme.quantities
    colours |= {f"text-{name}": colour for name, colour in theme.texts.items()}
    return " ".join(f"--{name}: {colour};" for name, colour in colours.items())


def _hash(text: str) -> str:
    """What allows exactly this text to be obeyed, and no other."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _base64(array: np.ndarray[Any, Any]) -> str:
    return b64encode(np.ascontiguousarray(array, "<f4").tobytes()).decode()


def _part(name: str) -> str:
    return (resources.files("resources") / "page" / name).read_text("utf-8")


def _writable(words: str) -> str:
    """Words without what no text file may hold."""
    return "".join(sign for sign in words if sign.isprintable())


def _subtitle(cell: Cell, trace: Trace) -> str:
    return tr(
        "{cell}, layer {layer} of {layers}, {direction}: {units} units, {steps} steps",
        cell=tr(cell.title),
        layer=trace.layer + 1,
        layers=trace.model.num_layers,
        direction=tr("forward") if trace.direction == "forward" else tr("reverse"),
        units=trace.units,
        steps=trace.steps,
    )


def _moves() -> str:
    """The buttons that move the player."""
    buttons = []
    for name, (sign, words) in MOVES.items():
        named = 'id="play"' if name == "play" else f'aria-label="{escape(tr(words))}"'
        buttons.append(f'<button type="button" data-move="{name}" {named}>{sign or escape(tr(words))}</button>')
    return "\n".join(buttons)


def _keys() -> str:
    """What each key does."""
    rows = []
    for found, words in KEYS:
        keys = " ".join(f"<kbd>{escape(tr(key))}</kbd>" for key in found)
        rows.append(f"<dt>{keys}</dt><dd>{escape(tr(words))}</dd>")
    return "\n".join(rows)
