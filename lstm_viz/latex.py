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


def latex(notation: str) -> str:
    """An equation, a side of one, or a line of numbers, as LaTeX for math mode."""
    text = _TILDE.sub(r"\\tilde{\1}", notation)
    text = _SIGN.sub(lambda found: _spaced(found, text), text)
    return _BLANKS.sub(" ", text).strip()


def words(text: str) -> str:
    r"""Plain words inside math mode, as \text{…} with every special sign escaped."""
    return rf"\text{{{''.join(_SPECIAL.get(sign, sign) for sign in text)}}}"


def _spaced(found: re.Match[str], text: str) -> str:
    """A sign's command; a name that a letter follows needs a blank, an operator has one on both sides."""
    command = _SIGNS[found[0]]
    if found[0] in "⊙·×":
        return f" {command} "
    following = text[found.end() : found.end() + 1]
    return f"{command} " if command[0] == "\\" and following.isalnum() else command
