"""The markup of lessons: its marks, its values, and that nothing in it or put into it becomes a mark of HTML."""

from __future__ import annotations

from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lstm_viz.learn.texts import LONGEST, BadTextError, links_in, names_in, parsed
from lstm_viz.learn.texts_html import formula_html, html_of, plain_of

MARKS = {
    "one\nline\n\nanother": "<p>one line</p><p>another</p>",
    "words\n- one\n- two\n  goes on": "<p>words</p><ul><li>one</li><li>two goes on</li></ul>",
    "*so* and **so**": "<p><i>so</i> and <b>so</b></p>",
    "**a *b* c**": "<p><b>a <i>b</i> c</b></p>",
    "2 * 3 * 4": "<p>2 * 3 * 4</p>",
    r"\*no\* `a*b*c`": "<p>*no* <code>a*b*c</code></p>",
    "$C_{t-1}$ and $x^2$": "<p><i>C</i><sub><i>t</i>−1</sub> and <i>x</i><sup>2</sup></p>",
    "$σ(z) = tanh$": "<p>σ(<i>z</i>) = tanh</p>",
    "$a < b$": "<p><i>a</i> &lt; <i>b</i></p>",
    "[the *gate*](glossary:forget_gate)": '<p><a href="glossary:forget_gate">the <i>gate</i></a></p>',
    "[one](http://x) <b>": "<p>[one](http://x) &lt;b&gt;</p>",
    "a {{b}} c": "<p>a {b} c</p>",
    "{n} {n:.2f} {n:%} {n:.1%} {n:+.1f} {n:.1e} {n:d}": "<p>0.125 0.12 12 % 12.5 % +0.1 1.2·10⁻¹ 0</p>",
    "{w} {whole} {yes} {list:.1f}": "<p>a*b*&lt;i&gt; 3 true 0.5, −1.0</p>",
    "{nan} {inf} {minus:.1f}": "<p>not a number ∞ −0.3</p>",
    "": "",
}
VALUES = {
    "n": 0.125,
    "w": "a*b*<i>",
    "whole": 3.0,
    "yes": np.bool_(True),
    "list": np.array([0.5, -1.0]),
    "nan": float("nan"),
    "inf": float("inf"),
    "minus": -0.3,
}


@pytest.mark.parametrize("text", MARKS)
def test_marks(text: str) -> None:
    assert html_of(text, VALUES).replace("\N{NO-BREAK SPACE}", " ") == MARKS[text]


def test_a_line_does_not_break_between_a_number_and_its_sign() -> None:
    assert html_of("more than 90 % of it") == "<p>more than 90\N{NO-BREAK SPACE}% of it</p>"


def test_a_text_is_read_out_without_marks() -> None:
    text = "The *gate* $f_t$ is {n:%}.\n\n- [one](glossary:a)\n- `two`"
    assert plain_of(text, VALUES).replace("\N{NO-BREAK SPACE}", " ") == "The gate ft is 12 %.\none\ntwo"


def test_a_formula_is_symbols() -> None:
    assert (
        formula_html("h_t = {n} · x^{n-1}", VALUES)
        == "<i>h</i><sub><i>t</i></sub> = 0.125 · <i>x</i><sup><i>n</i>−1</sup>"
    )
    assert formula_html("a_t\nb_t") == "<i>a</i><sub><i>t</i></sub><br><i>b</i><sub><i>t</i></sub>"


@pytest.mark.parametrize("text", ["{gone}", "{n:x}", "{n.real}", "{n!r}", "{}", "{0}", "{n:>99}"])
def test_what_cannot_be_put_in_is_told(text: str) -> None:
    with pytest.raises(BadTextError) as refused:
        html_of(text, VALUES)
    assert "called" in str(refused.value) or "is to be a name" in str(refused.value)


def test_names_and_links_are_found() -> None:
    text = "{a} *{b:.2f}* $C_{t}$ {{c}} **[x {d}](lesson:one)** [y](glossary:two) `{a}`"
    assert names_in(text) == ["a", "b", "d"]
    assert list(links_in(text)) == [("lesson", "one"), ("glossary", "two")]


@pytest.mark.parametrize("piece", ["[", "**a ", "*a ", "`", "$", "{{", "_{", "- "])
def test_the_longest_text_of_open_marks_is_taken_apart_and_a_longer_one_refused(piece: str) -> None:
    text = piece * (LONGEST // len(piece))
    assert parsed(text)
    with pytest.raises(BadTextError, match="part it"):
        parsed(text + piece + " " * LONGEST + "x")


PIECES = [
    "*",
    "**",
    "`",
    "$",
    "[",
    "](glossary:a)",
    "](lesson:b)",
    "_",
    "^",
    "{",
    "}",
    "{n}",
    "{w}",
    "\\",
    "\n",
    "\n\n",
]
TEXTS = st.lists(st.sampled_from([*PIECES, "- ", "a", "σ", " ", "<b>", "&amp;", '"', "'", ">"]), max_size=25).map(
    "".join
)


@given(TEXTS)
def test_any_text_becomes_sound_html_or_a_sentence(text: str) -> None:
    try:
        html = html_of(text, VALUES)
    except BadTextError as error:
        told = str(error)
        assert told
        return
    tree = ElementTree.fromstring(f"<body>{html}</body>")
    assert {node.tag for node in tree.iter()} <= {"body", "p", "ul", "li", "i", "b", "code", "sub", "sup", "a"}
    assert all(node.get("href", "lesson:").split(":")[0] in {"lesson", "glossary"} for node in tree.iter())


@given(st.text(max_size=60))
def test_without_values_every_text_can_be_taken_apart(text: str) -> None:
    parsed(text)


@given(st.text("ab*_$`[]<>&\\{}", max_size=20))
def test_a_value_is_never_taken_for_a_mark(word: str) -> None:
    tree = ElementTree.fromstring(html_of("{word}", {"word": word}))
    assert (tree.text or "", len(tree)) == (word, 0)
