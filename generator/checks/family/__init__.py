"""A family fits together, so that it can be drawn as it was meant."""
