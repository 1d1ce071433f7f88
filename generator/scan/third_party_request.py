"""Ensure a page asks nobody else for anything.

What it checks: no page, style sheet or script names another host where a browser would go there by itself: pictures,
styles, fonts, scripts, frames, forms, preconnections, and every address with a host that a script of ours has in
quotes. Links that a reader may follow are fine.

Why it matters: whoever is asked learns who reads about which illness, from which address, and when. Besides, hosts
such as Google's do not answer in mainland China, and the page waits for them. Source: what the site
promises its visitors on the page “Ethics and consent”.

Wrong: `<img src="https://pictures.example/lan.png">`

Right: `<img src="../assets/lan.png">`

确保页面不向别的网站要任何东西。

检查什么：网页、样式和脚本里，凡是浏览器会自己去取的地址（图片、样式、字体、脚本、框架、表单、预连接，以及脚本引号里带主机名的地址），都不能是别的网站。
读者可以自己点的链接不受限制。

为什么：对方会知道是谁、在什么时候、从哪里、在看哪一种病。而且谷歌等网站在内地打不开，页面会一直等。
依据：“伦理与知情同意”页里对访客的承诺。

错误：`<img src="https://pictures.example/lan.png">`

正确：`<img src="../assets/lan.png">`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Problem
from generator.languages import Words
from generator.scan._addresses import target_of
from generator.scan._page import Page
from generator.scan._rule import Fault, PageRule, Whole


def _find(name: str, page: Page, whole: Whole) -> Iterator[Fault]:
    for mark in page.loads:
        host = target_of(mark.text, name, whole.url).host
        if host:
            yield Fault(mark.at, {"host": host})


RULE = PageRule(
    Problem(
        "SIT701",
        "third-party-request",
        Words("打开这一页时，浏览器会去找 `{host}`。", "Opening this page makes the browser ask `{host}`."),
        Words(
            "把需要的文件放进本站，或者改成读者自己点的链接。",
            "Put the file on this site, or make it a link that the reader may follow.",
        ),
    ),
    _find,
    piecewise=True,
    beyond_pages=True,
)
