"""The errors of the tool: it cannot go on, and says why in one sentence of each language.

A *diagnostic* is about content and is a value; an *error* is about the tool's surroundings and is raised.
Anything raised that is not a `CasebookError` is a bug of ours; with CASEBOOK_DEBUG=1 its traceback is shown.

    CasebookError
    ├── MissingPieceError      a template, theme, folder or word list that must exist does not
    ├── SpoiledLedgerError     the ledger of published addresses cannot be understood
    ├── UnreadableError        the system refuses to read something
    ├── UnwritableError        the system refuses to write something (full disk, no permission)
    ├── StrangeFileError       something in the folder of prose is no file that could be published
    ├── EndlessTextError       a text of the prose would keep the engine busy for hours
    ├── UnusableRosterError    the list of real names could not be held against anything
    ├── ContentError           the casebook has errors, so nothing is published
    │   ├── SiteFaultsError    the finished site has errors, so it does not take the place of the old one
    │   └── StaleLedgerError   the ledger of addresses may not be written and does not know all that would be published
    ├── ShellError             the theme's page could not be cut into a shell
    ├── EngineError            MkDocs refuses its settings or warns of something that would be published broken
    ├── AddressInUseError      the preview cannot be served at the address asked for
    ├── AlreadyThereError      a file that would be written exists
    ├── UnknownNameError       a name given on the command line does not exist
    ├── UnknownCodeError       a code that shall be explained does not exist
    ├── UnsuitableFileError    a file given on the command line is not one to draw from
    ├── NothingToDrawError     there is nothing in an entry that could be drawn
    ├── MissingExtraError      a package is wanted that is not installed with the tool
    └── CheckFailedError       a rule broke down, so nobody knows whether there is something to find
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.languages import Words


class CasebookError(Exception):
    """Root of all errors that are shown plainly, without a traceback."""

    def __init__(self, words: Words) -> None:
        self.words = words
        super().__init__(words.en)

    def __reduce__(self) -> tuple[Callable[..., CasebookError], tuple[object, ...]]:
        """An error must reach us out of another process: it is put together again without its own constructor."""
        return _restored, (type(self), self.words, self.__dict__)


def _restored(kind: type[CasebookError], words: Words, attributes: dict[str, object]) -> CasebookError:
    error = kind.__new__(kind, words.en)
    error.__dict__.update(attributes)
    return error


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


class ContentError(CasebookError):
    """The casebook has `count` errors; they have been or will be reported one by one."""

    def __init__(self, count: int) -> None:
        self.count = count
        super().__init__(
            Words(
                "内容有 {count} 处错误，网站没有生成，原来的网站没有改动。",
                "The casebook has {count} error(s): nothing was built, the site that was there is untouched.",
            ).fill(count=count)
        )


class StaleLedgerError(ContentError):
    """The ledger of published addresses may not be written, and lacks `addresses`."""

    def __init__(self, addresses: tuple[str, ...]) -> None:
        self.count = len(addresses)
        self.addresses = addresses
        CasebookError.__init__(
            self,
            Words(
                "网址账本 `casebook/ledger.yaml` 里还没有 {count} 个网址（{listed}），又不许改写，所以网站没有生成，"
                "原来的网站没有改动。请先不加 --frozen 运行一次 casebook build，把账本一起提交。",
                "The ledger `casebook/ledger.yaml` lacks {count} address(es) ({listed}) and may not be written, so "
                "nothing was built; the site that was there is untouched. Run `casebook build` once without --frozen "
                "and commit the ledger.",
            ).fill(count=len(addresses), listed=", ".join(addresses[:3]) + (" …" if len(addresses) > 3 else "")),
        )


class SiteFaultsError(ContentError):
    """The finished site has `count` errors; they have been reported one by one."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.words = Words(
            "网站做好以后又查了一遍，发现 {count} 处错误，所以没有发布，原来的网站没有改动。",
            "The finished site was looked through once more and has {count} error(s): "
            "it was not published, the site that was there is untouched.",
        ).fill(count=count)
        self.args = (self.words.en,)


class ShellError(CasebookError):
    """The page that the theme rendered for `specimen` does not have the form a shell needs."""

    def __init__(self, specimen: str, reason: Words) -> None:
        self.specimen = specimen
        super().__init__(
            Words(
                "主题生成的样页 `{specimen}` 不能用作外壳：{reason}。请检查 templates/theme/ 的改动。",
                "The theme's specimen page `{specimen}` cannot serve as a shell: {reason}. "
                "Look at what changed in templates/theme/.",
            ).fill(specimen=specimen, reason=reason)
        )


class EngineError(CasebookError):
    """MkDocs said what is wrong already; this says what it means."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "网站没有生成，原因见上面 MkDocs 的提示（设置、主题或 docs/ 里的页面）。原来的网站没有改动。",
                "Nothing was built: MkDocs says why above (settings, theme or a page in docs/). "
                "The site that was there is untouched.",
            )
        )


class AddressInUseError(CasebookError):
    """The system does not let us serve at `address`, e.g. `127.0.0.1:8000`; `reason` is its own sentence."""

    def __init__(self, address: str, reason: str) -> None:
        self.address = address
        super().__init__(
            Words(
                "无法在 {address} 显示网站：{reason}。可能已经有一个在运行；"
                "换一个端口再试，如 --address 127.0.0.1:8001。",
                "Cannot serve at {address}: {reason}. Perhaps one is running already; "
                "try another port, e.g. --address 127.0.0.1:8001.",
            ).fill(address=address, reason=reason)
        )


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


class CheckFailedError(CasebookError):
    """The rule `code` broke down over the file `name`; `reason` is for whoever mends the rule.

    Nothing is published then: what cannot be checked may hold anything.
    """

    def __init__(self, code: str, name: str, reason: str) -> None:
        self.code = code
        super().__init__(
            Words(
                "规则 {code} 检查 `{name}` 时出了故障（{reason}）。这是程序的问题，不是您写错了。"
                "没有检查完，所以什么也不发布。请把这句话告诉维护者。",
                "The rule {code} broke down over `{name}` ({reason}). This is the tool's mistake, not yours. "
                "As not everything could be checked, nothing is published. Please tell a maintainer this sentence.",
            ).fill(code=code, name=name, reason=reason)
        )
