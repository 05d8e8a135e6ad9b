"""`lstm-viz report`: the whole way from a file to a page and to a PDF, each read by a reader of its own."""

from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path
from xml.etree import ElementTree

import pytest
import torch
from pypdf import PdfReader
from PySide6.QtGui import QImage
from torch import nn

from lstm_viz import cli
from lstm_viz.errors import UserError


class Calls:
    """An object whose pickle is a call."""

    def __reduce__(self) -> tuple[object, ...]:
        return exec, ("raise SystemExit",)


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch.manual_seed(4)
    state = {f"net.{name}": values for name, values in nn.LSTM(3, 5, num_layers=2).state_dict().items()}
    path = tmp_path_factory.mktemp("theirs") / "theirs & 1.ckpt"
    torch.save({"state_dict": state, "hyper_parameters": Calls(), "epoch": 7}, path)
    return path


@pytest.fixture(scope="module")
def page(theirs: Path) -> ElementTree.Element:
    """The report as a page, of its second layer at step 4."""
    out = theirs.parent / "report.html"
    text = "1 0 0; 0 1 0; 0 0 1; 1 1 1; 0 0 0; 1 2 3"
    words = ["report", str(theirs), "--layer", "state_dict.net:2", "--text", text, "--step", "4", "--unit", "3"]
    assert cli.run([*words, "--out", str(out)]) == 0
    return ElementTree.fromstring(out.read_text(encoding="utf-8").removeprefix("<!DOCTYPE html>"))


def said(element: ElementTree.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_the_page_says_what_is_in_the_file_and_what_was_not_run(page: ElementTree.Element) -> None:
    words = said(page)
    assert page.find(".//h1").text == "theirs & 1.ckpt"  # type: ignore[union-attr]
    assert "LSTM, layer 2 of 2, forward" in words
    assert re.search(r"It wanted to run \w+\.exec; nothing was run\.", words)
    assert "epoch: 7" in words
    assert [said(cell) for cell in page.findall(".//table")[0].findall(".//tbody/tr/*")] == [
        "state_dict.net",
        "LSTM",
        "3",
        "5",
        "2",
        "1",
        "float32",
        "440",
    ]


def test_every_figure_stands_with_a_word_on_what_it_means(page: ElementTree.Element) -> None:
    rows = page.findall(".//table")[1].findall(".//tbody/tr")
    told = {said(row[0]): [said(cell) for cell in row[1:]] for row in rows}
    assert {"memory half-life, median", "spectral radius, W of f", "dead units (|h| < 0.01)"} <= told.keys()
    assert all(cells[0] and cells[2] for cells in told.values())


def test_its_pictures_are_in_it_and_say_in_words_what_they_show(page: ElementTree.Element) -> None:
    images = page.findall(".//img")
    assert len(images) == 2
    for image in images:
        kind, _, data = image.get("src", "").partition(",")
        assert kind == "data:image/png;base64"
        picture = QImage.fromData(b64decode(data))
        assert picture.width() > 1000
        assert len({picture.pixel(x, 200) for x in range(0, 1000, 7)}) > 5
    assert "5 units" in images[0].get("alt", "")
    assert "step 4" in images[1].get("alt", "")
    assert "of unit 3" in images[1].get("alt", "")
    assert page.get("lang") == "en"
    assert not page.findall(".//script")
    assert not [each for each in page.iter() if each.get("href") or each.get("src", "data:").startswith("http")]


def test_the_pdf_says_the_same_and_its_text_can_be_found(theirs: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    assert cli.run(["report", str(theirs), "--out", str(out)]) == 0
    reader = PdfReader(out)
    assert reader.metadata is not None
    assert reader.metadata.title == "theirs & 1.ckpt: LSTM, layer 2 of 2, forward"
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for words in ("theirs & 1.ckpt", "It wanted to run", "memory half-life, median", "440"):
        assert words in text
    assert "60 steps of 3 numbers each (a test signal: noise)" in text
    assert sum(len(page.images) for page in reader.pages) >= 2


def test_what_cannot_be_done_is_said_and_nothing_is_written(theirs: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"neither \.html nor \.pdf"):
        cli.run(["report", str(theirs), "--out", str(tmp_path / "report.doc")])
    with pytest.raises(UserError, match="no step 61"):
        cli.run(["report", str(theirs), "--step", "61", "--out", str(tmp_path / "report.html")])
    assert not list(tmp_path.iterdir())


def test_a_text_is_reported_through_an_embedding(tmp_path: Path) -> None:
    """A layer that reads a text has none when it is opened; the one that is given is what the report shows."""
    torch.save({"emb.weight": torch.randn(3, 2), **nn.LSTM(2, 3).state_dict()}, tmp_path / "m.pt")
    (tmp_path / "learnt.txt").write_text("abc", encoding="utf-8")
    out = tmp_path / "report.html"
    line = ["report", str(tmp_path / "m.pt"), "--reads", "emb.weight", "--text", "cabbac", "--out", str(out)]
    assert cli.run([*line, "--learnt-from", str(tmp_path / "learnt.txt")]) == 0
    assert "cabbac" in out.read_text(encoding="utf-8")
