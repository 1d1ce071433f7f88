"""What a place is called that is finer than a town or street."""

from generator.languages import Words

SETTLEMENT = Words("村或小区", "a village or estate")
ADDRESS = Words("街巷和门牌", "a street and house")
INSTITUTION = Words("学校、医院或单位", "a school, hospital or firm")
