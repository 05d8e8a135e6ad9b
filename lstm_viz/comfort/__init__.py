"""What makes every day easier: settings, keys, the start card, the tour, the guide. None of it computes."""
