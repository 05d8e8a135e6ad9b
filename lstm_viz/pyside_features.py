"""Spares the start of the window a search that PySide makes: it reads the source of each module imported after it.

PySide looks there for its own name, to learn in which modules `from __feature__ import snake_case` may switch
the names of Qt's methods. This program never switches them. Reading 170 sources took 10 to 30 ms of the way to
the first picture, so the answer is given without reading. Owns nothing else.
"""

from __future__ import annotations

import sys

SUPPORT = "shibokensupport.feature"  # a module of PySide's own, private: where it has changed, nothing is done
SEARCH = "_mod_uses_pyside"


def spare_the_search() -> bool:
    """To be called once PySide6 is imported; whether PySide still has what is spared here."""
    support = sys.modules.get(SUPPORT)
    if not hasattr(support, SEARCH):
        return False
    setattr(support, SEARCH, _may_switch)
    return True


def _may_switch(module: object) -> bool:
    """What the search would say of this program's modules; of others, that their names are never switched."""
    return getattr(module, "__name__", "").partition(".")[0] == "lstm_viz"
