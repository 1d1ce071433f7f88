"""References from entry to entry and to the terms of vocabularies."""
