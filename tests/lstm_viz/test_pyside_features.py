"""PySide’s search through the sources is spared, and each module stands where that would have put it."""

from __future__ import annotations

import subprocess
import sys

LOOK = """
import sys
import PySide6.QtCore
from lstm_viz.pyside_features import SUPPORT, spare_the_search
{spare}
import csv
from lstm_viz.workers import Worker
known = sys.modules[SUPPORT].pyside_feature_dict
print(known["csv"], known["lstm_viz.workers"], "linecache" in sys.modules and any(
    path.endswith("workers.py") for path in sys.modules["linecache"].cache))
"""


def _said(spare: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", LOOK.format(spare=spare)], check=True, capture_output=True, text=True
    )
    return done.stdout.split()


def test_the_same_is_known_of_a_module_that_uses_qt_and_of_one_that_does_not_but_nothing_is_read() -> None:
    assert _said("") == ["-1", "0", "True"]
    assert _said("assert spare_the_search()") == ["-1", "0", "False"]


def test_without_what_pyside_keeps_to_itself_nothing_is_done() -> None:
    assert _said("del sys.modules[SUPPORT]._mod_uses_pyside; assert not spare_the_search(); sys.exit()") == []
