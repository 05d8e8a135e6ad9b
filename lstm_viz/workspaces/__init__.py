"""One file a workspace: which panels, where."""
