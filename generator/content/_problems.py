"""What can be wrong with an entry's fields, in words for authors. The left side is what the model library calls it."""

from __future__ import annotations

from generator.diagnostics import Problem
from generator.languages import Words
from generator.source import ValuePath

UNKNOWN_FIELD = Problem(
    "FLD001", "unknown-field",
    Words("这里没有叫 `{name}` 的字段。{hint}", "There is no field `{name}` here. {hint}"),
    Words("这里可以写：{known}。", "Fields that can stand here: {known}."),
)  # fmt: skip
TEXT_AS_FIELD = Problem(
    "FLD002", "text-as-field",
    Words("程序把 `{name}` 当成了字段名，可是这里没有这样的字段。",
          "`{name}` was taken for a field, and there is no such field here."),
    Words("如果它是一段文字的后半句，给整段文字加上英文双引号；如果它是字段名，请用英文字段名：{known}。",
          "If it is the rest of a text, put the whole text between double quotes; if it is a field, use its English "
          "name: {known}."),
)  # fmt: skip
MISSING_FIELD = Problem(
    "FLD003", "missing-field",
    Words("缺少 `{name}`：{about}", "`{name}` is missing: {about}"),
    Words("加上 `{name}:` 并写上内容；空着等于没有写。",
          "Add `{name}:` with its content; an empty field counts as missing."),
)  # fmt: skip
UNKNOWN_CHOICE = Problem(
    "FLD004", "unknown-choice",
    Words("这里不能写 `{value}`。{hint}", "`{value}` cannot stand here. {hint}"),
    Words("可以写：{known}。", "Write one of: {known}."),
)  # fmt: skip
NOT_A_MAP = Problem(
    "FLD005", "not-a-map",
    Words("这里应该是一组字段，如 `{{zh: …, en: …}}`，现在是{got}。",
          "Here a group of fields is expected, e.g. `{{zh: …, en: …}}`, not {got}."),
    Words("写成“字段名: 内容”，每个字段一行，比上一行多缩进两个空格。",
          "Write `field: content`, a line for each, two spaces further in than the line above."),
)  # fmt: skip
NOT_A_LIST = Problem(
    "FLD006", "not-a-list",
    Words("这里应该是一个列表，现在是{got}。", "Here a list is expected, not {got}."),
    Words("每一项单独一行，以 `- ` 开头；或者写成 `[甲, 乙]`。只有一项也要这样写。",
          "Begin each item on a line of its own with `- `, or write `[one, two]`, even for a single item."),
)  # fmt: skip
NOT_A_TEXT = Problem(
    "FLD007", "not-a-text",
    Words("这里应该是文字，现在是{got}。", "Here a text is expected, not {got}."),
    Words("直接写文字；如果文字以 [ 或 {{ 开头，给它加上英文双引号。",
          "Write the text itself; if it begins with [ or {{, put it between double quotes."),
)  # fmt: skip
NOT_A_NUMBER = Problem(
    "FLD008", "not-a-number",
    Words("`{value}` 不是整数。", "`{value}` is not a whole number."),
    Words("只写数字，不写单位，如 60。", "Write digits only, without a unit, e.g. 60."),
)  # fmt: skip
OUT_OF_RANGE = Problem(
    "FLD009", "out-of-range",
    Words("`{value}` 不在允许的范围内：{limit}。", "`{value}` is outside what is allowed: {limit}."),
    Words("检查是不是多打或少打了数字。", "Look for a digit too many or too few."),
)  # fmt: skip
NOT_A_DATE = Problem(
    "FLD010", "not-a-date",
    Words("`{value}` 不是日期。", "`{value}` is not a date."),
    Words("按“年-月-日”写，如 2026-11-01。", "Write year-month-day, e.g. 2026-11-01."),
)  # fmt: skip
NOT_TRUE_OR_FALSE = Problem(
    "FLD011", "not-true-or-false",
    Words("这里只能写 true 或 false，现在是 `{value}`。", "Here only `true` or `false` can stand, not `{value}`."),
    Words("“是”写 true，“否”写 false。", "Write `true` for yes and `false` for no."),
)  # fmt: skip
BAD_ID = Problem(
    "FLD012", "bad-id",
    Words("`{value}` 不能作编号。", "`{value}` cannot be an id."),
    Words("编号只用小写英文字母、数字和连字符，如 home-blood-pressure，不超过 64 个字符。",
          "Use small letters, digits and hyphens, e.g. home-blood-pressure, 64 characters at most."),
)  # fmt: skip
TOO_FEW = Problem(
    "FLD013", "too-few",
    Words("这里至少要有 {count} 项。", "At least {count} item(s) must stand here."),
    Words("补上缺少的内容。", "Add what is missing."),
)  # fmt: skip
TOO_MANY = Problem(
    "FLD014", "too-many",
    Words("这里最多 {count} 项。", "At most {count} item(s) can stand here."),
    Words("只留最要紧的。", "Keep the most important ones."),
)  # fmt: skip
NOT_A_URL = Problem(
    "FLD015", "not-a-url",
    Words("`{value}` 不是网址。", "`{value}` is not a web address."),
    Words("从浏览器的地址栏复制，开头是 https:// 或 http://。",
          "Copy it from the browser's address bar; it begins with https:// or http://."),
)  # fmt: skip
WRONG_FORM = Problem(
    "FLD016", "wrong-form",
    Words("`{value}` 的写法不对。", "`{value}` is not in the right form."),
    Words("对照字段说明：{about}", "See what the field is for: {about}"),
)  # fmt: skip
EMPTY_TEXT = Problem(
    "FLD020", "empty-text",
    Words("这里没有文字。", "There is no text here."),
    Words("至少写一种语言，如 `zh: 标题`。", "Write at least one language, e.g. `en: A title`."),
)  # fmt: skip
HEADING_IN_TEXT = Problem(
    "FLD021", "heading-in-text",
    Words("正文里自己加了标题（以 # 开头，或下面一行全是 = 或 -）。",
          "The text has a heading of its own (a line that begins with #, or one underlined with = or -)."),
    Words("删掉标题。页面的标题由字段生成，这样指向标题的链接永远不会失效。",
          "Delete it: headings come from the fields, so that links to them never die."),
)  # fmt: skip
REVIEW_ORDER = Problem(
    "FLD022", "review-order",
    Words("下次审阅的日期不在这次之后。", "The next review is not after this one."),
    Words("把 next_review 改成更晚的日期。", "Give `next_review` a later date."),
)  # fmt: skip
INDEX_PERSON = Problem(
    "FLD024", "index-person",
    Words("家庭里有 {count} 个人标了 index: true，应该正好一个。",
          "{count} people are marked `index: true`; exactly one must be."),
    Words("只给主要服务对象写 index: true。", "Mark only the recipient whom the case is about."),
)  # fmt: skip
STEP_TWICE = Problem(
    "FLD025", "step-twice",
    Words("步骤编号 `{id}` 用了两次。", "The step id `{id}` is used twice."),
    Words("给其中一步换一个编号。", "Give one of the steps another id."),
)  # fmt: skip
TIMELINE_ORDER = Problem(
    "FLD026", "timeline-order",
    Words("时间线没有按先后排列。", "The timeline is not in order."),
    Words("按 day 从小到大排列。", "Sort the entries by `day`."),
)  # fmt: skip
DECISION_POINT = Problem(
    "FLD027", "decision-point",
    Words("决策点不在时间线之内（时间线有 {count} 条）。",
          "The decision point is not inside the timeline of {count} entries."),
    Words("写时间线第几条之后停下，数字要小于 {count}。",
          "Name the entry after which to stop; it must be less than {count}."),
)  # fmt: skip
CARE_CARD_CALL = Problem(
    "FLD028", "care-card-call",
    Words("这张卡片要人打电话，但没有写打哪个。", "This card tells people to call, but not which number."),
    Words("加上 `call:`，写求助电话的编号，如 emergency-120。",
          "Add `call:` with the id of a help line, e.g. emergency-120."),
)  # fmt: skip
CARE_ORDER = Problem(
    "FLD029", "care-order",
    Words("最紧急的卡片没有放在最前面。", "The most urgent card is not the first."),
    Words("按 emergency、today、self-care 的顺序排列。", "Put emergency first, then today, then self-care."),
)  # fmt: skip
QUIZ_ANSWER = Problem(
    "FLD030", "quiz-answer",
    Words("答案的序号超出了选项（共 {count} 个）。", "The answer names an option that is not there ({count} options)."),
    Words("从 1 数起，写正确选项的序号。", "Count the options from 1 and name the right one."),
)  # fmt: skip
MINUTES_SUM = Problem(
    "FLD031", "minutes-sum",
    Words("各环节加起来是 {total} 分钟，但 minutes 写的是 {minutes}。",
          "The parts take {total} minutes together, but `minutes` says {minutes}."),
    Words("改其中一个，让它们相等。", "Change one so that they agree."),
)  # fmt: skip
PACK_ITEM_ONE = Problem(
    "FLD032", "pack-item-one",
    Words("每一项要正好写 case、guide、lesson、playbook 中的一个。",
          "Each item must name exactly one of case, guide, lesson, playbook."),
    Words("留下一个，其他的另起一项。", "Keep one; make items of their own for the others."),
)  # fmt: skip
HELPLINE_SOURCE = Problem(
    "FLD033", "helpline-source",
    Words("号码标了已核实，但没有写根据什么核实。", "The number is marked as verified, but no source is named."),
    Words("加上 `sources:`；如果没有核实，删掉 `verified:`，号码就不会出现在网站上。",
          "Add `sources:`; if it was not verified, delete `verified:`, and the number stays off the site."),
)  # fmt: skip
EMERGENCY_NUMBER = Problem(
    "FLD034", "emergency-number",
    Words("这句话里写了号码。号码只写在求助电话表里，才不会写错，也不会过时。",
          "The text repeats a number to call. Numbers stand in the help lines alone, where they are verified."),
    Words("写“打急救电话”“报警”，不写数字；打哪个，写在 `helplines:`。",
          "Say `call for an ambulance` or `call the police`, without the digits; `helplines:` says which number."),
)  # fmt: skip

BAD_FILE_NAME = Problem(
    "FLD040", "bad-file-name",
    Words("文件名 `{name}` 不能作编号。", "The file name `{name}` cannot be an id."),
    Words("文件名只用小写英文字母、数字和连字符，如 home-blood-pressure.yaml，不超过 64 个字符。"
          "它会成为网址的一部分。",
          "Use small letters, digits and hyphens, e.g. home-blood-pressure.yaml, 64 characters at most. "
          "It becomes part of the page's address."),
)  # fmt: skip
UNKNOWN_VOCABULARY = Problem(
    "FLD041", "unknown-vocabulary",
    Words("没有叫 `{name}` 的词汇表。{hint}", "There is no vocabulary `{name}`. {hint}"),
    Words("词汇表有：{known}。", "The vocabularies are: {known}."),
)  # fmt: skip

BY_CUSTOM_TYPE: dict[str, Problem] = {
    "text_empty": EMPTY_TEXT,
    "text_heading": HEADING_IN_TEXT,
    "review_order": REVIEW_ORDER,
    "index_person": INDEX_PERSON,
    "step_twice": STEP_TWICE,
    "timeline_order": TIMELINE_ORDER,
    "decision_point": DECISION_POINT,
    "care_card_call": CARE_CARD_CALL,
    "care_order": CARE_ORDER,
    "quiz_answer": QUIZ_ANSWER,
    "minutes_sum": MINUTES_SUM,
    "pack_item_one": PACK_ITEM_ONE,
    "helpline_source": HELPLINE_SOURCE,
    "emergency_number": EMERGENCY_NUMBER,
}
"""Problems by the type of the `PydanticCustomError` that a model raises."""

SHOWN_AT: dict[Problem, ValuePath] = {
    REVIEW_ORDER: ("next_review",),
    INDEX_PERSON: ("people",),
    STEP_TWICE: ("steps",),
    TIMELINE_ORDER: ("timeline",),
    DECISION_POINT: ("learning", "decision_point"),
    CARE_CARD_CALL: ("level",),
    CARE_ORDER: ("care",),
    QUIZ_ANSWER: ("answer",),
    MINUTES_SUM: ("minutes",),
    HELPLINE_SOURCE: ("verified",),
    EMERGENCY_NUMBER: ("do",),
}
"""The field, inside the model that raises it, at which a problem is shown."""

PROBLEMS = tuple(value for value in list(globals().values()) if isinstance(value, Problem))
