"""One file a cell: its arithmetic, as the textbook writes it."""
