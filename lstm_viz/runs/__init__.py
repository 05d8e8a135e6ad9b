"""The window's side of training runs: what they have said so far, and what is asked of them. No widgets."""
