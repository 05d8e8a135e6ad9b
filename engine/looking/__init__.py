"""Looking through a whole layer over a whole sequence: figures, images, units found by what they do. Never Qt."""
