"""What stops a set-up, in words: what happened and what to do about it."""

from __future__ import annotations


class SetUpError(Exception):
    """A set-up that cannot go on: what happened, and what the person at the keyboard can do."""

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(what, hint)
        self.what = what
        self.hint = hint


# Said after most failures: nothing has to be tidied up by hand.
AGAIN = "Then run the same command again: it goes on from here, and keeps what is already installed."
