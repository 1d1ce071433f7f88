"""What makes a name of words in Chinese text, and what keeps words from being read as names: one rule, one case."""

from __future__ import annotations

import pytest

from generator.checks._identity import Known, hits

KNOWN = Known.of(["小宇"])


def _found(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in hits(text, KNOWN)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("纪念慈执意要搬回老屋。", ["纪念慈"], id="what only people do"),
        pytest.param("米雪已经出门", ["米雪"], id="what mostly people do"),
        pytest.param("为了米雪的安全，报了警", ["米雪"], id="met, called, helped"),
        pytest.param("练翃听完，长长叹了口气", ["练翃"], id="a rare character is not rare in names"),
        pytest.param("根据上官月的意愿", ["上官月"], id="compound surname"),
        pytest.param("关心妍于2022年冬天来站", ["关心妍"], id="a character that stands in names alone"),
        pytest.param("白洁、苗可心和方圆出席", ["白洁", "苗可心", "方圆"], id="names in a list speak for each other"),
        pytest.param("方圆、白洁两位阿婆", ["方圆", "白洁"], id="to the left, too"),
        pytest.param("主持：苗可心　记录：黎晴", ["苗可心", "黎晴"], id="forms"),
        pytest.param("立约人：黎 少 珍", ["黎 少 珍"], id="set apart in a form"),
        pytest.param("大姨苗可心愿意照看", ["苗可心"], id="a word for people before it"),
        pytest.param("| 陈露晴 |", ["陈露晴"], id="all that stands between two signs"),
        pytest.param("社工向任小龙解释了保密的例外", ["任小龙"], id="a given name that is a word of names' characters"),
        pytest.param("谷雨晴老师来了", ["谷雨晴"], id="a title behind it"),
        pytest.param("收件人 段雷", ["段雷"], id="in a form, two characters"),
        pytest.param("复核：来欢", ["来欢"], id="words of forms"),
        pytest.param("发起人管林", ["管林"], id="what words for people end with"),
        pytest.param("老伴江河在一旁听着", ["江河"], id="a word that people bear, behind a label"),
        pytest.param("病人向阳告诉护士", ["向阳"], id="though it begins with a word of grammar"),
        pytest.param("万里阿姨煮了糖水", ["万里"], id="and before a title"),
        pytest.param("居民乐天对社工说", ["乐天"], id="it speaks to somebody"),
        pytest.param("江河（女，45岁）因失眠求助", ["江河"], id="it has a sex and an age"),
        pytest.param("儿子叫江河，在外打工", ["江河"], id="it is called so"),
        pytest.param("患者姓名高峰，诊断为高血压", ["高峰"], id="and without anything between"),
        pytest.param("王建设说腰疼", ["王建设"], id="a given name that is a word"),
        pytest.param("欠薪的工友向建华已领到钱", ["向建华"], id="a surname that is a word of grammar"),
        pytest.param("梁伯韬八十有三", ["梁伯韬"], id="a given name that begins like a title"),
        pytest.param("禤伯年说起往事", ["禤伯年"], id="and with what only people do"),
    ],
)
def test_what_stands_around_makes_a_name(text: str, names: list[str]) -> None:
    """Recall does not come from the name alone."""
    assert _found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("患者周末说想回家", id="when"),
        pytest.param("老人全程说粤语", id="for how long"),
        pytest.param("案主严重失眠", id="how"),
        pytest.param("丈夫高兴地接过了孩子", id="an adverb"),
        pytest.param("妈妈平安回家", id="how somebody comes home"),
        pytest.param("卡片由小琪重做", id="a word of grammar before a pseudonym"),
        pytest.param("小豆张开手跑过去", id="the second half of a pseudonym"),
        pytest.param("提醒学员：楼长是好心", id="a role"),
        pytest.param("妇女儿童权益", id="a label inside another word"),
        pytest.param("不问姓名和住址", id="and"),
        pytest.param("从石家庄、连云港到吉隆坡", id="places"),
        pytest.param("孙窑乡的路修好了", id="a village"),
        pytest.param("粤卫规〔2021〕3号自2021年8月1日起施行", id="a document's number"),
        pytest.param("李伯年纪大了", id="a title"),
        pytest.param("罗伯茨、哥伦和海普沃思的教材", id="authors"),
        pytest.param("跟那位家长说明", id="two words that meet by chance"),
        pytest.param("志愿者在楼下谈子女在外地工作", id="a verb before a word of kinship"),
        pytest.param("志愿者在楼下谈起子女在外地工作", id="a longer verb before one"),
        pytest.param("[高龄, 八十岁以上, 高龄津贴]", id="an age that is nobody's"),
        pytest.param("画出一家人：有谁、谁和谁是夫妻", id="people who are no label"),
        pytest.param("不会吓到她的人：高 问话不答", id="people who are no label, and a sign in a table"),
    ],
)
def test_words_that_begin_like_names_are_left_in_peace(text: str) -> None:
    """Every word that begins with a surname's character could be a name; nearly none is."""
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("有事Q我，964881290", ["964881290"]),
        ("加Q 964881290", ["964881290"]),
        ("良德冲九队", ["良德冲九队"]),
        ("1944/11/3生，属鼠", ["1944/11/3"]),
        ("请拨打0750-12345", []),
        ("2020/3/5生效", []),
        ("Miss King teaches art.", ["King"]),
        ("Thanks to Paula King the lift works.", ["Paula King"]),
        ("Young Chen and Old Zhou took turns.", []),
        ("Tsui Hark Wai sat down.", ["Tsui Hark Wai"]),
        ("老乡其其格玛来了", ["其其格玛"]),
    ],
)
def test_forms_of_other_kinds(text: str, found: list[str]) -> None:
    """As people write in chats, forms and reports."""
    assert _found(text) == found
