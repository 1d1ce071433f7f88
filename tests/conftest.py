"""Settings that all tests share; being here also lets every test import the helpers of this folder."""

from __future__ import annotations

from hypothesis import settings

# The same examples on every run: a red build must be about the change that is built. No deadline: machines differ.
settings.register_profile("project", derandomize=True, deadline=None, max_examples=300)
settings.load_profile("project")
