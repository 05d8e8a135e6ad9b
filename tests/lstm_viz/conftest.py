"""What the window's tests share: Qt without a screen, with the one font that the project brings along."""

from __future__ import annotations

import os

import pytest

# Set before Qt starts; pictures are comparable only where no screen has a say in them.
os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(scope="session")
def application(qapp: object) -> object:
    """The application with the program's look and DejaVu Sans alone."""
    from lstm_viz.studio import make_application  # noqa: PLC0415  (only tests that draw need Qt)

    return make_application(only_shipped_fonts=True)
