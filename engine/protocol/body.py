"""What every request's body is: how it stands beside the others in the engine's queues. No torch, no Qt."""

from __future__ import annotations

from typing import ClassVar

import msgspec


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """What a request asks.

    Requests are worked on in the order in which they came. A kind that supersedes makes older waiting or running
    ones of its kind void; a kind in the background gets the time that the others leave; a kind that is served at
    once waits for none.
    """

    supersedes: ClassVar[bool] = False
    background: ClassVar[bool] = False
    at_once: ClassVar[bool] = False
