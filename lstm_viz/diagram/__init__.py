"""The animated cell: a graph (what), a layout (where), items (how), a view."""
