"""A report as one PDF, its letters as text that can be searched and its pictures as they are.

Owns the pages. It needs no window, and works on any thread.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUrl
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from lstm_viz import theme
from lstm_viz.report.contents import Block, Picture, Report, Table
from lstm_viz.report.html import made_with, plain, table

MARGIN = 16.0  # mm
DOTS = 300  # an inch
INCH = 96  # px, of which sizes are said here
WORDS = 13.0
PICTURE = 640  # wide
STYLE = """
body { color: #1b212b; }
h1 { font-size: 22px; margin-bottom: 2px; }
h2 { font-size: 16px; margin-top: 18px; margin-bottom: 4px; }
p.subtitle, caption, p.caption, p.footer { color: #5b6675; }
td, th { padding: 3px 10px 3px 0; text-align: left; font-size: 11px; vertical-align: top; }
li { margin-bottom: 2px; }
"""


def as_pdf(report: Report) -> bytes:
    """The whole file: A4 pages."""
    document = QTextDocument()
    document.setDefaultFont(theme.font("sans", WORDS))
    document.setDefaultStyleSheet(STYLE)
    parts = [f"<h1>{_escaped(report.title)}</h1>", f'<p class="subtitle">{_escaped(report.subtitle)}</p>']
    first = next((place for place, block in enumerate(report.blocks) if isinstance(block, Picture)), 0)
    for place, block in enumerate(report.blocks):
        # The pictures have a page of their own: no heading stays behind on the one before.
        parts.append(_block(document, block, f"picture-{place}.png", new_page=place == first - 1))
    parts.append(f'<p class="footer">{_escaped(made_with())}</p>')
    document.setHtml(f"<html><body>{''.join(parts)}</body></html>")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(f"{report.title}: {report.subtitle}")
    writer.setCreator("LSTM Viz")
    writer.setResolution(DOTS)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    # Laid out in the pixels in which the sizes here are said; each page is drawn as large as the paper.
    document.setPageSize(QSizeF(writer.pageLayout().paintRectPixels(INCH).size()))
    document.print_(writer)
    return bytes(buffer.data().data())


def _block(document: QTextDocument, block: Block, name: str, *, new_page: bool) -> str:
    if isinstance(block, Picture):
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), QImage.fromData(block.png))
        words = f'<p class="caption">{_escaped(block.caption)}</p>'
        return f'<p><img src="{name}" width="{PICTURE}" alt="{_escaped(block.alt)}"></p>{words}'
    if isinstance(block, Table):
        plain_table = table(block, lambda words, _title: f"<td>{words}</td>")
        # Qt's own reader of HTML knows no caption: it stands as a line above.
        start, end = plain_table.index("<caption>"), plain_table.index("</caption>") + len("</caption>")
        caption = f'<p class="caption">{_escaped(block.caption)}</p>'
        return caption + plain_table[:start].replace("<table>", '<table width="100%">') + plain_table[end:]
    words = plain(block)
    return words.replace("<h2>", '<h2 style="page-break-before: always">') if new_page else words


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
