"""A folder of cells that the program does not have: each file is one, as a file of `engine.cells` would be."""
