"""The sentences of a language as Qt Linguist's file (.ts), and its compiled form (.qm) beside it.

Owns reading and writing the file. It does not own which sentences there are (`sources`).
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree

import PySide6

from lstm_viz.files import write_whole
from lstm_viz.translators import CONTEXT
from lstm_viz.words import APART
from tests.lstm_viz.language.sources import ROOT

FOLDER = ROOT / "resources" / "translations"


def source_file(language: str) -> Path:
    """What translators edit."""
    return FOLDER / f"{language}.ts"


def compiled_file(language: str) -> Path:
    """What the program reads."""
    return FOLDER / f"{language}.qm"


def read(path: Path) -> dict[str, str]:
    """Sentence: its translation, "" where there is none yet; nothing where there is no file. A word that means
    several things stands behind its meaning (`words.tr_as`).
    """
    if not path.exists():
        return {}
    found = {}
    for message in ElementTree.parse(path).getroot().iterfind("context/message"):
        meaning, word = message.findtext("comment", ""), message.findtext("source", "")
        found[f"{meaning}{APART}{word}" if meaning else word] = message.findtext("translation", "")
    return found


def write(path: Path, language: str, sources: Mapping[str, Sequence[str]], translated: Mapping[str, str]) -> None:
    """Every source, with the files that say it, and its translation; what is not translated is marked so."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for sentence, files in sources.items():
        message = ElementTree.SubElement(context, "message")
        for file in files:
            ElementTree.SubElement(message, "location", filename=f"../../{file}")
        meaning, _, word = sentence.rpartition(APART)
        ElementTree.SubElement(message, "source").text = word
        if meaning:
            ElementTree.SubElement(message, "comment").text = meaning
        found = ElementTree.SubElement(message, "translation")
        found.text = translated.get(sentence, "")
        if not found.text:
            found.set("type", "unfinished")
    ElementTree.indent(root, "    ")
    body = ElementTree.tostring(root, encoding="unicode")
    write_whole(path, f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'.encode())


def compile_to(source: Path, compiled: Path) -> None:
    """By Qt's own compiler, which comes with PySide6; moved into place, since a program may be reading it."""
    folder = Path(PySide6.__file__).parent
    command = shutil.which("lrelease", path=str(folder)) or shutil.which("pyside6-lrelease")
    if command is None:
        raise FileNotFoundError("lrelease is not there: it comes with PySide6-Essentials")
    made = compiled.with_suffix(".qm.new")
    subprocess.run([command, "-silent", str(source), "-qm", str(made)], check=True)
    made.replace(compiled)
