"""Pictures from `docs/` are published without what is written beside them: place, time, camera, author, thumbnails.

A picture that holds nothing but itself stays as it is, byte for byte. Another is decoded and written anew, the right
way up and in the colours that it had; so whatever hid between its parts is left behind. What cannot be written anew
(damaged, too large, a drawing) is left to the scan of the finished site, which refuses it.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from generator.site.write import write_bytes
from generator.source import PICTURE_ENDINGS, read_bytes, written_beside

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_DRAWINGS = frozenset({".svg"})
_MOST_PIXELS = 50_000_000
"""Of all frames together; photos of telephones have 12 to 50 million, and each takes four bytes in the meantime."""
_MOST_FRAMES = 300
_KEPT = ("transparency", "duration", "loop", "disposal", "blend", "default_image")
"""What a decoded picture carries along that is needed to show it."""


def clean_pictures(folder: Path, names: Iterable[str]) -> int:
    """Write pictures anew that hold more than what they show; return how many.

    Args:
        folder: the finished site.
        names: files below it; what is no picture is passed over.

    Raises:
        UnreadableError, UnwritableError: the system refuses.
    """
    count = 0
    for name in names:
        ending = PurePosixPath(name).suffix.lower()
        if ending in PICTURE_ENDINGS - _DRAWINGS:
            clean = without_metadata(read_bytes(folder / name))
            if clean is not None:
                write_bytes(folder / name, clean)
                count += 1
    return count


def without_metadata(raw: bytes) -> bytes | None:
    """Return a picture without what is written beside it; None if there is nothing, or it cannot be done.

    Equal pictures give equal bytes.

    Args:
        raw: the file.
    """
    if not written_beside(raw):
        return None
    try:
        clean = _written_anew(raw)
    except Exception:  # Pillow raises what it happens to stumble over; the scan tells what is left of it
        return None
    return clean if written_beside(clean) == "" else None


def _written_anew(raw: bytes) -> bytes:
    """Return the picture decoded and encoded again.

    Raises:
        ValueError: it is too large, or of a kind that is not published.
        Exception: whatever the decoder makes of damaged files.
    """
    from PIL import Image  # noqa: PLC0415 - a fifth of a second, for sites with such pictures only

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(io.BytesIO(raw), formats=("PNG", "JPEG", "GIF", "WEBP")) as image:
            frames = getattr(image, "n_frames", 1)
            if frames > _MOST_FRAMES or frames * image.width * image.height > _MOST_PIXELS:
                raise ValueError("too large")
            written = io.BytesIO()
            if frames > 1 and image.format != "MPO":
                _write_moving(image, frames, written)
            else:
                _write_still(image, written)
    return written.getvalue()


def _write_still(image: Picture, to: io.BytesIO) -> None:
    form = image.format or ""
    as_it_was = form == "JPEG" and image.mode in ("L", "RGB") and "icc_profile" not in image.info
    upright = image.getexif().get(0x0112, 1) == 1
    if as_it_was and upright:
        image.info.clear()
        image.save(to, "JPEG", quality="keep", optimize=True)
        return
    plain = _plain(image)
    options: dict[str, Any] = {"PNG": {}, "GIF": {}, "WEBP": {"quality": 90, "lossless": plain.mode == "P"}}.get(
        form, {"quality": 92, "optimize": True}
    )
    if form == "JPEG" and plain.mode not in ("L", "RGB"):
        plain = plain.convert("RGB")
    plain.save(to, form, **options)


def _write_moving(image: Picture, count: int, to: io.BytesIO) -> None:
    frames, durations = [], []
    for number in range(count):
        image.seek(number)
        image.load()  # some decoders know how long a frame is shown only now
        durations.append(int(image.info.get("duration", 100)))
        frames.append(_plain(image))
    loop = {"loop": image.info["loop"]} if "loop" in image.info else {}
    frames[0].save(to, image.format, save_all=True, append_images=frames[1:], duration=durations, **loop)


def _plain(image: Picture) -> Picture:
    """Return a picture the right way up, in the web's colours, with nothing else about it."""
    from PIL import ImageCms, ImageOps  # noqa: PLC0415 - as above

    profile = image.info.get("icc_profile")
    plain = ImageOps.exif_transpose(image).copy()
    if profile and plain.mode in ("RGB", "RGBA", "CMYK", "L"):
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = "RGBA" if plain.mode == "RGBA" else "RGB"
        converted = ImageCms.profileToProfile(plain, own, ImageCms.createProfile("sRGB"), outputMode=mode)
        plain = converted or plain
    plain.info = {name: value for name, value in image.info.items() if name in _KEPT}
    return plain
