"""The casebook cannot be checked or published as it stands, or its site not be shown."""

from __future__ import annotations

from generator.errors._root import CasebookError
from generator.languages import Words


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
