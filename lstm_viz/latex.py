"""The textbook's notation, as the descriptions of the cells have it, turned into LaTeX. Knows no Qt.

"C̃_t = tanh(W_C·[h_{t−1}, x_t] + b_C)" becomes "\\tilde{C}_t = \\tanh(W_C \\cdot [h_{t-1}, x_t] + b_C)".
"""

from __future__ import annotations

import re

_SIGNS = {
    "σ": r"\sigma",
    "tanh": r"\tanh",
    "ReLU": r"\mathrm{ReLU}",
    "max": r"\max",
    "⊙": r"\odot",
    "·": r"\cdot",
    "×": r"\times",
    "−": "-",
    "…": r"\ldots",
}
_SIGN = re.compile("|".join(_SIGNS))
_TILDE = re.compile(r"(\w)\u0303")
_BLANKS = re.compile(r"\s+")
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_{}"},
}
# What a text font lacks, as math mode has it.
_TYPED_SIGNS = {
    **{sign: _SIGNS[sign] for sign in "σ⊙·×−"},
    **dict(zip("₀₁₂₃₄₅₆₇₈₉", (f"_{digit}" for digit in range(10)), strict=True)),
    **dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", (f"^{digit}" for digit in range(10)), strict=True)),
    "⁻": "^-",
    "±": r"\pm",
    **{sign: sign for sign in "<>|"},  # that in LaTeX's first fonts are others
    "≤": r"\le",
    "≥": r"\ge",
    "≈": r"\approx",
    "≠": r"\neq",
    "∞": r"\infty",
    "∂": r"\partial",
    "‖": r"\|",
    "→": r"\to",
    "←": r"\leftarrow",
    "↑": r"\uparrow",
    "↓": r"\downarrow",
    "⇄": r"\rightleftarrows",
    "○": r"\circ",
    "●": r"\bullet",
    "▲": r"\blacktriangle",
    "■": r"\blacksquare",
    "✓": r"\checkmark",
    "✗": r"\times",
    "␣": r"\sqcup",
    "⏎": r"\hookleftarrow",
    "⇥": r"\mapsto",
}
_TYPED = re.compile(r"(\w)\u0303|.", re.DOTALL)


def latex(notation: str) -> str:
    """An equation, a side of one, or a line of numbers, as LaTeX for math mode."""
    text = _TILDE.sub(r"\\tilde{\1}", notation)
    text = _SIGN.sub(lambda found: _spaced(found, text), text)
    return _BLANKS.sub(" ", text).strip()


def words(text: str) -> str:
    r"""Plain words inside math mode, as \text{…} with every special sign escaped."""
    return rf"\text{{{''.join(_SPECIAL.get(sign, sign) for sign in text)}}}"


def typed(text: str) -> str:
    """Words outside math mode; signs that a text font of LaTeX does not have are in it, and blanks stay."""
    return _TYPED.sub(lambda found: rf"$\tilde{{{found[1]}}}$" if found[1] else _typed(found[0]), text)


def _typed(sign: str) -> str:
    if sign in _TYPED_SIGNS:
        return f"${_TYPED_SIGNS[sign]}$"
    return "~" if sign in " \N{NO-BREAK SPACE}" else _SPECIAL.get(sign, sign)


def _spaced(found: re.Match[str], text: str) -> str:
    """A sign's command; a name that a letter follows needs a blank, an operator has one on both sides."""
    command = _SIGNS[found[0]]
    if found[0] in "⊙·×":
        return f" {command} "
    following = text[found.end() : found.end() + 1]
    return f"{command} " if command[0] == "\\" and following.isalnum() else command
