"""Checks about what may be published at all: consent, permission, sign-offs, drafts."""
