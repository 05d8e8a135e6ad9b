"""What a person can mend, said in their words."""

from __future__ import annotations


class UserError(Exception):
    """A failure that a person can do something about: what happened, and a hint at what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()
