"""What checks of re-identification share: patterns in texts, and how many people fit a description."""
