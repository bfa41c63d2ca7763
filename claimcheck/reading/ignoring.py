"""Files that folders and patterns leave out: hidden ones, those that .claimcheckignore names, and reports of earlier runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from claimcheck.errors import InputError
from claimcheck.reading.encodings import decode

if TYPE_CHECKING:
    from pathlib import Path

NAME = ".claimcheckignore"
GENERATOR = b'name="generator" content="claimcheck'
LOOKED_AT = 4096
CLAIMS = "claims.jsonl"


@dataclass(slots=True)
class Ignored:
    """The patterns of the .claimcheckignore files met so far, by their folder. As in Git, the last that fits decides, a deeper
    file goes before one above it, and nothing below a folder that is left out comes back.
    """

    specs: dict[Path, Any] = field(default_factory=dict)

    def enter(self, folder: Path) -> None:
        """Read the patterns of a folder. Raises InputError for a file that is no text or a pattern that is none."""
        place = folder.absolute()
        path = place / NAME
        if place in self.specs or not path.is_file():
            return
        from pathspec import GitIgnoreSpec  # noqa: PLC0415  # for those who have such a file

        shown = str(folder / NAME)
        try:
            lines = decode(path.read_bytes(), shown).text.splitlines()
            self.specs[place] = GitIgnoreSpec.from_lines(lines)
        except OSError as error:
            raise InputError(
                f"it cannot be opened ({error.strerror})", where=shown, remedy="check its rights"
            ) from None
        except ValueError as error:
            raise InputError(f"a pattern is none ({error})", where=shown, remedy="write it as in .gitignore") from None

    def leaves_out(self, path: Path, *, folder: bool = False) -> bool:
        """Whether the patterns leave a file or folder out."""
        if not self.specs:
            return False
        whole = path.absolute()
        for above in whole.parents:
            spec = self.specs.get(above)
            if spec is not None:
                said = spec.check_file(whole.relative_to(above).as_posix() + ("/" if folder else "")).include
                if said is not None:
                    return bool(said)
        return False


def is_report(path: Path) -> bool:
    """Whether a file is a report that claimcheck wrote, or a file of claims: no article, though it lies among them."""
    if path.name.endswith(CLAIMS):
        return True
    if path.suffix.lower() not in {".html", ".htm"}:
        return False
    try:
        with path.open("rb") as file:
            return GENERATOR in file.read(LOOKED_AT)
    except OSError:
        return False
