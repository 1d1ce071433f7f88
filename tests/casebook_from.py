"""Small casebooks, built from inline YAML below a temporary folder.

`SOUND` is a whole casebook without a single finding. A test changes the one thing that it is about:

    loaded = load(casebook_at(tmp_path, changed("cases/lan.yaml", "risk: high", "risk: hihg")))
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, cast

from generator.checks import SIGN_OFFS_HEAD, sign_off
from generator.content import Entry, content_types
from generator.source import document_of

TODAY = date(2026, 11, 1)
"""The day on which `SOUND` has no finding."""

_REVIEW = "review: {reviewed: 2026-10-01, next_review: 2027-10-01, by: [REVIEWERS]}\n"
_SIGNING = ("editor", "supervisor", "ethics")
"""The roles that have signed every case that names them, so that a test can add one that has not."""


def _head(zh: str, en: str, by: str = "editor") -> str:
    title = f"title: {{zh: {zh}, en: {en}}}\nsummary: {{zh: 关于{zh}。, en: About {en}.}}\n"
    return title + _REVIEW.replace("REVIEWERS", by)


SOUND: dict[str, str] = {
    "stations/harbour.yaml": _head("海港社工站", "Harbour station")
    + """\
kind: town
place: {zh: 海港镇, en: Harbour Town}
programme: {zh: 双百计划, en: Double-Hundred}
sources: [talk]
""",
    "cases/lan.yaml": _head("阿兰", "Lan", "editor, supervisor, ethics")
    + """\
station: harbour
credit: {zh: 海港社工站, en: Harbour station}
groups: [living-alone]
topics: [heat]
helplines: [emergency-120]
risk: high
method: casework
practice_period: {year: 2020, season: winter}
provenance:
  default: illustrative
  sources: [talk]
  note: {zh: 教学示例。, en: Made for teaching.}
consent:
  state: not-recorded
  station_permission: not-recorded
  withdrawal_contact: project
  note: {zh: 来源没有记载。, en: The source does not say.}
anonymization:
  level: 3
  changes: [pseudonyms, family-invented]
referral: {source: outreach}
background:
  - {zh: 独居。, en: Lives alone.}
presenting_problem:
  - {zh: 不敢出门。, en: Afraid to go out.}
family:
  people:
    lan:
      name: {zh: 阿兰, en: Lan}
      sex: female
      age: 70-79
      index: true
    ming:
      name: {zh: 阿明, en: Ming}
      sex: male
  unions:
    - partners: [lan, ming]
      kind: widowed
  relations:
    - {from: lan, to: ming, kind: close}
case_map:
  systems:
    clinic:
      name: {zh: 诊所, en: Clinic}
      sphere: health
  ties:
    - {system: clinic, before: tenuous, after: strong, flow: to-family}
assessment:
  needs:
    - need: {zh: 看病, en: A doctor}
      level: high
      evidence: {zh: 量过血压。, en: Blood pressure was taken.}
  strengths:
    - {zh: 邻居关心。, en: The neighbours care.}
  risk:
    factors:
      - {zh: 独居。, en: Lives alone.}
    safety_action:
      - {zh: 每天打电话。, en: A call every day.}
theories:
  - term: ecomap
    use: {zh: 画出支持。, en: Shows the support.}
goals:
  general: {zh: 安心看病。, en: Sees a doctor at ease.}
  specific:
    - goal: {zh: 去一次医院。, en: One visit.}
      measure: {zh: 去过了。, en: It took place.}
timeline:
  - day: 1
    stage: intake
    by: [social-worker]
    event: {zh: 第一次探访。, en: First visit.}
  - day: 14
    stage: closure
    by: [social-worker, family]
    event: {zh: 结案。, en: Closed.}
strategy:
  approach:
    - {zh: 先陪伴。, en: Be there first.}
  steps:
    - id: visit
      do: {zh: 探访。, en: Visit.}
      who: [social-worker]
      then: {yes: escort, no: end}
    - id: escort
      do: {zh: 陪诊。, en: Escort.}
      who: [social-worker]
outcome:
  indicators:
    - indicator: {zh: 出门次数, en: Times out}
      before: {zh: 零次, en: none}
      after: {zh: 两次, en: two}
  closure: {kind: goals-reached}
reflection:
  practice:
    - {zh: 先听。, en: Listen first.}
  ethics:
    - {zh: 尊重自决。, en: Respect her choice.}
learning:
  level: new-worker
  minutes: 60
  objectives:
    - {zh: 能画生态图。, en: Can draw an ecomap.}
  decision_point: 1
  questions:
    - ask: {zh: 你会怎样做？, en: What would you do?}
guides: [heat]
playbooks: [escort]
""",
    "guides/heat.yaml": _head("防暑", "Heat")
    + """\
groups: [living-alone]
helplines: [emergency-120]
for_whom: {zh: 独居的人, en: People living alone}
key_points:
  - {zh: 多喝水。, en: Drink water., sources: [talk]}
steps:
  - title: {zh: 喝水, en: Drink}
    detail:
      - {zh: 每小时一杯。, en: A glass an hour.}
do:
  - {zh: 开窗。, en: Open a window.}
do_not:
  - {zh: 不要中午出门。, en: Do not go out at noon.}
care:
  - level: emergency
    call: emergency-120
    signs:
      - {zh: 昏倒。, en: Fainting.}
  - level: self-care
    signs:
      - {zh: 口渴。, en: Thirst.}
lessons: [neighbours]
""",
    "lessons/neighbours.yaml": _head("邻居", "Neighbours")
    + """\
audience: resident
minutes: 30
aim:
  - {zh: 不再躲避。, en: No more avoiding.}
myths:
  - fact: {zh: 康复者不传染。, en: Recovered people do not infect.}
    myth: {zh: 会一直传染。, en: They infect for ever.}
    why: {zh: 混淆了时间。, en: It mixes up times.}
words: [case-not-person]
scenarios:
  - title: {zh: 电梯里, en: In the lift}
    setting: {zh: 有人躲开。, en: Somebody steps away.}
    debrief:
      - {zh: 感觉怎样？, en: How did it feel?}
session:
  - minutes: 10
    title: {zh: 开场, en: Opening}
    how: {zh: 提问。, en: Ask.}
  - minutes: 20
    title: {zh: 讨论, en: Discussion}
    how: {zh: 分组。, en: In groups.}
quiz:
  - ask: {zh: 康复者传染吗？, en: Do recovered people infect?}
    options:
      - {zh: 会, en: "Yes"}
      - {zh: 不会, en: "No"}
    answer: 2
    because: {zh: 有证据。, en: There is evidence.}
evaluation:
  - ask: {zh: 有用吗？, en: Was it useful?}
    kind: scale
""",
    "playbooks/escort.yaml": _head("陪诊", "Escort")
    + """\
stations: [harbour]
provenance:
  default: illustrative
  sources: [talk]
  note: {zh: 教学示例。, en: Made for teaching.}
purpose:
  - {zh: 不让人独自看病。, en: Nobody goes alone.}
triggers:
  - {zh: 有人要看病。, en: Somebody needs a doctor.}
duties:
  - who: social-worker
    does: {zh: 陪同。, en: Goes along.}
procedure:
  answers:
    declines: {zh: 不愿意, en: declines}
  steps:
    - id: ask
      do: {zh: 问意愿。, en: Ask.}
      who: [social-worker]
      then: {yes: go, declines: end}
    - id: go
      do: {zh: 出发。, en: Go.}
      who: [social-worker, driver]
tiers:
  - risk: high
    signs:
      - {zh: 发热。, en: Fever.}
    contact: {zh: 上门, en: Visit}
    interval: {zh: 每天, en: Daily}
    escalate: {zh: 加重, en: Worse}
safety:
  - {zh: 戴口罩。, en: Wear a mask.}
""",
    "packs/first-week.yaml": _head("第一周", "First week")
    + """\
audience: new-worker
objectives:
  - {zh: 会陪诊。, en: Can escort.}
items:
  - case: lan
    minutes: 60
    task: {zh: 读案例。, en: Read the case.}
  - guide: heat
    minutes: 20
    task: {zh: 讲给居民听。, en: Tell it to residents.}
""",
    "vocabulary/groups.yaml": _head("服务对象", "Groups")
    + """\
terms:
  living-alone:
    name: {zh: 独居老人, en: Older people living alone}
    description: {zh: 一个人住。, en: They live alone.}
""",
    "vocabulary/risks.yaml": _head("风险", "Risks")
    + """\
terms:
  high:
    name: {zh: 高风险, en: High}
    description: {zh: 马上要帮。, en: Needs help now.}
    rank: 1
    follow_up: {zh: 每天联系。, en: Contact daily.}
""",
    "vocabulary/methods.yaml": _head("方法", "Methods")
    + """\
terms:
  casework:
    name: {zh: 个案, en: Casework}
    description: {zh: 一对一。, en: One to one.}
""",
    "vocabulary/topics.yaml": _head("主题", "Topics")
    + """\
terms:
  heat:
    name: {zh: 高温, en: Heat}
    description: {zh: 天气热。, en: Hot weather.}
""",
    "vocabulary/glossary.yaml": _head("术语", "Glossary")
    + """\
terms:
  ecomap:
    name: {zh: 生态图, en: ecomap}
    meaning: {zh: 画出家庭周围的系统。, en: Shows the systems around a family.}
    sources: [talk]
""",
    "vocabulary/sources.yaml": _head("来源", "Sources")
    + """\
terms:
  talk:
    title: {zh: 讲座, en: Talk}
    publisher: {zh: 社工站, en: Station}
    year: 2020
    url: https://example.org/talk
    grade: A
""",
    "vocabulary/helplines.yaml": _head("电话", "Help lines")
    + """\
terms:
  emergency-120:
    number: "120"
    name: {zh: 医疗急救, en: Medical emergency}
    what: {zh: 有人昏倒。, en: Somebody faints.}
    order: 1
    verified: 2026-10-01
    sources: [talk]
""",
    "vocabulary/synonyms.yaml": _head("同义词", "Synonyms")
    + """\
terms:
  fever:
    standard: {zh: 发热, en: fever}
    say: {zh: [发烧], en: [temperature]}
""",
    "vocabulary/allowed.yaml": _head("公开名称", "Public names")
    + """\
terms:
  theorists:
    spelled: [McGoldrick, 020-87654321]
    reason: {zh: 公开的名称和号码。, en: A public name and a number.}
    until: 2036-10-01
""",
    "vocabulary/emergencies.yaml": _head("紧急情况", "Emergencies")
    + """\
terms:
  heatstroke:
    title: {zh: 中暑又糊涂, en: Heatstroke with confusion}
    say: {zh: [热到糊涂], en: [confused from heat]}
    helplines: [emergency-120]
    do: {zh: 先打急救电话，再降温。, en: "Call for an ambulance, then cool the person.", sources: [talk]}
    guide: heat
""",
    "vocabulary/wording.yaml": _head("用词", "Wording")
    + """\
terms:
  case-not-person:
    avoid: {zh: [毒王], en: [super-spreader]}
    suggest: {zh: 感染者, en: infected person}
    why: {zh: 不给人贴标签。, en: It labels nobody.}
    level: ban
    allow_in: [quote, myth, avoid-list, role-play]
    bad: [他是毒王。, He was a super-spreader.]
  illness-not-demon:
    avoid: {zh: [病魔], en: [scourge]}
    suggest: {zh: 疾病, en: illness}
    why: {zh: 病不是魔鬼。, en: An illness is no demon.}
    level: context
    allow_in: [quote, myth, avoid-list, role-play, proper-name]
    bad: [她战胜了病魔。, She beat the scourge.]
""",
}
"""Every content type and every vocabulary, one small file each, by path below `casebook/`."""

WORDING = "vocabulary/wording.yaml"
"""The word list without which no entry can be checked: a casebook of few files holds it too."""

SIGN_OFFS = "sign-offs.yaml"


def signed(files: Mapping[str, str | bytes]) -> str:
    """Return the register in which every case is signed, as it stands, by those of its reviewers who do sign."""
    lines = []
    type_ = next(type_ for type_ in content_types() if type_.name == "case")
    for name, content in sorted(files.items()):
        raw = content if isinstance(content, bytes) else content.encode()
        document = document_of(raw, name)[0] if name.startswith("cases/") else None
        if document:
            entry = Entry(type_, Path(name).stem, cast("Any", None), document)
            review = document.data.get("review")
            by = review.get("by", ()) if isinstance(review, dict) else ()
            signs = (sign_off(entry, role, date(2026, 10, 1)) for role in _SIGNING if role in by)
            # Without marks a case of tests can put another fingerprint before the true one, to have it void.
            line = "; ".join(str(one._replace(marks="")) for one in signs)
            lines += [f"{entry.key}: {line}\n"] if line else []
    return SIGN_OFFS_HEAD + "".join(lines)


REGISTERS: dict[str, str] = {
    SIGN_OFFS: signed(SOUND),
    "ledger.yaml": """\
cases/lan/: family-structure title
cases/old/: → cases/lan/
cases/withdrawn/: → gone
glossary/#ecomap:
guides/heat/: do title
""",
    "translations.yaml": "vocabulary/methods: tzohxxavqa 4sk5phuhh7iq chbvt6q5wr4j i3f4wea5ab2n lupjhu7ep4gk\n",
}
"""Lists that the tool keeps, without a finding in them. They are there only where a test changes one of them; but every
case is signed."""

PROSE: dict[str, str] = {
    "../docs/en/about.md": "# About\n\nWe listen first.\n",
    "../docs/en/steps.svg": '<svg xmlns="http://www.w3.org/2000/svg"><title>Three steps</title>'
    '<path d="M0 0"/></svg>\n',
}
"""Pages and a picture beside the casebook, by path from `casebook/`. They are there only where a test changes one."""


def casebook_at(root: Path, files: Mapping[str, str | bytes] = SOUND) -> Path:
    """Write `files` below `root/casebook/` and return `root`. Cases are signed unless sign-offs are among them.

    Args:
        root: e.g. pytest's `tmp_path`.
        files: texts or bytes by path, e.g. `{"cases/lan.yaml": "title: …"}`.
    """
    (root / "casebook").mkdir(exist_ok=True)
    if SIGN_OFFS not in files and any(name.startswith("cases/") for name in files):
        files = {**files, SIGN_OFFS: signed(files)}
    for name, content in files.items():
        path = root / "casebook" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def changed(name: str, old: str, new: str) -> dict[str, str]:
    """Return `SOUND` with the first `old` in one file replaced by `new`; fails if `old` is not there.

    A register or a page of prose can be changed too; it is there only then.
    """
    text = {**SOUND, **REGISTERS, **PROSE}[name]
    assert old in text, f"{name} does not contain {old!r}"
    return {**SOUND, name: text.replace(old, new, 1)}


def with_files(files: Mapping[str, str | bytes]) -> dict[str, str | bytes]:
    """Return `SOUND` with files added or replaced."""
    return {**SOUND, **files}


def place_of(text: str, part: str) -> tuple[int, int]:
    """Return the line and column, counted from 1, where `part` first stands in `text`; fails if it does not."""
    before = text[: text.index(part)]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
