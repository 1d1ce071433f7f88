"""The content type `station`: a social-work station and how the public reaches it."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from generator.content._entry import ContentType, Publishable
from generator.content._model import Choice, Record
from generator.content._references import SourceReference
from generator.content._text import Passage, Text
from generator.languages import Words


class StationKind(Choice):
    """Which level of government the station belongs to."""

    STREET = "street", "街道社工站", "street station"
    TOWN = "town", "镇社工站", "town station"
    VILLAGE = "village", "村（居）社工点", "village or community service point"


class ContactKind(Choice):
    """A public way to reach a station."""

    PHONE = "phone", "电话", "telephone"
    ADDRESS = "address", "地址", "address"
    WEBSITE = "website", "网站", "website"
    OFFICIAL_ACCOUNT = "official-account", "公众号", "official account"


class PublicContact(Record):
    """A public contact of the station, printed only because somebody verified it."""

    kind: ContactKind
    """哪一种：phone 电话、address 地址、website 网站、official-account 公众号。

    phone, address, website or official-account.
    """
    value: str = Field(min_length=1)
    """号码、地址或网址。只写对外公开的，不写个人的。

    The number, address or web address. Public ones only, never a person's own.
    """
    verified: date
    """核实的日期。没有核实就不要写这个联系方式。

    The date it was verified. If it was not, leave the contact out.
    """


class Station(Publishable):
    """A social-work station."""

    kind: StationKind
    """街道（street）、镇（town）、村居（village）。

    street, town or village.
    """
    place: Text
    """所在地，写到镇街。

    Where it is, down to the town or street.
    """
    programme: Text
    """所属计划，如“双百计划”。

    The programme it belongs to, e.g. the Double-Hundred programme.
    """
    about: tuple[Passage, ...] = ()
    """介绍。

    About the station.
    """
    contacts: tuple[PublicContact, ...] = ()
    """对外公开、已经核实的联系方式。

    Public contacts that were verified.
    """
    population: int | None = Field(default=None, gt=0)
    """服务范围内的人口，用来估算匿名化的风险。

    The population it serves; used to estimate the risk of re-identification.
    """
    sources: tuple[SourceReference, ...] = ()
    """来源。

    Sources.
    """


CONTENT_TYPE = ContentType(
    name="station",
    folder="stations",
    model=Station,
    words=Words("社工站", "station"),
    plural=Words("社工站", "Stations"),
    about=Words("社工站，以及与它有关的全部内容。", "Social-work stations, and everything that refers to them."),
    order=6,
)
