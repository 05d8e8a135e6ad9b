"""Every sentence of the program that can be said in another language, with the files that say it.

They stand in the code, in `tr("…")` or in a table that is marked by `to_translate`; in the descriptions of the
cells, in the exported page, in the tasks' titles, and in the shipped models. Courses, glossary, guide and talks
are no sentences: those are files of their own, one a language.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lstm_viz import models
from lstm_viz.export.page_words import MEANINGS, SPOKEN
from lstm_viz.setting_words import A_SETTING, in_english
from lstm_viz.words import APART
from tests.said import has_words

ROOT = Path(__file__).parents[3]
CODE = ROOT / "lstm_viz"
RESOURCES = ROOT / "resources"
TASKS = ROOT / "engine" / "tasks"
OF_TASKS = {"title", "about"}  # what a task says of itself, as class variables

_ON_PAGE = re.compile(r"\[\[(.+?)\]\]")


def gathered() -> dict[str, list[str]]:
    """Each sentence with its files, as paths from the root; in the order of the files."""
    found: dict[str, list[str]] = {}
    for path, sentence in _everywhere():
        name = path.relative_to(ROOT).as_posix()
        if has_words(sentence) and name not in found.setdefault(sentence, []):
            found[sentence].append(name)
    return found


def _everywhere() -> Iterator[tuple[Path, str]]:
    for path in sorted(CODE.rglob("*.py")):
        yield from ((path, sentence) for sentence in in_code(path.read_text(encoding="utf-8")))
    for path in sorted(TASKS.glob("*.py")):
        yield from ((path, sentence) for sentence in _in_task(path.read_text(encoding="utf-8")))
    for path in sorted((RESOURCES / "cells").glob("*.json")):
        if path.stem != "typeset":
            description = json.loads(path.read_text(encoding="utf-8"))
            yield from ((path, sentence) for sentence in _in_description(description))
    page = RESOURCES / "page" / "page.html"
    yield from ((page, sentence) for sentence in _ON_PAGE.findall(page.read_text(encoding="utf-8")))
    for path in sorted((RESOURCES / "models").glob("*.safetensors")):
        yield from ((path, sentence) for sentence in _in_model(path.stem))


def in_code(source: str) -> Iterator[str]:
    """What `tr` is given as it stands, and what `to_translate` marks, in the order in which it is written; what
    `tr_as` is given with its meaning, which is a constant of the module.
    """
    tree = ast.parse(source)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    constants = {
        ast.unparse(node.targets[0]): node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
    }
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        if name == "tr":
            yield from _alternatives(call.args[0])
        elif name == "to_translate":
            yield from _values(call.args[0])
        elif name == "tr_as":
            meaning = constants.get(ast.unparse(call.args[0]), "")
            yield from (f"{meaning}{APART}{word}" for word in _alternatives(call.args[1]))


def _alternatives(node: ast.expr) -> Iterator[str]:
    """A sentence, or those that a condition chooses from."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _alternatives(node.body)
        yield from _alternatives(node.orelse)


def _values(node: ast.expr) -> Iterator[str]:
    """The texts of a table: the values of a dictionary, never its keys, and what its rows are made of."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _values(value)
    elif isinstance(node, ast.Tuple | ast.List):
        for value in node.elts:
            yield from _values(value)
    elif isinstance(node, ast.Call):
        for value in (*node.args, *(keyword.value for keyword in node.keywords)):
            yield from _values(value)
    elif isinstance(node, ast.BinOp):
        yield from _values(node.left)
        yield from _values(node.right)


def _in_task(source: str) -> Iterator[str]:
    """What a task says of itself, and the names of its settings."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef) and node.name.endswith("Settings"):
            for field in node.body:
                if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                    yield f"{A_SETTING}{APART}{in_english(field.target.id)}"
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id in OF_TASKS:
            yield from _alternatives(node.value) if node.value is not None else ()


def _in_description(description: Any, part: str = "") -> Iterator[str]:
    """As `page_words.in_language` says them."""
    if isinstance(description, dict):
        for key, value in description.items():
            if not isinstance(value, str):
                yield from _in_description(value, part or key)
            elif key in SPOKEN and (part or key != "name"):
                yield f"{MEANINGS[part]}{APART}{value}" if part in MEANINGS else value
    elif isinstance(description, list):
        for value in description:
            yield from _in_description(value, part)


def _in_model(name: str) -> Iterator[str]:
    model = next(model for model in models.shipped() if model.name == name)
    yield from (model.title, model.story)
