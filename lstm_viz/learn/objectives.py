"""What the course is for: six things that somebody can do after it, by the names that files have them under."""

from __future__ import annotations

from typing import Literal

Objective = Literal["gradients", "draw", "gates", "trace", "mitigate", "compare"]
OBJECTIVES: tuple[Objective, ...] = ("gradients", "draw", "gates", "trace", "mitigate", "compare")
