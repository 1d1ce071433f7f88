"""What exists in one language must exist in the other."""
