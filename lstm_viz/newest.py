"""Questions to the engine of which, kind by kind, only the newest counts. It does not own what is asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from engine.protocol import Progressed
from lstm_viz.engine_client import EngineClient
from lstm_viz.failures import EngineError


class Newest:
    """Asks; an answer is handed on where nothing newer of its kind was asked since, and nothing was forgotten.
    `on_change` is called when something began, went on or ended.
    """

    def __init__(self, client: EngineClient, on_change: Callable[[], None] = lambda: None) -> None:
        self._client = client
        self._on_change = on_change
        self._asked: dict[type, int] = {}
        self._shares: dict[type, float] = {}

    def ask(self, body: Any, on_answer: Callable[[Any], None], on_failure: Callable[[EngineError], None]) -> None:
        """Asks a question of the kind that its body's type is."""
        kind = type(body)

        def ended() -> bool:
            """Whether this is the newest of its kind, which is answered now."""
            if self._asked.get(kind) != number:
                return False
            del self._asked[kind]
            self._shares.pop(kind, None)
            self._on_change()
            return True

        def on_reply(reply: object) -> None:
            if ended():
                on_answer(reply)

        def on_error(error: EngineError) -> None:
            if ended():
                on_failure(error)

        def on_dropped() -> None:
            ended()

        def on_progress(reply: object) -> None:
            if isinstance(reply, Progressed) and self._asked.get(kind) == number:
                self._shares[kind] = reply.done / max(1, reply.total)
                self._on_change()

        number = self._client.send(body, on_reply, on_error, on_progress, on_dropped)
        self._asked[kind] = number
        self._shares.pop(kind, None)
        self._on_change()

    @property
    def under_way(self) -> dict[type, float | None]:
        """What is asked just now, the first one first, and how much of it is done, where that is known."""
        return {kind: self._shares.get(kind) for kind in self._asked}

    def waits_for(self, kind: type) -> bool:
        """Whether one of this kind is under way."""
        return kind in self._asked

    def forget(self) -> None:
        """Whatever is under way counts no more."""
        self._asked.clear()
        self._shares.clear()
        self._on_change()

    def stop(self) -> None:
        """Whatever is under way counts no more, and is computed no further."""
        numbers = list(self._asked.values())
        self.forget()
        for number in numbers:
            self._client.cancel(number)
