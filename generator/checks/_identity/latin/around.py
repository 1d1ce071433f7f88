"""What stands around a name in Latin letters: titles and labels before it, verbs and words of places behind it."""

from __future__ import annotations

from generator.checks._identity.data import word_set
from generator.checks._regex import regex

FOLLOWED_BY_PLACE = regex(
    r"(?:'s)?[ -](?:Town|Village|District|City|County|Province|Road|Street|Avenue|Lane|Station|"
    r"University|College|School|Hospital|Clinic|Centre|Center|Community|Sub-?district|River|"
    r"Mountain|Lake|Island|Bay|Temple|Park"
    r"|Museum|Press|Foundation|Institute|Festival|Dynasty|Prize|Bridge|Estate|Law|Act|Model|"
    r"Scale|Inventory|Theory|Test|Method|Daily|Times|Review|Journal|Library|Group|Company|"
    r"Bank|Fund|Project|Association|Syndrome|Disease|[Hh]ighway)\b"
)
TITLES = word_set(
    "Mr Mrs Ms Miss Mx Dr Prof Professor Doctor Nurse Sister Uncle Auntie Aunt Grandma "
    "Grandpa Officer Inspector Judge Madam Master Sir Lady Sergeant Constable Pastor Rev "
    "Teacher"
)
LABEL = regex(
    r"(?:\b(?i:name|full name|client|patient|daughter|son|husband|wife|mother|father|brother|"
    r"sister|grandmother|grandfather|granddaughter|grandson|uncle|aunt|cousin|niece|nephew|"
    r"partner|neighbour|neighbor|friend|colleague|guardian|carer"
    r"|caregiver|contact|contact person|next of kin|worker|volunteer|supervisor|doctor|nurse|"
    r"teacher|lawyer|surname|applicant|holder|signed|signed by|signature|reported by|written "
    r"by|author|prepared by|interviewer|called|named"
    r"|known as|resident|tenant|landlord|boy|girl|woman|man|child|pupil|student|widow|widower|"
    r"user|recipient|complainant|victim|witness|i am|n[ée]e))"
    r"(?:'s name)?(?: is| was|:|,| \(|=| ?\{en:| \"|\"|“| “|: ?\{[^{}\n]{0,40}en:){0,3} ?[\"'“]?$"
)
VERB = regex(
    r"(?:'s\b|’s\b|,? (?:said|says|told|tells|asked|asks|called|calls|lives|lived|was|is|"
    r"has|had|came|comes|went|goes|wanted|wants|felt|feels|cried|cries|phoned|rang|wrote|"
    r"signed|visited|moved|agreed|refused|reported|explained"
    r"|answered|replied|admitted|moved|died|works|worked|agreed|thinks|thought|and (?:his|"
    r"her)|who|aged|\d{1,3}|and [A-Z]))"
)

KIN = word_set("Sister Uncle Auntie Aunt Grandma Grandpa Nurse Teacher Master")
AHEAD = ("xiao", "ah", "lao", "old", "young", "little")
