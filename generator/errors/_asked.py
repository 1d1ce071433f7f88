"""What was asked for on the command line cannot be done."""

from __future__ import annotations

from pathlib import Path

from generator.errors._root import CasebookError
from generator.languages import Words


class AlreadyThereError(CasebookError):
    """`path` exists and would have been overwritten; `cure` says what to do instead."""

    def __init__(self, path: Path, cure: Words | None = None) -> None:
        self.path = path
        super().__init__(
            Words(
                "`{path}` 已经存在，没有改动。{cure}",
                "`{path}` exists already and was left alone. {cure}",
            ).fill(path=path, cure=cure or Words("请换一个编号。", "Choose another id."))
        )


class UnknownNameError(CasebookError):
    """`name` is none of the known names of its `kind`, e.g. a content type; `suggestion` may be empty."""

    def __init__(self, kind: Words, name: str, known: tuple[str, ...], suggestion: str = "") -> None:
        self.name = name
        hint = Words("是不是 `{s}`？", "Did you mean `{s}`? ").fill(s=suggestion) if suggestion else Words("", "")
        super().__init__(
            Words(
                "没有叫 `{name}` 的{kind}。{hint}可用的有：{known}。",
                "There is no {kind} called `{name}`. {hint}Known: {known}.",
            ).fill(name=name, kind=kind, hint=hint, known=", ".join(known))
        )


class UnknownCodeError(CasebookError):
    """No finding has the code `code`; `close` are those that were perhaps meant. All are too many for one sentence."""

    def __init__(self, code: str, close: tuple[str, ...] = ()) -> None:
        self.code = code
        meant = [f"`{one}`" for one in close]
        hint = Words("是不是 {zh}？", "Did you mean {en}? ").fill(zh=" 或 ".join(meant), en=" or ".join(meant))
        super().__init__(
            Words(
                "没有 `{code}` 这个代码。{hint}运行 casebook explain，可以看到全部代码。",
                "There is no code `{code}`. {hint}`casebook explain` lists all codes.",
            ).fill(code=code, hint=hint if close else "")
        )


class UnsuitableFileError(CasebookError):
    """`path` is nothing that can be drawn from, e.g. a folder; `reason` says what it is and what to do."""

    def __init__(self, path: Path, reason: Words) -> None:
        self.path = path
        super().__init__(
            Words("不能根据 `{path}` 画图：{reason}", "Cannot draw from `{path}`: {reason}").fill(
                path=path, reason=reason
            )
        )


class NothingToDrawError(CasebookError):
    """What stands in `name` gives no drawing, or not the one asked for; `drawn` are the names of those it gives."""

    def __init__(self, name: str, drawn: tuple[str, ...] = ()) -> None:
        self.name = name
        offer = Words("可以画的有：{drawn}。", "What can be drawn: {drawn}.").fill(drawn=", ".join(drawn))
        none = Words("案例、工作规程和家庭文件可以画图。", "Cases, playbooks and files with a family can be drawn.")
        super().__init__(
            Words("`{name}` 里没有可以画的内容。{offer}", "There is nothing in `{name}` to draw. {offer}").fill(
                name=name, offer=offer if drawn else none
            )
        )


class MissingExtraError(CasebookError):
    """The Python package `package` is wanted for `what` and is not there; `python` is the one to install it for."""

    def __init__(self, what: Words, package: str, python: str) -> None:
        self.package = package
        super().__init__(
            Words(
                "{what}需要另外安装 `{package}`。请运行：{python} -m pip install {package}",
                "{what} needs the package `{package}`. Install it with: {python} -m pip install {package}",
            ).fill(what=what, package=package, python=python)
        )
