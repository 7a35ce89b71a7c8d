"""Takes the README's pictures over from build/shots, in few colours so that they stay small."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

SHOTS = Path("build/shots")
PICTURES = Path("docs/pictures")
CHOSEN = {
    "programme-conflicts-en-light": "programme",
    "programme-item-tr-dark": "programme-dark",
    "documents-en-light": "documents",
    "paper-programme-tr-en-1": "paper",
}
COLOURS = 96


def main() -> None:
    """Write each chosen picture under its name in the README."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for shot, name in CHOSEN.items():
        with Image.open(SHOTS / f"{shot}.png") as picture:
            few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
            few.save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
