"""JSON Schemas of the public models: `python -m claimcheck.reporting.schemas [FOLDER]` writes them (docs/schemas).

They describe what is written, and so hold the derived ends of intervals too (pydantic's serialization mode).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.model import edge
from claimcheck.reporting.json_report import Reports

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic import BaseModel

DRAFT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = Path("docs/schemas")

MODELS: dict[str, type[BaseModel]] = {
    "claim": edge.Claim,
    "finding": edge.Finding,
    "mention": edge.Mention,
    "report": edge.Report,
    "reports": Reports,
    "source": edge.Source,
}
"""File name to model: what a caller receives or hands over whole."""


def schema(name: str) -> str:
    """The JSON Schema of one public model, as the text of its file."""
    described = {"$schema": DRAFT, **MODELS[name].model_json_schema(mode="serialization")}
    return json.dumps(described, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def main(arguments: Sequence[str]) -> None:
    """Write the schemas into a folder, docs/schemas unless another is named."""
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name in MODELS:
        (folder / f"{name}.json").write_text(schema(name), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
