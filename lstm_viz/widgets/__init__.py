"""What panels are made of: cards, heat maps, the timeline's picture. Nothing here knows a panel or a model."""
