"""Invented names, numbers and addresses for the sentences of the benchmark: disjoint for tuning and for testing."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from zlib import crc32

from faker import Faker

OWN_NAMES = {
    "dev": "王梓涵 李欣怡 张子轩 刘浩然 陈雨萱 杨宇航 赵思远 黄俊杰 周诗涵 吴佳琪 徐若曦 "
    "孙启明 马晓东 朱桂花 胡秀莲 林国栋 郭美玲 何永强 高翠兰 罗志远 梁少芬 谢德胜 "
    "宋玉珍 唐家豪 许文静 邓小平凡 韩冬梅 冯天佑 曹庆丰 彭金水 曾宪国 肖建波 田大勇 "
    "董淑贞 袁立新 潘月娥 于海洋 蒋春生 蔡惠芳 余成龙 杜鹃花 叶知秋 程雪松 苏小妹 "
    "魏长江 吕秋霞 丁一凡 任重远 沈默然 姚舜 卢植林 傅红雪 钟灵秀 姜维新 崔永胜 "
    "谭咏梅 廖锦棠 范仲林 汪曾 陆小曼 欧阳青云 司徒美玲 上官云飞 诸葛俊 邝美仪 区永康 "
    "冼伟明 麦兆基 甄志强 岑嘉敏 阮氏梅 戚薇 缪昌盛 卞玉玲 祁同方 宁思琪 尤勇 车晓燕 "
    "邬倩 滕飞 佟丽 米雪 易水寒 时光荣 成有才 白玉兰 安心怡 方便宜 王若熙 李沐阳 "
    "张语桐 刘子墨 陈奕辰 杨一诺 赵铁柱 黄秋菊 周天一 吴桂芬 徐进喜 孙桂珍 马文龙 "
    "朱佩瑶 胡建芬 林巧珍 郭志刚 何彩霞 高俊熙 罗雅婷 梁启贤 谢丽娜 宋长贵 唐子涵 "
    "许家栋 邓惠珍 韩梦瑶 冯玉祥云 曹文轩 彭水莲 曾小琴 肖雅文 田蕊 董一鸣 袁春花 "
    "潘国庆 于凤琴 蒋梦洁 蔡志雄 余秋兰 杜文斌 叶丽萍 程子昂 苏长河 魏秀芝 吕继红 "
    "丁香莲 任小龙 沈万宝 姚明亮 卢惠芬 傅家俊 钟楚红 姜文丽 崔雪莉 谭文杰 廖碧儿 "
    "范思敏 汪峰涛 陆毅然 欧阳建国 司马秋萍 皇甫少华 令狐敏 邝振邦 区凤仪 冼杏娥 "
    "麦家辉 甄妮 岑建勋 阮文雄 戚继荣 缪秀英 卞之林 祁连山 宁静文 尤秀芹 车志远 "
    "邬君梅 滕丽云 佟志勇 米小红 易建英 时雨 成玉华 白素珍 安德福 方文山",
    "test": "王浩宇 李依诺 张博文 刘欣妍 陈俊豪 杨雨桐 赵明远 黄丽琼 周志豪 吴彩云 徐海生 "
    "孙玉芬 马国富 朱雅琪 胡水根 林阿妹 郭景天 何玉娇 高晓燕 罗洪波 梁杏芳 谢永健 "
    "宋桂香 唐振邦 许嘉欣 邓伟雄 韩金凤 冯少芬 曹志坚 彭爱莲 曾繁荣 肖冬梅 田永福 "
    "董学礼 袁秀珍 潘炳坤 于秀华 蒋大为 蔡淑贤 余国雄 杜月笙 叶倩文 程门雪 苏炳添 "
    "魏家慧 吕志和 丁福贵 任思齐 沈佩玲 姚锦程 卢广仲 傅明霞 钟汉良 姜育恒 崔健华 "
    "谭小环 廖启智 范玮琪 汪明荃 陆树铭 欧阳玉珍 司徒兆明 上官婉清 邝丽萍 区瑞强 "
    "冼星荣 麦秀英 甄国强 岑伟宗 阮玲玉 戚美珍 缪骞人 祁发宝 宁桂芳 尤小刚 车宝罗 "
    "滕俊杰 佟湘玉 易烊 成方圆 白志刚 安以轩",
}
WORDLIKE = {
    "dev": "高峰 江河 王建设 黄河 马上飞 白雪 安康 方圆 黎明 高兴 文静 雷鸣 江海 田野 张扬 "
    "李想 高洁 万里 杨柳 石磊 高山 江山 李建设 黄海 马到成 白云 康健 方正 陆地 高远 "
    "安静 雷雨 江涛 田园 刘畅 谢意 高原 万方 向阳 金石",
    "test": "高歌 江流 黄山 马力 白杨 安稳 方向 高地 雷霆 江边 田地 张开 李子 万能 石林 方舟 高尚 安宁 金鑫 周全",
}
SPACED = {
    "dev": "张 伟|李 娜|王 秀 英|陈　明|赵 丽 华|刘 洋|周 婷|何 秀 兰|林　峰|黄 志 强",
    "test": "吴 敏|郑 爽|孙 桂 英|冯　涛|邓 小 玲",
}
TRAD = {
    "dev": "張偉強|陳麗華|劉國榮|鄭詠詩|蕭志豪|葉惠蘭|黃錦輝|趙蘭英|吳鳳儀|羅麗珍|許偉傑|馮寶儀",
    "test": "謝麗芬|盧偉強|鄧國華|錢玉蘭|韓志剛|葉錦榮",
}
MINORITY = {
    "dev": "买买提·艾力|古丽娜尔·吐尔逊|扎西多吉|次仁卓玛|吉克阿牛|沙马日古|乌云其其格|"
    "阿不都热合曼·买买提|迪丽努尔·阿布都拉|艾尔肯·玉素甫|阿依古丽·库尔班|洛桑平措|"
    "央金拉姆|海来木呷|阿苦伍支|萨仁图雅|吐尔洪·卡德尔|帕提古丽·依明",
    "test": "阿迪力·买买提|热依汗·吾买尔|丹增罗布|格桑拉姆|曲比阿依|吉木木加|斯琴高娃|木拉提·哈斯木",
}
PINYIN = {
    "dev": "Zhang Wei|Li Xiaoming|WANG Fang|Chen Meiling|Wei Zhang|Liu Yang|Huang Jianguo|"
    "Ouyang Qing|Lin Xiao-ming|Zhao Li|Guo Jing|Xu Zhiqiang|HE Xiulan|Xiaohong Liang|"
    "Zhou Tingting|Deng Lijun|Zheng Hao|Situ Mei|Luo Guo-dong|Sun Hong",
    "test": "Wang Lihua|Feng Guoqiang|Tang Xiuying|XIE Ming|Yulan Cai|Peng Bo|Cao Yanping|"
    "Shen Hui|Lu Jianping|Dong Mei",
}
HK = {
    "dev": "Chan Tai Man|Wei-ming Chan|Wong Siu Ling|Leung Ka-fai|Cheung Kwok Wing|Mei-ling "
    "Lam|Lau Chi Keung|Tsang Yuk-lan",
    "test": "Kwok Mei Fong|Chi-ho Yeung|Fung Sau Ying|Ho Wing-yan",
}
BIRTH = {
    "dev": "1948年3月5日|一九五二年七月十八日|1963-11-02|1970年12月|农历1945年8月15日|1951年10月9日|"
    "一九四七年正月初三|1958/6/21|1966年2月|1939年12月30日",
    "test": "1944年8月21日|一九五五年二月三日|1961.4.17|1972年5月|农历1939年六月初九",
}
ENBIRTH = {
    "dev": "5 March 1948|March 5, 1948|1948-03-05|05/03/1948|21 June 1958|June 21st, 1958|"
    "1958-06-21|the 3rd of May 1961",
    "test": "14 August 1944|August 14, 1944|1944-08-14|14/08/1944",
}
ADDRESS = {
    "dev": "江门市蓬江区港口路88号3栋502房|礼乐街道向东村5组|幸福小区12栋3单元401|外海镇龙溪路16号之二"
    "|石桥村三组27号|建设二路105号502室|金汇花园B座1203|新会区会城街道圭峰路9号|"
    "江海区东海路231号A座1807|双龙村第七村民小组|锦绣家园6幢2梯903房|中山三路33号大院4号楼601|"
    "大洞村九组|胜利新村21栋204|天鹅湾8座2501房|鹤山市沙坪街道人民西路45号",
    "test": "台山市台城街道桥湖路56号|开平市长沙东路12号7幢301室|白石村八组|丽景花园C座19楼1902室|"
    "五福一街15号303房|杜阮镇龙榜村民小组12号|恒大御景3期18栋2单元1504|迎宾大道西88号",
}
CNADDRESS = {
    "dev": "Room 502, Block 3, No. 88 Gangkou Road|Flat 12B, Tower 2, 16 Nathan Road|No. "
    "9 Guifeng Road|Room 1807, Building A, 231 Donghai Road|Flat 5, Block C, No. "
    "33 Zhongshan Third Road|45 Renmin West Road, Apt 6",
    "test": "Room 301, Block 7, No. 12 Changsha East Road|Flat 19A, Tower 5, 28 Yingbin Avenue|56 Qiaohu Road",
}
DISABILITY = {
    "dev": "44078219480305123441|44070319550612002X62|44068119620911003242|44070419711230561X13",
    "test": "44072119550203331X44|44078319610417004X53",
}
PERMIT = {
    "dev": "C12345678|H1234567801|W98765432|M0987654302",
    "test": "C98761234|H0102938401",
}
RECORD = {
    "dev": "0012345|ZY202012345|M-88231|20213345|MZ0098812|A-771203",
    "test": "1187654|BL20230077|C-55810",
}
WECHAT = {
    "dev": "lan_1948|wxid_8fj3k2l1m4|sunny-day88|mei2020happy|wxid_q9z8x7c6v5|old_tree_77",
    "test": "apple_tree9|wxid_m2n3b4v5c6|ahua-1961",
}


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
    seed = {"dev": 11, "test": 53}[part]
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
