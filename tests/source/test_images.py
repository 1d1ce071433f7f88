"""What is written inside a picture's file beside the picture. All pictures are made here; nobody is on them."""

from __future__ import annotations

import base64
import io
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from generator.source import PICTURE_TEXT, written_beside

PICTURE = Image.linear_gradient("L").resize((32, 24)).convert("RGB")
FORMS = ("PNG", "JPEG", "GIF", "WEBP")
SVG = '<svg xmlns="http://www.w3.org/2000/svg"{attributes}>{inside}</svg>'


def saved(form: str, picture: Image.Image = PICTURE, **options: object) -> bytes:
    to = io.BytesIO()
    picture.save(to, form, **options)
    return to.getvalue()


def exif() -> Image.Exif:
    """As a telephone writes it."""
    made = Image.Exif()
    made[0x010F], made[0x0110], made[0x013B] = "Phones & Co", "Model 3", "Owner of it"
    made[0x0112] = 6
    made[0x9C9D] = "阿兰".encode("utf-16-le")
    made.get_ifd(0x8769).update({0x9003: "2020:02:03 10:00:00", 0x9286: b"UNICODE\0" + "家访".encode("utf-16-le")})
    made.get_ifd(0x8825).update({1: "N", 2: (22.0, 30.0, 1.5), 3: "E", 4: (113.0, 4.0, 2.5)})
    return made


def with_thumbnail() -> bytes:
    """An Exif block with a second directory, which describes a small picture at its end."""
    small = saved("JPEG", PICTURE.resize((8, 6)))
    directory = b"\0\2" + b"\2\1\0\4\0\0\0\1\0\0\0\54" + b"\2\2\0\4\0\0\0\1" + len(small).to_bytes(4, "big") + b"\0" * 4
    return b"Exif\0\0MM\0*\0\0\0\x08" + b"\0\0\0\0\0\x0e" + directory + small


def names(raw: bytes) -> list[str]:
    told = written_beside(raw)
    assert told is not None
    return [line.partition(":")[0] for line in told.splitlines()]


@pytest.mark.parametrize("form", FORMS)
def test_a_plain_picture_says_nothing(form: str) -> None:
    """Else every picture would be a finding."""
    assert written_beside(saved(form)) == ""


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_what_a_telephone_writes_is_found_in_every_form(form: str) -> None:
    """Place, time, make, owner and remarks, in words that rules about texts can read."""
    told = written_beside(saved(form, exif=exif())) or ""
    assert {"GPSLatitude", "GPSLongitude", "DateTimeOriginal", "Make", "Model", "Artist"} <= set(
        names(saved(form, exif=exif()))
    )
    for text in ("22.0, 30.0, 1.5", "2020:02:03", "Owner of it", "家访", "阿兰"):
        assert text in told
    assert "Orientation" not in told


def test_a_small_copy_of_the_uncut_picture_is_found() -> None:
    """It shows what was cut away."""
    assert names(saved("JPEG", exif=with_thumbnail())) == ["Thumbnail"]


def _png_text() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "somebody")
    info.add_text("Packed", "p" * 50, zip=True)
    info.add_itxt("Title", "家访", lang="zh", tkey="标题", zip=True)
    return saved("PNG", pnginfo=info)


def _with_chunk(kind: bytes, content: bytes) -> bytes:
    raw = saved("PNG")
    chunk = len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")
    return raw[:33] + chunk + raw[33:]


def _with_segment(marker: int, content: bytes) -> bytes:
    raw = saved("JPEG")
    return raw[:2] + bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2, "big") + content + raw[2:]


def _with_webp_chunk(kind: bytes, content: bytes) -> bytes:
    raw = saved("WEBP", exif=b"Exif\0\0" + b"MM\0*\0\0\0\x08\0\0\0\0\0\0")
    whole = raw[12:] + kind + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2)
    return b"RIFF" + (len(whole) + 4).to_bytes(4, "little") + b"WEBP" + whole


def _screen_profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


HIDDEN: dict[str, tuple[Callable[[], bytes], list[str]]] = {
    "texts of a PNG": (_png_text, ["Author", "Packed", "Title", "Keyword"]),
    "the time of a PNG": (lambda: _with_chunk(b"tIME", b"\x07\xe4\1\2\3\4\5"), ["Time"]),
    "a chunk nobody knows": (lambda: _with_chunk(b"prVt", b"secret"), ["Chunk prVt"]),
    "a comment of a JPEG": (lambda: saved("JPEG", comment="hello"), ["Comment"]),
    "XMP of a JPEG": (lambda: saved("JPEG", xmp=b"<x:xmpmeta>me</x:xmpmeta>"), ["XMP"]),
    "IPTC": (lambda: _with_segment(0xED, b"Photoshop 3.0\x008BIM\4\4by me"), ["IPTC"]),
    "a thumbnail of JFIF": (lambda: _with_segment(0xE0, b"JFXX\0\x10small"), ["Thumbnail"]),
    "a segment nobody knows": (lambda: _with_segment(0xE5, b"private"), ["APP5"]),
    "the profile of somebody's screen": (lambda: saved("JPEG", icc_profile=_screen_profile()), ["Colour profile"]),
    "a comment of a GIF": (lambda: saved("GIF", comment=b"hi"), ["Comment"]),
    "XMP of a WebP": (lambda: saved("WEBP", xmp=b"<x:xmpmeta>me</x:xmpmeta>"), ["XMP"]),
    "a chunk of a WebP": (lambda: _with_webp_chunk(b"zzzz", b"odd"), ["Chunk zzzz"]),
}


@pytest.mark.parametrize("what", HIDDEN)
def test_everything_beside_the_picture_is_named(what: str) -> None:
    """What no known program writes, too."""
    make, expected = HIDDEN[what]
    assert names(make()) == expected


@pytest.mark.parametrize("form", FORMS)
def test_what_is_hung_behind_the_end_is_found(form: str) -> None:
    """An archive, a film or a second picture; a few zeros are nothing."""
    assert names(saved(form) + b"PK\3\4archive") == ["After the picture"]
    assert names(saved(form) + b"\0\0") == []


@pytest.mark.parametrize("form", FORMS)
def test_a_picture_that_ends_too_early_says_so(form: str) -> None:
    """Nobody knows what it held."""
    raw = saved(form, Image.effect_noise((64, 64), 90).convert("RGB"))
    assert names(raw[: len(raw) // 2]) == ["Damaged"]


def test_a_common_colour_profile_says_nothing_about_anybody() -> None:
    """It comes with programs."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for form in ("PNG", "JPEG", "WEBP"):
        assert names(saved(form, icc_profile=profile)) == []


def _svg(inside: str = "", attributes: str = "") -> bytes:
    return SVG.format(inside=inside, attributes=attributes).encode()


PACKED = base64.b64encode(saved("JPEG", comment="packed")).decode()
DRAWINGS = {
    "a comment": (_svg("<!-- by me -->"), ["Comment"]),
    "metadata": (_svg("<metadata><a>me</a></metadata>"), ["Metadata", "Metadata"]),
    "a program's note": (_svg("", ' xmlns:i="urn:i" i:name="me"'), ["Metadata name"]),
    "a program's element": (_svg('<i:view xmlns:i="urn:i" at="1"/>'), ["Metadata", "Metadata at"]),
    "a script": (_svg("<script>1</script>"), ["Script", "Metadata"]),
    "a picture with metadata in it": (_svg(f'<image href="data:image/jpeg;base64,{PACKED}"/>'), ["Comment"]),
    "a file of another kind in it": (_svg('<image href="data:text/plain,hello"/>'), ["Packed file"]),
    "entities": (b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + _svg("&a;"), ["Damaged"]),
    "no XML": (_svg("<b>"), ["Damaged"]),
}


@pytest.mark.parametrize("what", DRAWINGS)
def test_a_drawing_tells_what_stands_beside_its_lines(what: str) -> None:
    """Drawing programs keep folders, names and whole photos."""
    raw, expected = DRAWINGS[what]
    assert names(raw) == expected


def test_the_words_of_a_drawing_are_told_apart_from_what_is_hidden() -> None:
    """They are read by rules about texts, and are no metadata."""
    assert set(names(_svg("<title>阿兰</title><text>b</text>", ' aria-label="c"'))) == {PICTURE_TEXT}


@pytest.mark.parametrize("raw", [b"", b"BM plain", b"%PDF-1.7", b"MM\0*", b"text", b"<html>"])
def test_what_is_no_picture_is_not_taken_for_one(raw: bytes) -> None:
    """None, so that whoever asks can refuse it."""
    assert written_beside(raw) is None


STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"RIFF\x20\0\0\0WEBP", b"<svg ")


@given(st.sampled_from(STARTS), st.binary(max_size=300))
def test_no_bytes_break_it(start: bytes, rest: bytes) -> None:
    """Whatever a file holds, there is an answer, in lines of a name and a text."""
    told = written_beside(start + rest)
    assert told is not None
    assert all(": " in line for line in told.split("\n")[:-1])


@given(st.sampled_from(FORMS), st.integers(0, 400), st.integers(0, 255))
def test_no_damaged_picture_breaks_it(form: str, place: int, byte: int) -> None:
    """One byte is enough to lead a reader astray."""
    raw = bytearray(PREPARED[form])
    raw[place % len(raw)] = byte
    written_beside(bytes(raw))


PREPARED = {form: saved(form, exif=exif()) if form != "GIF" else saved(form, comment=b"hi") for form in FORMS}


def test_a_tag_that_cannot_be_read_is_told(recwarn: pytest.WarningsRecorder) -> None:
    """It may hold anything. Nobody else is bothered with it."""
    cut = exif().tobytes()[:120]
    assert "Exif" in names(saved("PNG", exif=cut))
    assert not recwarn.list


def test_a_file_of_nothing_but_the_beginnings_of_markers_is_read_to_its_end() -> None:
    """Each byte is looked at once: to look from each of them to the end would take hours."""
    said = written_beside(b"\xff\xd8" + b"\xff" * 3_000_000)
    assert said == "Damaged: the file ends in the middle of the picture\n"
