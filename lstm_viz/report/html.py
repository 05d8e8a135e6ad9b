"""A report as one HTML file that needs nothing beside it: its pictures are in it, and it asks no network.

Owns the tags and the look of a page. The markup is well-formed XML, too. Knows no Qt.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from html import escape

from lstm_viz.report.contents import Block, Heading, Listing, Paragraph, Picture, Report, Table
from lstm_viz.words import language, tr

STYLE = """
:root { color-scheme: light dark; --ink: #1b212b; --muted: #5b6675; --line: #e1e5ea; --paper: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eef1f5; --muted: #98a2b0; --line: #2c333e; --paper: #1a1f27; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 Inter, "Segoe UI", "Helvetica Neue",
  "Noto Sans", "DejaVu Sans", sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
h1 { font-size: 1.7rem; margin: 0; }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; }
.subtitle, caption, figcaption, footer { color: var(--muted); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: left; padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0;
  border-bottom: 1px solid var(--line); }
td.figure { font-family: "JetBrains Mono", Consolas, Menlo, "DejaVu Sans Mono", monospace; white-space: nowrap; }
th[scope=row] { font-weight: 500; }
figure { margin: 0; }
img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 8px; background: #ffffff; }
footer { margin-top: 3rem; font-size: .85rem; }
@media print { body { font-size: 11pt; } h2, figure { break-inside: avoid; } }
"""

LONG_WORDS = 40  # characters: a cell with fewer is a figure or a name, and stands on one line


def as_html(report: Report) -> bytes:
    """The whole file, UTF-8."""
    body = "\n".join(_block(block) for block in report.blocks)
    page = f"""<!DOCTYPE html>
<html lang="{language()}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>{escape(report.title)}: {escape(report.subtitle)}</title>
<style>{STYLE}</style>
</head>
<body>
<main>
<h1>{_text(report.title)}</h1>
<p class="subtitle">{_text(report.subtitle)}</p>
{body}
<footer>{_text(made_with())}</footer>
</main>
</body>
</html>
"""
    return page.encode()


def made_with() -> str:
    return tr("Made with LSTM Viz; every number was computed by PyTorch from this layer and this input.")


def _block(block: Block) -> str:
    if isinstance(block, Picture):
        source = f"data:image/png;base64,{b64encode(block.png).decode()}"
        return (
            f'<figure><img src="{source}" alt="{_attribute(block.alt)}"/>'
            f"<figcaption>{_text(block.caption)}</figcaption></figure>"
        )
    if isinstance(block, Table):
        return f'<div class="wide">{table(block, _cell)}</div>'
    return plain(block)


def plain(block: Heading | Paragraph | Listing) -> str:
    """A block of words, as any reader of HTML understands it."""
    if isinstance(block, Heading):
        return f"<h2>{_text(block.words)}</h2>"
    if isinstance(block, Paragraph):
        return f"<p>{_text(block.words)}</p>"
    return "<ul>" + "".join(f"<li>{_text(line)}</li>" for line in block.lines) + "</ul>"


def table(block: Table, cell: Callable[[str, str], str]) -> str:
    """A table, its cells made by `cell` of their escaped words and their column's title."""
    head = "".join(f'<th scope="col">{_text(words)}</th>' for words in block.header)
    rows = [
        f'<tr><th scope="row">{_text(row[0])}</th>'
        + "".join(cell(_text(words), title) for words, title in zip(row[1:], block.header[1:], strict=True))
        + "</tr>"
        for row in block.rows
    ]
    return (
        f"<table><caption>{_text(block.caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table>"
    )


def _cell(words: str, _title: str) -> str:
    return f'<td class="figure">{words}</td>' if len(words) < LONG_WORDS else f"<td>{words}</td>"


def _text(words: str) -> str:
    """Words between tags; what no file of text may hold is left out."""
    return escape("".join(sign for sign in words if sign >= " " or sign in "\n\t"), quote=False)


def _attribute(words: str) -> str:
    return escape(" ".join(words.split()), quote=True)
