"""The markup of lessons as a small tree: paragraphs, lists, emphasis, code, symbols, links.

Owns what the marks mean. Values are put into the leaves, so that no value can be taken for a mark. It does not own
how the tree looks (`texts_html`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lstm_viz.learn.values import BadTextError, Value, filled, names_in
from lstm_viz.words import tr

__all__ = [
    "BadTextError",
    "Block",
    "Inline",
    "Link",
    "Marked",
    "Run",
    "Symbols",
    "filled",
    "links_in",
    "names_in",
    "parsed",
]

MOST_DEEP = 8  # marks within marks
LONGEST = 4_000  # characters; marks that are never closed take time with the square of it

_INLINE = re.compile(
    r"\\(?P<escaped>[\\*`$\[])"
    r"|`(?P<code>[^`\n]+)`"
    r"|\$(?P<symbols>[^$\n]+)\$"
    r"|\*\*(?P<strong>\S(?:.*?\S)?)\*\*"
    r"|\*(?P<emphasis>[^\s*](?:[^*]*[^\s*])?)\*"
    r"|\[(?P<words>[^\]]+)\]\((?P<kind>glossary|lesson):(?P<target>[A-Za-z0-9_-]+)\)",
    re.DOTALL,
)
_SYMBOL = re.compile(r"(?P<level>[_^])(?:\{(?P<group>[^{}]*)\}|(?P<one>[^\s_^{}]))|(?P<rest>[^_^]+|[_^])")
_SCRIPT = {"_": "sub", "^": "sup"}


@dataclass(frozen=True)
class Marked:
    """A leaf: `kind` is "text", "code"; or what stands in `children`: "strong", "emphasis"."""

    kind: str
    text: str = ""
    children: tuple[Inline, ...] = ()


@dataclass(frozen=True)
class Run:
    """A part of symbols at one level: "", "sub" or "sup"."""

    text: str
    level: str = ""


@dataclass(frozen=True)
class Symbols:
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Link:
    """Words that lead to a "glossary" word or a "lesson"."""

    kind: str
    target: str
    children: tuple[Inline, ...]


Inline = Marked | Symbols | Link


@dataclass(frozen=True)
class Block:
    """A paragraph, or a list of items."""

    kind: str  # "paragraph" or "list"
    items: tuple[tuple[Inline, ...], ...]  # of a paragraph one


def parsed(text: str, values: Mapping[str, Value] | None = None) -> tuple[Block, ...]:
    """The tree of a text. Raises BadTextError where a value is not there; without values their places stay."""
    check_length(text)
    blocks = (block for part in re.split(r"\n[ \t]*\n", text.strip()) for block in _blocks(part))
    return tuple(Block(kind, tuple(tuple(_inline(item, values, 0)) for item in items)) for kind, items in blocks)


def check_length(text: str) -> None:
    """Raises BadTextError where a text is longer than any lesson's."""
    if len(text) > LONGEST:
        raise BadTextError(tr("a text has {most} characters at most: part it", most=LONGEST))


def symbols(text: str, values: Mapping[str, Value] | None = None) -> Symbols:
    """A formula: `C_{t-1}` with its index below, and what follows ^ above."""
    runs: list[Run] = []
    for found in _SYMBOL.finditer(text):
        rest = found["rest"]
        run = Run(rest) if rest else Run(found["group"] or found["one"] or "", _SCRIPT[found["level"]])
        runs.append(Run(_leaf(run.text, values), run.level))
    return Symbols(tuple(runs))


def links_in(text: str) -> Iterator[tuple[str, str]]:
    """Each link of a text: its kind and its target."""
    for found in _INLINE.finditer(text):
        if found["kind"]:
            yield found["kind"], found["target"]
        elif found["strong"] or found["emphasis"]:
            yield from links_in(found["strong"] or found["emphasis"])


def _blocks(part: str) -> Iterator[tuple[str, list[str]]]:
    """A paragraph and the list that may follow it; lines that begin no item go on with the last one."""
    words: list[str] = []
    items: list[str] = []
    for line in part.splitlines():
        stripped = line.strip()
        if stripped.startswith("- "):
            items.append(stripped[2:])
        elif items:
            items[-1] += f" {stripped}"
        elif stripped:
            words.append(stripped)
    if words:
        yield "paragraph", [" ".join(words)]
    if items:
        yield "list", items


def _inline(text: str, values: Mapping[str, Value] | None, deep: int) -> Iterator[Inline]:
    at = 0
    for found in _INLINE.finditer(text) if deep < MOST_DEEP else ():
        if found.start() > at:
            yield Marked("text", _leaf(text[at : found.start()], values))
        yield _marked(found, values, deep + 1)
        at = found.end()
    if at < len(text):
        yield Marked("text", _leaf(text[at:], values))


def _marked(found: re.Match[str], values: Mapping[str, Value] | None, deep: int) -> Inline:
    match found.lastgroup:
        case "escaped":
            return Marked("text", found["escaped"])
        case "code":
            return Marked("code", _leaf(found["code"], values))
        case "symbols":
            return symbols(found["symbols"], values)
        case "strong" | "emphasis" as kind:
            return Marked(kind, children=tuple(_inline(found[kind], values, deep)))
    return Link(found["kind"], found["target"], tuple(_inline(found["words"], values, deep)))


def _leaf(text: str, values: Mapping[str, Value] | None) -> str:
    return text if values is None else filled(text, values)
