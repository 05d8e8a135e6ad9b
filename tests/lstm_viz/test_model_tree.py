"""The tree of a model: what is left of a name that has not enough room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from lstm_viz.file_tree import LAYER, PART, Node
from lstm_viz.theme import LIGHT
from lstm_viz.widgets.model_tree import ModelTree


@pytest.mark.parametrize(("width", "part", "layer"), [(90, "◆ 1 · f", "rnn"), (600, "forward", "encoder")])
def test_a_part_keeps_its_number_and_a_layer_its_end(qtbot: QtBot, width: int, part: str, layer: str) -> None:
    parts = tuple(Node(PART, f"layer {n} · forward", "4 → 8", "m", (n - 1, "forward")) for n in (1, 2))
    tree = ModelTree(LIGHT)
    qtbot.addWidget(tree)
    tree.show_nodes((Node(LAYER, "model.encoder.blocks.rnn", "LSTM", "m", children=parts),))
    top = tree.topLevelItem(0)
    assert top is not None
    for item, expected in ((top, layer), (top.child(0), part)):
        option = QStyleOptionViewItem()
        option.rect.setWidth(width)
        tree.itemDelegate().initStyleOption(option, tree.indexFromItem(item))
        assert expected in option.text
        assert ("…" in option.text) is (width < 200)
