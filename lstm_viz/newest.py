"""Questions to the engine of which, kind by kind, only the newest counts. It does not own what is asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lstm_viz.engine_client import EngineClient
from lstm_viz.failures import EngineError


class Newest:
    """Asks; an answer is handed on where nothing newer of its kind was asked since, and nothing was forgotten."""

    def __init__(self, client: EngineClient) -> None:
        self._client = client
        self._asked: dict[type, int] = {}

    def ask(self, body: Any, on_answer: Callable[[Any], None], on_failure: Callable[[EngineError], None]) -> None:
        """Asks a question of the kind that its body's type is."""
        kind = type(body)

        def ended() -> bool:
            """Whether this is the newest of its kind, which is answered now."""
            if self._asked.get(kind) != number:
                return False
            del self._asked[kind]
            return True

        def on_reply(reply: object) -> None:
            if ended():
                on_answer(reply)

        def on_error(error: EngineError) -> None:
            if ended():
                on_failure(error)

        def on_dropped() -> None:
            ended()

        number = self._client.send(body, on_reply, on_error, on_dropped=on_dropped)
        self._asked[kind] = number

    def waits_for(self, kind: type) -> bool:
        """Whether one of this kind is under way."""
        return kind in self._asked

    def forget(self) -> None:
        """Whatever is under way counts no more."""
        self._asked.clear()
