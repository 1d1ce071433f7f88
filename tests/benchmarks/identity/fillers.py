"""Invented names, numbers and addresses for the sentences of the benchmark: disjoint for tuning and for testing."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from zlib import crc32

from faker import Faker

OWN_NAMES = {
    "dev": "王梓涵 李欣怡 张子轩 刘浩然 陈雨萱 杨宇航 赵思远 黄俊杰 周诗涵 吴佳琪 徐若曦 "
    "孙启明 马晓东 朱桂花 胡秀莲 林国栋 郭美玲 何永强 高翠兰 罗志远 梁少芬 谢德胜 "
    "宋玉珍 唐家豪 许文静 邓小平凡 韩冬梅 冯天佑 曹庆丰 彭金水"
    " 曾宪国 肖建波 田大勇 董淑贞 袁立新 潘月娥 于海洋 蒋春生 蔡惠芳 余成龙 杜鹃花 叶知秋 "
    "程雪松 苏小妹 魏长江 吕秋霞 丁一凡 任重远 沈默然 姚舜 卢植林 傅红雪 钟灵秀 姜维新 "
    "崔永胜 谭咏梅 廖锦棠 范仲林 汪曾 陆小曼 欧阳青云 司徒美玲 上官云飞 诸葛俊"
    " 邝美仪 区永康 冼伟明 麦兆基 甄志强 岑嘉敏 阮氏梅 戚薇 缪昌盛 卞玉玲 祁同方 宁思琪 "
    "尤勇 车晓燕 邬倩 滕飞 佟丽 米雪 易水寒 时光荣 成有才 白玉兰 安心怡 方便宜",
    "test": "王若熙 李沐阳 张语桐 刘子墨 陈奕辰 杨一诺 赵铁柱 黄秋菊 周天一 吴桂芬 徐进喜 "
    "孙桂珍 马文龙 朱佩瑶 胡建芬 林巧珍 郭志刚 何彩霞 高俊熙 罗雅婷 梁启贤 谢丽娜 "
    "宋长贵 唐子涵 许家栋 邓惠珍 韩梦瑶 冯玉祥云 曹文轩 彭水莲"
    " 曾小琴 肖雅文 田蕊 董一鸣 袁春花 潘国庆 于凤琴 蒋梦洁 蔡志雄 余秋兰 杜文斌 叶丽萍 "
    "程子昂 苏长河 魏秀芝 吕继红 丁香莲 任小龙 沈万宝 姚明亮 卢惠芬 傅家俊 钟楚红 姜文丽 "
    "崔雪莉 谭文杰 廖碧儿 范思敏 汪峰涛 陆毅然 欧阳建国 司马秋萍 皇甫少华 令狐敏"
    " 邝振邦 区凤仪 冼杏娥 麦家辉 甄妮 岑建勋 阮文雄 戚继荣 缪秀英 卞之林 祁连山 宁静文 "
    "尤秀芹 车志远 邬君梅 滕丽云 佟志勇 米小红 易建英 时雨 成玉华 白素珍 安德福 方文山",
}
WORDLIKE = {
    "dev": "高峰 江河 王建设 黄河 马上飞 白雪 安康 方圆 黎明 高兴 文静 雷鸣 江海 田野 张扬 李想 高洁 万里 杨柳 石磊",
    "test": "高山 江山 李建设 黄海 马到成 白云 康健 方正 陆地 高远 安静 雷雨 江涛 田园 刘畅 谢意 高原 万方 向阳 金石",
}
SPACED = {"dev": "张 伟|李 娜|王 秀 英|陈　明|赵 丽 华", "test": "刘 洋|周 婷|何 秀 兰|林　峰|黄 志 强"}
TRAD = {"dev": "張偉強|陳麗華|劉國榮|鄭詠詩|蕭志豪|葉惠蘭", "test": "黃錦輝|趙蘭英|吳鳳儀|羅麗珍|許偉傑|馮寶儀"}
MINORITY = {
    "dev": "买买提·艾力|古丽娜尔·吐尔逊|扎西多吉|次仁卓玛|吉克阿牛|沙马日古|乌云其其格|"
    "阿不都热合曼·买买提|迪丽努尔·阿布都拉",
    "test": "艾尔肯·玉素甫|阿依古丽·库尔班|洛桑平措|央金拉姆|海来木呷|阿苦伍支|萨仁图雅|吐尔洪·卡德尔|帕提古丽·依明",
}
PINYIN = {
    "dev": "Zhang Wei|Li Xiaoming|WANG Fang|Chen Meiling|Wei Zhang|Liu Yang|Huang Jianguo|"
    "Ouyang Qing|Lin Xiao-ming|Zhao Li",
    "test": "Guo Jing|Xu Zhiqiang|HE Xiulan|Xiaohong Liang|Zhou Tingting|Deng Lijun|Zheng "
    "Hao|Situ Mei|Luo Guo-dong|Sun Hong",
}
HK = {
    "dev": "Chan Tai Man|Wei-ming Chan|Wong Siu Ling|Leung Ka-fai",
    "test": "Cheung Kwok Wing|Mei-ling Lam|Lau Chi Keung|Tsang Yuk-lan",
}
BIRTH = {
    "dev": "1948年3月5日|一九五二年七月十八日|1963-11-02|1970年12月|农历1945年8月15日",
    "test": "1951年10月9日|一九四七年正月初三|1958/6/21|1966年2月|1939年12月30日",
}
ENBIRTH = {
    "dev": "5 March 1948|March 5, 1948|1948-03-05|05/03/1948",
    "test": "21 June 1958|June 21st, 1958|1958-06-21|the 3rd of May 1961",
}
ADDRESS = {
    "dev": "江门市蓬江区港口路88号3栋502房|礼乐街道向东村5组|幸福小区12栋3单元401|外海镇龙溪路16号之二"
    "|石桥村三组27号|建设二路105号502室|金汇花园B座1203|新会区会城街道圭峰路9号",
    "test": "江海区东海路231号A座1807|双龙村第七村民小组|锦绣家园6幢2梯903房|中山三路33号大院4号楼601"
    "|大洞村九组|胜利新村21栋204|天鹅湾8座2501房|鹤山市沙坪街道人民西路45号",
}
CNADDRESS = {
    "dev": "Room 502, Block 3, No. 88 Gangkou Road|Flat 12B, Tower 2, 16 Nathan Road|No. 9 Guifeng Road",
    "test": "Room 1807, Building A, 231 Donghai Road|Flat 5, Block C, No. 33 Zhongshan "
    "Third Road|45 Renmin West Road, Apt 6",
}
DISABILITY = {"dev": "44078219480305123441|44070319550612002X62", "test": "44068119620911003242|44070419711230561X13"}
PERMIT = {"dev": "C12345678|H1234567801", "test": "W98765432|M0987654302"}
RECORD = {"dev": "0012345|ZY202012345|M-88231", "test": "20213345|MZ0098812|A-771203"}
WECHAT = {"dev": "lan_1948|wxid_8fj3k2l1m4|sunny-day88", "test": "mei2020happy|wxid_q9z8x7c6v5|old_tree_77"}


def _hanzi(number: str, one: str) -> str:
    return number.translate(str.maketrans("0123456789", f"零{one}二三四五六七八九"))


def _set_apart(random_: random.Random, number: str) -> str:
    ways = [
        number,
        number,
        f"{number[:3]} {number[3:7]} {number[7:]}",
        f"{number[:3]}-{number[3:7]}-{number[7:]}",
        f"+86 {number}",
        f"+86-{number}",
    ]
    return random_.choice([*ways, number.translate(str.maketrans("0123456789", "０１２３４５６７８９"))])


def fillers(part: str) -> Mapping[str, Callable[[], str]]:
    """Return for each slot what fills it; `part` is `dev` or `test`."""
    seed = {"dev": 11, "test": 29}[part]
    chance = random.Random(seed)
    zh, en = Faker("zh_CN"), Faker("en_US")
    zh.seed_instance(seed)
    en.seed_instance(seed)

    def own(make: Callable[[], str]) -> Callable[[], str]:
        """Keep halves apart by a checksum, so that nothing is in both."""

        def made() -> str:
            while crc32((value := make()).encode()) % 2 != seed % 3 % 2:
                pass
            return value

        return made

    def of(table: Mapping[str, str], separator: str = "|") -> Callable[[], str]:
        return lambda: chance.choice(table[part].split(separator))

    name, mobile = own(zh.name), own(zh.phone_number)
    return {
        "name": lambda: chance.choice(OWN_NAMES[part].split()) if chance.random() < 0.4 else name(),
        "wordlike": of(WORDLIKE, " "),
        "spaced": of(SPACED),
        "trad": of(TRAD),
        "minority": of(MINORITY),
        "en": own(lambda: f"{en.first_name()} {en.last_name()}"),
        "enfirst": own(en.first_name),
        "enlast": own(en.last_name),
        "pinyin": of(PINYIN),
        "hk": of(HK),
        "card": lambda: _card(chance, zh.ssn()),
        "phone": lambda: _set_apart(chance, mobile()),
        "hanziphone": lambda: _hanzi(mobile(), chance.choice("一幺")),
        "landline": lambda: chance.choice(["0750-3{}", "0750 6{}", "(0750)3{}", "020-8{}5"]).format(
            chance.randrange(100000, 999999)
        ),
        "enphone": own(en.phone_number),
        "email": own(en.email),
        "qq": lambda: str(chance.randrange(10**5, 10**10)),
        "wechat": of(WECHAT),
        "plate": lambda: (
            chance.choice(["粤A·12345", "粤J{}", "京B-{}", "粤AD{}"]).format(chance.randrange(10000, 99999))
            if chance.random() < 0.5
            else zh.license_plate()
        ),
        "bank": lambda: _bank(chance),
        "passport": lambda: chance.choice("EG") + str(chance.randrange(10**7, 10**8)),
        "permit": of(PERMIT),
        "address": lambda: zh.address() if chance.random() < 0.4 else of(ADDRESS)(),
        "enaddress": en.street_address,
        "cnaddress": of(CNADDRESS),
        "record": of(RECORD),
        "disability": of(DISABILITY),
        "ssn": own(en.ssn),
        "birth": of(BIRTH),
        "enbirth": of(ENBIRTH),
    }


def _card(chance: random.Random, number: str) -> str:
    """Return an identity number as people write it: plain, set apart, full width, in small letters, or the old form."""
    ways = [
        number,
        number,
        number,
        number.lower(),
        f"{number[:6]} {number[6:14]} {number[14:]}",
        number[:6] + number[8:17],
    ]
    return chance.choice([*ways, number.translate(str.maketrans("0123456789", "０１２３４５６７８９"))])


def _bank(chance: random.Random) -> str:
    number = "62" + "".join(chance.choice("0123456789") for _ in range(chance.choice([14, 17])))
    return (
        number if chance.random() < 0.6 else " ".join(number[place : place + 4] for place in range(0, len(number), 4))
    )
