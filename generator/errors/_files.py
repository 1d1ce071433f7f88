"""A file or folder of the project is missing, cannot be used, or the system refuses it."""

from __future__ import annotations

from pathlib import Path

from generator.errors._root import CasebookError
from generator.languages import Words


class MissingPieceError(CasebookError):
    """Something the tool itself needs is not where it must be, e.g. `templates/pages/case.html`."""

    def __init__(self, path: Path, what: Words) -> None:
        self.path = path
        super().__init__(
            Words(
                "找不到{what}：`{path}`。请恢复这个文件或文件夹，再试一次。",
                "The {what} is missing: `{path}`. Put it back and try again.",
            ).fill(what=what, path=path)
        )


class SpoiledLedgerError(CasebookError):
    """The ledger of published addresses cannot be understood, e.g. it holds a conflict; it stays as it is."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            Words(
                "网址账本 `{path}` 里有看不懂的行，没有改动它，也没有发布。运行 casebook check，看是哪一行、怎样改。",
                "The ledger `{path}` has lines that cannot be understood. It was left alone and nothing was published. "
                "`casebook check` says which lines, and how to mend them.",
            ).fill(path=path)
        )


class UnreadableError(CasebookError):
    """The system does not let us read `path`; `reason` is the system's own sentence."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        super().__init__(
            Words(
                "无法读取 `{path}`：{reason}。请检查文件的权限。",
                "Cannot read `{path}`: {reason}. Check its permissions.",
            ).fill(path=path, reason=reason)
        )


class UnwritableError(CasebookError):
    """The system does not let us write `path`; whatever was there before is untouched."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        super().__init__(
            Words(
                "无法写入 `{path}`：{reason}。原来的内容没有改动。请检查磁盘空间和文件夹权限。",
                "Cannot write `{path}`: {reason}. What was there before is untouched. "
                "Check disk space and permissions.",
            ).fill(path=path, reason=reason)
        )


class StrangeFileError(CasebookError):
    """Something at `path`, in the folder of prose, is no file that could be published; `what` says what it is."""

    def __init__(self, path: Path, what: Words) -> None:
        self.path, self.what = path, what
        shown = str(path).encode("utf-8", "replace").decode()
        super().__init__(
            Words(
                "`{path}` 是{what}，不能发布。请把它移走，需要的话放一份真正的文件。",
                "`{path}` is {what}, which cannot be published. Take it away; put a real file there if you need it.",
            ).fill(path=shown, what=what)
        )


class EndlessTextError(CasebookError):
    """A text of the prose has so much of something that the engine would not come to an end; `what` says of what."""

    def __init__(self, path: Path, line: int, what: Words) -> None:
        self.path, self.line, self.what = path, line, what
        super().__init__(
            Words(
                "`{path}` 第 {line} 行：{what}，转换成网页会没完没了，所以没有开始。看看是不是贴错了内容；"
                "如果真的要这么多，请分成几个文件，表格和代码放在 ``` 之间。",
                "`{path}`, line {line}: {what}. To convert it would take for ever, so nothing was begun. See whether "
                "something was pasted by mistake; if it is meant, make several files of it, and put code between ```.",
            ).fill(path=path, line=line, what=what)
        )


class UnusableRosterError(CasebookError):
    """The list of real names at `path` could not be held against anything; `why` says so, and shows nothing of it."""

    def __init__(self, path: Path, why: Words) -> None:
        self.path, self.why = path, why
        super().__init__(
            Words(
                "名册 `{path}` 用不了：{why}。为了不漏掉姓名，没有检查。"
                "名册是纯文本（UTF-8），每行只写一个姓名、电话或地址。",
                "The roster `{path}` cannot be used: {why}. So that no name is missed, nothing was checked. A roster "
                "is plain text (UTF-8) with one name, telephone number or address on each line.",
            ).fill(path=path, why=why)
        )
