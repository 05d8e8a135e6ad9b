"""What the program ships as data: cells, models, texts, icons. Read through importlib.resources."""
