"""A small invented library to search in, in Chinese and in English."""

from __future__ import annotations

from collections.abc import Mapping

from generator.languages import Language
from generator.search import Emergency, Facet, Record, Section, Synonyms, WordBook, index

ZH = (
    Record(
        "guides/pressure/",
        "guide",
        "在家量血压",
        summary="高血压怎样在家里量。",
        sections=(
            Section("how", "怎样量", "坐好以后再量血压，手臂放平。\n量三天，记下来。"),
            Section("medicine", "吃药", "高血压的药要按时吃，不要自己停。漏了一次，不要补双份。"),
        ),
        facets={"type": ("guide",), "group": ("elders",)},
    ),
    Record(
        "guides/fever/",
        "guide",
        "发热了怎么办",
        summary="什么时候看医生。",
        sections=(Section("", "", "发热三天不退，去发热门诊。打了COVID-19疫苗也会发热。"),),
        facets={"type": ("guide",), "group": ("elders", "children")},
    ),
    Record(
        "guides/typhoon/",
        "guide",
        "台风来之前",
        sections=(Section("", "", "收好阳台上的花盆，备好水和药。"),),
        facets={"type": ("guide",)},
    ),
    Record("glossary/#hypertension", "term", "高血压", sections=(Section("", "", "血压长期偏高的病。"),)),
    Record("glossary/#fever-clinic", "term", "发热门诊", sections=(Section("", "", "专门看发热的地方。"),)),
    Record("glossary/#dementia", "term", "认知障碍", names=("认知症",), sections=(Section("", "", "记性越来越差。"),)),
    Record(
        "cases/one/",
        "case",
        "纸短情长",
        station="乐园社工站",
        sections=(
            Section("family", "家庭", "孩子不肯说话，总是哭。奶奶有高血压，在家里量血压。"),
            Section("goals", "目标", "孩子愿意说话。睡得着。" + "社工每周上门。" * 300),
            Section("outcome", "结果", "孩子回到学校，认识了𠮷野老师。"),
        ),
        facets={"type": ("case",), "group": ("children",)},
    ),
)
EN = (
    Record(
        "guides/pressure/", "guide", "Blood pressure at home", sections=(Section("", "", "Sit down and rest first."),)
    ),
    Record(
        "guides/vaccines/",
        "guide",
        "Vaccination",
        sections=(Section("", "", "Older people are vaccinated first. Don't worry about a sore arm."),),
    ),
    Record("glossary/#who", "term", "WHO", sections=(Section("", "", "The World Health Organization."),)),
    Record("cases/one/", "case", "A case", sections=(Section("", "", "The mosquito was caught. Who knows why."),)),
)
WORDS: Mapping[Language, WordBook] = {
    "zh": WordBook(
        synonyms=(
            Synonyms(("发烧", "身子烫", "fever"), ("发热",)),
            Synonyms(("BP",), ("血压",)),
            Synonyms(("老人痴呆",), ("认知障碍",)),
            Synonyms(("家人过身",), ("奶奶",)),
        ),
        emergencies=(
            Emergency("harm", "自杀", ("自杀", "不想活", "suicide"), "有人愿意听您说。", (("12356", "热线"),), ""),
            Emergency("chest", "胸口痛", ("胸口痛", "胸痛"), "先打电话。", (("120", "急救"),), "guides/pressure/"),
        ),
        fillers=("怎么办", "怎么", "什么", "的", "了", "吗"),
        syllables=("a", "fa", "re", "men", "zhen", "gao", "xue", "ya", "ren", "zhi", "zhang", "ai", "tai", "feng"),
        kinds={"guide": "健康指南", "term": "术语", "case": "案例"},
        lexicon=("发烧", "发热", "台风", "认知障碍"),
        dialect=(("唔", "不"), ("食药", "吃药"), ("冇", "没有"), ("睇", "看")),
        harmless=("胸口痛的小说",),
    ),
    "en": WordBook(
        synonyms=(Synonyms(("jab", "打针"), ("vaccination",)), Synonyms(("bp",), ("blood pressure",))),
        emergencies=(Emergency("chest", "Chest pain", ("chest pain",), "Call first.", (("120", "Ambulance"),), ""),),
        fillers=("who", "what", "the", "is", "a"),
        kinds={"guide": "Guide", "term": "Term", "case": "Case"},
    ),
}
FACETS = (
    Facet("type", "类型", {"guide": "健康指南", "case": "案例"}),
    Facet("group", "服务对象", {"elders": "老年人", "children": "儿童"}),
)


def files(language: Language = "zh", *more: Record) -> dict[str, str]:
    """The files of the small library's index, with more pages if wanted."""
    records = (*(ZH if language == "zh" else EN), *more)
    return dict(index(language, records, WORDS[language], FACETS).files())
