"""One file a panel; a panel knows no other panel."""
