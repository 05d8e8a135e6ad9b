"""Presenting: talks, the audience's screen, the speaker's view, and how a talk is made and rehearsed."""
