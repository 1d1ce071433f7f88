"""The command line: one file a verb. Here people are spoken to; nothing below prints.

A public module here is a verb and declares `COMMAND`, a click command. It may import the room's
private modules and every room below. Exit codes: 0 clean, 1 findings, 2 the tool could not do its work.
"""

from generator.cli._main import main, program

__all__ = ["main", "program"]
