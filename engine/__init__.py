"""The computation: torch, never Qt. Runs as a process of its own, `python -m engine`."""
