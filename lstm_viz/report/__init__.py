"""A report of a layer: what is in it, what it learned, its picture; as one HTML file or one PDF."""
