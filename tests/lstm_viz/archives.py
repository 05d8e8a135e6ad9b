"""Archives (documents, talks) with other members than they were written with."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable


def rewritten(data: bytes, change: Callable[[dict[str, bytes]], object]) -> bytes:
    """The same archive with other members."""
    with zipfile.ZipFile(io.BytesIO(data)) as members_of:
        members = {name: members_of.read(name) for name in members_of.namelist()}
    change(members)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return stream.getvalue()
