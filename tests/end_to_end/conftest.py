"""Fixtures of whole projects."""

from tests.project import built, one_day, project, small

__all__ = ["built", "one_day", "project", "small"]
