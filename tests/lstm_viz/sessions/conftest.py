"""A document that holds something of everything, and its file."""

from __future__ import annotations

import pytest

from lstm_viz.sessions import session_file
from lstm_viz.sessions.session import Kept
from tests.lstm_viz.sessions.whole import whole


@pytest.fixture(scope="module")
def kept() -> Kept:
    return whole()


@pytest.fixture(scope="module")
def data(kept: Kept, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("sessions") / "whole.lstmviz"
    session_file.write(path, kept)
    return path.read_bytes()
