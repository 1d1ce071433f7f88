"""Addresses: what was published stays, or leads on."""
