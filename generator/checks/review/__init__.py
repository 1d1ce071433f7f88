"""Content is looked at again before its date."""
