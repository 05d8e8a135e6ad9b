"""Setting up `.venv` in a checkout, for `main.py`. Standard library only; not part of the wheel."""
