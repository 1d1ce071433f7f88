"""Families nobody drew by hand: remarriages, cousins, adoptions, losses, guests, two households, 2 to 40 people."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from generator.content import Family

MOST = 40
SEXES = ("male", "female")
UNIONS = (
    "married",
    "married",
    "cohabiting",
    "separated",
    "divorced",
    "remarried",
    "widowed",
    "annulled",
    "affair",
    "unknown",
)
LOSSES = ("pregnancy", "miscarriage", "abortion", "stillbirth")
RELATIONS = ("ordinary", "close", "fused", "distant", "hostile", "cutoff", "cutoff-repaired", "focused", "caretaker")


class _Growing:
    """A family that grows from its founders; every choice is drawn, so that a failing family shrinks."""

    def __init__(self, draw: Any) -> None:
        self.draw = draw
        self.people: dict[str, dict[str, Any]] = {}
        self.unions: list[dict[str, Any]] = []
        self.raised: dict[str, int] = {}

    def chance(self, one_in: int) -> bool:
        return bool(self.draw(st.integers(0, one_in - 1)) == one_in - 1)

    def person(self, sex: str | None = None, **more: Any) -> str:
        key = f"p{len(self.people)}"
        name = self.draw(
            st.sampled_from(("阿兰", "老明", "Grandmother of the neighbour", "小", "Alexandra", "外公", key))
        )
        self.people[key] = {"name": {"zh": name}, "sex": sex or self.draw(st.sampled_from(SEXES)), **more}
        if self.chance(5):
            self.people[key]["deceased"] = True
        if self.chance(9):
            self.people[key]["unknown"] = True
        return key

    def full(self) -> bool:
        return len(self.people) >= MOST - 3

    def couple(self, one: str, other: str) -> int:
        self.unions.append({"partners": [one, other], "kind": self.draw(st.sampled_from(UNIONS)), "children": []})
        return len(self.unions) - 1

    def children(self, union: int) -> list[str]:
        born = []
        for _ in range(self.draw(st.integers(0, 4))):
            if self.full():
                break
            more = {"kind": self.draw(st.sampled_from(LOSSES))} if self.chance(8) else {}
            child = self.person(**more)
            link = self.draw(st.sampled_from(("biological",) * 6 + ("adopted", "foster")))
            self.unions[union]["children"].append({"person": child, "link": link})
            self.raised[child] = union
            if not more:
                born.append(child)
        if len(born) > 1 and self.chance(4):
            identical = self.draw(st.sampled_from(({}, {"identical": True}, {"identical": False})))
            self.unions[union]["twins"] = [{"members": born[:2], **identical}]
        return born

    def joined(self, one: str, other: str) -> bool:
        pairs = [set(union["partners"]) for union in self.unions]
        return {one, other} in pairs or self.raised.get(one, -1) == self.raised.get(other, -2)

    def partner_of(self, child: str, peers: list[str]) -> str:
        """Somebody of the same generation from another couple, or somebody new, with or without parents."""
        free = [one for one in peers if one != child and not self.joined(one, child)]
        if free and self.chance(6):
            return str(self.draw(st.sampled_from(free)))
        sex = "female" if self.people[child]["sex"] == "male" and not self.chance(9) else "male"
        partner = self.person(sex)
        if self.chance(5) and not self.full():
            parents = self.couple(self.person("male"), self.person("female"))
            self.unions[parents]["children"].append(partner)
            self.raised[partner] = parents
            self.children(parents)
        return partner


@st.composite
def families(draw: Any) -> Family:
    """Return a sound family."""
    grown = _Growing(draw)
    generation = [grown.couple(grown.person("male"), grown.person("female")) for _ in range(draw(st.integers(1, 2)))]
    for _ in range(draw(st.integers(1, 4))):
        born = [child for union in generation for child in grown.children(union)]
        generation = []
        for child in born:
            for _ in range(draw(st.sampled_from((0, 0, 1, 1, 1, 2, 3)))):
                if not grown.full():
                    generation.append(grown.couple(child, grown.partner_of(child, born)))
            if grown.chance(12) and not grown.full():
                grown.unions.append({"partners": [child], "kind": "unknown", "children": []})
                generation.append(len(grown.unions) - 1)
    _adopt(grown)
    return Family.model_validate(_told(grown))


def _adopt(grown: _Growing) -> None:
    """A child may be raised by another couple that stands no lower than its parents, e.g. by its grandparents."""
    for child, union in list(grown.raised.items()):
        if grown.chance(14) and len(grown.unions) > 1:
            elders = [number for number in range(union) if child not in grown.unions[number]["partners"]]
            if elders:
                number = grown.draw(st.sampled_from(elders))
                if not _above(grown, child, number):
                    grown.unions[number]["children"].append({"person": child, "link": "adopted"})


def _above(grown: _Growing, person: str, union: int) -> bool:
    """Tell whether a person is among the ancestors of a union's partners, by birth or adoption."""
    waiting, seen = list(grown.unions[union]["partners"]), set()
    while waiting:
        one = waiting.pop()
        if one == person:
            return True
        if one in seen:
            continue
        seen.add(one)
        for parents in grown.unions:
            if any((child if isinstance(child, str) else child["person"]) == one for child in parents["children"]):
                waiting += parents["partners"]
    return False


def _told(grown: _Growing) -> dict[str, Any]:
    draw = grown.draw
    named = [key for key, person in grown.people.items() if "kind" not in person]
    told: dict[str, Any] = {"people": grown.people, "unions": grown.unions}
    cut = draw(st.integers(1, len(named)))
    told["households"] = [
        {"name": {"zh": "甲户"}, "members": named[: cut // 2 + 1]},
        *(
            [{"name": {"zh": "乙户"}, "members": named[cut // 2 + 1 : cut + 1]}]
            if named[cut // 2 + 1 : cut + 1]
            else []
        ),
    ]
    if grown.chance(3):
        guest = grown.person()
        told["households"][0]["members"].append(guest)
    pairs = draw(
        st.lists(st.tuples(st.sampled_from(named), st.sampled_from(named), st.sampled_from(RELATIONS)), max_size=5)
    )
    told["relations"] = [{"from": one, "to": other, "kind": kind} for one, other, kind in pairs if one != other]
    grown.people[draw(st.sampled_from(named))]["index"] = True
    hung = {c if isinstance(c, str) else c["person"] for u in grown.unions for c in u["children"]}
    joined = {partner for union in grown.unions for partner in union["partners"]} | hung
    housed = {member for household in told["households"] for member in household["members"]}
    for key in list(grown.people):
        assert key in joined | housed
    for union in grown.unions:
        if len(union["partners"]) == 1 and not union["children"]:
            union["children"] = []
    return told
