"""Pull the claims of a story anew whose articles belong to others: python -m tests.stories.renewing STORY ARTICLES

STORY is a folder under claims/ whose story.yaml names its sources without texts; ARTICLES is a folder that holds the text
of each as <id>.txt. The claims go to claims.jsonl in the story, and nothing of the texts does but the words that carry a value.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import Any

import yaml

from claimcheck.claims_file import write_claims
from claimcheck.engine import document_of
from claimcheck.extraction import pull
from claimcheck.model.edge import Source

DETAILS = ("publisher", "agency", "author", "url", "language")


def sources_of(story: Path) -> list[dict[str, Any]]:
    """What story.yaml says of each source."""
    entries: list[dict[str, Any]] = yaml.safe_load((story / "story.yaml").read_text(encoding="utf-8"))["sources"]
    return entries


def claims_of(story: Path, articles: Path) -> str:
    """The text of the claims file, from the articles that story.yaml names.

    Raises ValueError where an article is not the one that story.yaml names: its sha256 or its publication date differs.
    """
    documents = []
    for entry in sources_of(story):
        data = (articles / f"{entry['id']}.txt").read_bytes()
        if hashlib.sha256(data).hexdigest() != entry["sha256"]:
            raise ValueError(f"{entry['id']}: another sha256 than in story.yaml")
        told = {key: entry[key] for key in DETAILS if key in entry}
        document = document_of(Source(id=entry["id"], text=data.decode("utf-8"), **told))
        if (document.published or "")[:10] != str(entry.get("published", "")):
            raise ValueError(f"{entry['id']}: published {document.published}, and story.yaml says otherwise")
        documents.append(document)
    return "".join(write_claims([pull(document) for document in documents], documents))


def main() -> None:
    """Write the file."""
    story, articles = map(Path, sys.argv[1:3])
    (story / "claims.jsonl").write_text(claims_of(story, articles), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
