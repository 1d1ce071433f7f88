"""Pictures are published without what is written beside them. All are made here; nobody is on them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from generator.site import pictures
from generator.site.pictures import clean_pictures, without_metadata
from generator.source import written_beside

PICTURE = Image.linear_gradient("L").resize((32, 24)).convert("RGB")


def exif(turned: int = 1) -> Image.Exif:
    made = Image.Exif()
    made[0x013B], made[0x0112] = "me", turned
    return made


def saved(form: str, picture: Image.Image = PICTURE, **options: object) -> bytes:
    to = io.BytesIO()
    picture.save(to, form, **options)
    return to.getvalue()


def opened(raw: bytes | None) -> Image.Image:
    assert raw is not None
    return Image.open(io.BytesIO(raw))


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_a_photo_is_written_anew_the_right_way_up(form: str) -> None:
    """What the telephone said about turning it is done; the rest is gone."""
    clean = without_metadata(saved(form, exif=exif(6)))
    assert opened(clean).size == (24, 32)
    assert opened(clean).format == form
    assert written_beside(clean or b"") == ""


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_without_anything_stays_as_it_is(form: str) -> None:
    """Not a byte of it is touched."""
    assert without_metadata(saved(form)) is None


def test_the_same_picture_gives_the_same_bytes() -> None:
    """A site can be built again."""
    for form in ("PNG", "JPEG", "WEBP"):
        assert without_metadata(saved(form, exif=exif())) == without_metadata(saved(form, exif=exif()))


def test_the_picture_itself_stays() -> None:
    """No colour of it changes where nothing is lost; a JPEG changes less than can be seen."""
    for form, most in (("PNG", 0), ("JPEG", 6)):
        raw = saved(form, exif=exif())
        before, after = opened(raw).convert("RGB"), opened(without_metadata(raw)).convert("RGB")
        pairs = zip(before.tobytes(), after.tobytes(), strict=True)
        assert max(abs(one - other) for one, other in pairs) <= most


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
def test_a_moving_picture_goes_on_moving(form: str) -> None:
    """With its times."""
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue", "green")]
    beside = {"comment": b"me"} if form == "GIF" else {"exif": exif()}
    raw = saved(form, frames[0], save_all=True, append_images=frames[1:], duration=[100, 200, 300], loop=0, **beside)
    clean = opened(without_metadata(raw))
    assert clean.n_frames == 3  # type: ignore[attr-defined]
    clean.seek(1)
    clean.load()
    assert clean.info["duration"] == 200


def test_colours_of_another_space_are_turned_into_the_webs() -> None:
    """A profile goes when the picture is written anew, and the colours stay as they looked."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    clean = opened(without_metadata(saved("JPEG", icc_profile=profile, exif=exif())))
    assert "icc_profile" not in clean.info
    assert opened(without_metadata(saved("JPEG", PICTURE.convert("CMYK"), exif=exif()))).mode == "RGB"


def test_see_through_pictures_stay_see_through() -> None:
    """A logo has no ground."""
    clear = Image.new("RGBA", (8, 8), (255, 0, 0, 0))
    assert opened(without_metadata(saved("PNG", clear, exif=exif()))).convert("RGBA").getpixel((0, 0))[3] == 0


def test_what_is_hung_behind_the_end_is_left_behind() -> None:
    """An archive, or a second photo."""
    assert b"archive" not in (without_metadata(saved("JPEG") + b"archive") or b"archive")


@pytest.mark.parametrize("raw", [saved("JPEG", exif=exif())[:400], saved("PNG", exif=exif())[:90], b"<svg/>", b"no"])
def test_what_cannot_be_written_anew_is_left_to_the_scan(raw: bytes) -> None:
    """It finds the rest, and nothing is published."""
    assert without_metadata(raw) is None


def test_a_picture_that_would_fill_the_memory_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few bytes can claim to be a thousand million points."""
    monkeypatch.setattr(pictures, "_MOST_PIXELS", 32 * 24 - 1)
    assert without_metadata(saved("PNG", exif=exif())) is None
    huge = bytearray(saved("PNG", exif=exif()))
    huge[16:24] = (60_000).to_bytes(4, "big") * 2
    assert without_metadata(bytes(huge)) is None


def test_only_pictures_are_touched(tmp_path: Path) -> None:
    """And of them only those that need it."""
    (tmp_path / "a.jpg").write_bytes(saved("JPEG", exif=exif()))
    (tmp_path / "b.JPG").write_bytes(saved("JPEG", exif=exif()))
    (tmp_path / "c.txt").write_bytes(saved("JPEG", exif=exif()))
    before = (tmp_path / "c.txt").read_bytes()
    assert clean_pictures(tmp_path, ["a.jpg", "b.JPG", "c.txt"]) == 2
    assert written_beside((tmp_path / "b.JPG").read_bytes()) == ""
    assert (tmp_path / "c.txt").read_bytes() == before


def test_what_would_still_tell_something_is_not_taken_for_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a newer version of the library writes along."""
    monkeypatch.setattr(pictures, "_written_anew", lambda raw: raw)
    assert without_metadata(saved("JPEG", exif=exif())) is None
