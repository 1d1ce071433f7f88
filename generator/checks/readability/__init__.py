"""Residents can read what is written for them."""
