"""What the rules about translations share: how numbers are read in each language, and when a pair was in accord."""
