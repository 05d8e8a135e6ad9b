"""The markup's tree as the HTML that Qt's text widgets know, and as plain words. Everything is escaped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from lstm_viz.learn.texts import Block, Inline, Link, Marked, Run, Symbols, parsed, symbols
from lstm_viz.learn.values import Value

_TAGS = {"strong": "b", "emphasis": "i", "code": "code"}
# Names of one letter are variables, set in italics; tanh and exp stand upright, and so do digits and signs.
_VARIABLE = re.compile(r"(?<![A-Za-zͰ-Ͽ])[A-Za-zͰ-Ͽ]̃?(?![A-Za-zͰ-Ͽ])")
_UPRIGHT = {"σ"}
_UNIT = re.compile(r"(?<=\d) (?=%)")  # a line does not break between a number and its sign


def html_of(text: str, values: Mapping[str, Value] | None = None) -> str:
    """A text as HTML; raises BadTextError where a value is not there."""
    return "".join(_block(block) for block in parsed(text, values))


def formula_html(text: str, values: Mapping[str, Value] | None = None) -> str:
    """A formula as HTML; raises BadTextError where a value is not there."""
    return _html(symbols(text, values))


def plain_of(text: str, values: Mapping[str, Value] | None = None) -> str:
    """A text as it is read out: paragraphs and items a line each, without marks."""
    lines = ("".join(map(_plain, item)) for block in parsed(text, values) for item in block.items)
    return "\n".join(lines)


def _block(block: Block) -> str:
    items = ["".join(map(_html, item)) for item in block.items]
    if block.kind == "list":
        return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
    return f"<p>{items[0]}</p>"


def _html(node: Inline) -> str:
    match node:
        case Symbols(runs=runs):
            return "".join(map(_run, runs))
        case Link(kind=kind, target=target, children=children):
            return f'<a href="{kind}:{escape(target)}">{"".join(map(_html, children))}</a>'
        case Marked(kind="text", text=text):
            return _UNIT.sub("\u00a0", escape(text))
        case Marked(kind=kind, text=text, children=children):
            return f"<{_TAGS[kind]}>{escape(text)}{''.join(map(_html, children))}</{_TAGS[kind]}>"


def _run(run: Run) -> str:
    def italic(found: re.Match[str]) -> str:
        return found[0] if found[0] in _UPRIGHT else f"<i>{found[0]}</i>"

    parts = re.split(r"([&<>\"'])", run.text.replace("-", "−"))  # among symbols it is no hyphen
    text = "".join(escape(part) if part in set("&<>\"'") else _VARIABLE.sub(italic, part) for part in parts)
    text = text.replace("\n", "<br>")
    return f"<{run.level}>{text}</{run.level}>" if run.level else text


def _plain(node: Inline) -> str:
    match node:
        case Symbols(runs=runs):
            return "".join(run.text for run in runs)
        case Link(children=children):
            return "".join(map(_plain, children))
        case Marked(text=text, children=children):
            return text + "".join(map(_plain, children))
