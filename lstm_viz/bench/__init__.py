"""The window's benchmarks: start-up, frames, editing, a very long sequence.

One file a benchmark, found by being there; each has `run() -> dict[str, float]`, its figures by name. They compare
two things in one run where they can; `lstm-viz bench` prints them beside the engine's own.
"""
