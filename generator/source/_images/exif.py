"""Exif: what cameras and telephones write: place, time, make, owner, a small copy of the picture before it was cut."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from typing import Any

from generator.source._images.piece import Piece, told

_HARMLESS = frozenset(
    [
        "ImageWidth",
        "ImageLength",
        "BitsPerSample",
        "Compression",
        "PhotometricInterpretation",
        "Orientation",
        "SamplesPerPixel",
        "PlanarConfiguration",
        "YCbCrSubSampling",
        "YCbCrPositioning",
        "YCbCrCoefficients",
        "XResolution",
        "YResolution",
        "ResolutionUnit",
        "ExifOffset",
        "GPSInfo",
        "ExifInteroperabilityOffset",
        "ExifVersion",
        "ComponentsConfiguration",
        "FlashPixVersion",
        "ColorSpace",
        "ExifImageWidth",
        "ExifImageHeight",
        "WhitePoint",
        "PrimaryChromaticities",
        "ReferenceBlackWhite",
        "TransferFunction",
        "JpegIFOffset",
        "JpegIFByteCount",
        "InteroperabilityIndex",
        "InteroperabilityVersion",
    ]
)
"""Tags that say how to show the picture, or where in the file something else stands."""


def in_exif(content: bytes) -> Iterator[Piece]:
    """Yield every tag of an Exif block that says more than how to show the picture.

    A block that cannot be read is told with its length: it may hold anything.
    """
    try:
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            yield from list(_tags(content))
        if warned:
            yield told("Exif", f"{len(content)} bytes, of which some cannot be read")
    except Exception as error:  # Pillow raises what it happens to stumble over
        yield told("Exif", f"{len(content)} bytes that cannot be read ({type(error).__name__})")


def _tags(content: bytes) -> Iterator[Piece]:
    from PIL import ExifTags, Image  # noqa: PLC0415 - a fifth of a second, for files with pictures only

    exif = Image.Exif()
    exif.load(b"Exif\0\0" + content)
    yield from _named(exif, ExifTags.TAGS)
    yield from _named(exif.get_ifd(ExifTags.IFD.Exif), ExifTags.TAGS)
    yield from _named(exif.get_ifd(ExifTags.IFD.GPSInfo), ExifTags.GPSTAGS)
    small = exif.get_ifd(ExifTags.IFD.IFD1)
    if small:
        yield Piece("Thumbnail", f"{small.get(ExifTags.Base.JpegIFByteCount, len(small))} bytes")


def _named(tags: Mapping[int, Any], names: Mapping[int, str]) -> Iterator[Piece]:
    for number, value in tags.items():
        name = names.get(number, f"Tag {number}")
        if name not in _HARMLESS and value not in (None, "", b""):
            yield told(name, _text(name, value))


def _text(name: str, value: object) -> bytes | str:
    if isinstance(value, bytes):
        if name.startswith("XP"):  # Windows writes these
            return value.decode("utf-16-le", "replace")
        if value.startswith(b"UNICODE\0"):  # of two bytes each, and programs disagree about which comes first
            return " / ".join(value[8:].decode(order, "replace") for order in ("utf-16-le", "utf-16-be"))
        return value.removeprefix(b"ASCII\0\0\0")
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value)
    return str(value)
