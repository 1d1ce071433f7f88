"""Checks of re-identification: nobody can be recognized by what is told about them, one thing added to the other."""
