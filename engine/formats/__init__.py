"""Other people's model files: one module a format, read without running anything in them. No torch, no Qt.

Owns finding the format by a file's content. Runs in a process of its own, `python -m engine.formats`.
"""
