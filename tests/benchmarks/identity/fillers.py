"""Invented names, numbers and addresses for the sentences of the benchmark: disjoint for tuning and for testing."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from pathlib import Path
from zlib import crc32

import yaml
from faker import Faker

SEEDS = {"dev": 11, "test": 53}
VALUES: Mapping[str, Mapping[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "values.yaml").read_text(encoding="utf-8")
)


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
    """Return for each slot what fills it, in a part of `SEEDS`."""
    seed = SEEDS[part]
    chance = random.Random(seed)
    zh, en = Faker("zh_CN"), Faker("en_US")
    zh.seed_instance(seed)
    en.seed_instance(seed)

    def own(make: Callable[[], str]) -> Callable[[], str]:
        """Keep halves apart by a checksum, so that nothing is in both."""

        def made() -> str:
            while crc32((value := make()).encode()) % 2 != (part != "dev"):
                pass
            return value

        return made

    def of(kind: str) -> Callable[[], str]:
        values = [value.strip() for value in VALUES[part][kind].split("|")]
        return lambda: chance.choice(values)

    name, ownname, mobile = own(zh.name), of("ownnames"), own(zh.phone_number)
    address = of("address")
    return {
        "name": lambda: ownname() if chance.random() < 0.4 else name(),
        "wordlike": of("wordlike"),
        "spaced": of("spaced"),
        "trad": of("trad"),
        "minority": of("minority"),
        "en": own(lambda: f"{en.first_name()} {en.last_name()}"),
        "enfirst": own(en.first_name),
        "enlast": own(en.last_name),
        "pinyin": of("pinyin"),
        "hk": of("hk"),
        "card": lambda: _card(chance, zh.ssn()),
        "phone": lambda: _set_apart(chance, mobile()),
        "hanziphone": lambda: _hanzi(mobile(), chance.choice("一幺")),
        "landline": lambda: chance.choice(["0750-3{}", "0750 6{}", "(0750)3{}", "020-8{}5"]).format(
            chance.randrange(100000, 999999)
        ),
        "enphone": own(en.phone_number),
        "email": own(en.email),
        "qq": lambda: str(chance.randrange(10**5, 10**10)),
        "wechat": of("wechat"),
        "plate": lambda: (
            chance.choice(["粤A·12345", "粤J{}", "京B-{}", "粤AD{}"]).format(chance.randrange(10000, 99999))
            if chance.random() < 0.5
            else zh.license_plate()
        ),
        "bank": lambda: _bank(chance),
        "passport": lambda: chance.choice("EG") + str(chance.randrange(10**7, 10**8)),
        "permit": of("permit"),
        "address": lambda: zh.address() if chance.random() < 0.4 else address(),
        "enaddress": en.street_address,
        "cnaddress": of("cnaddress"),
        "record": of("record"),
        "disability": of("disability"),
        "ssn": own(en.ssn),
        "birth": of("birth"),
        "enbirth": of("enbirth"),
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
