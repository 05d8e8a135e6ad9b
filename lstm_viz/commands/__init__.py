"""One file a subcommand, found by being there. None needs a display."""
