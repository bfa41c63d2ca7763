"""`claimcheck extract`: the claims of articles, as a claims file or explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims_file import write_claims
from claimcheck.cli.console import complain, put
from claimcheck.cli.exits import Exit
from claimcheck.cli.inputs import read_jobs
from claimcheck.cli.pack_options import configured, needed_by, tell_missing
from claimcheck.engine import account_of
from claimcheck.model.edge import Claim
from claimcheck.reporting.explain import explained

if TYPE_CHECKING:
    import argparse


def extract(options: argparse.Namespace) -> int:
    """Run the command: sources in the order of the paths, claims in text order."""
    _, registry = configured(options)
    read = read_jobs(options.paths, options.published)
    for fault in read.faults:
        complain(fault)
    tell_missing(read.jobs, registry)
    documents = [document for job in read.jobs for document in job.documents]
    made = [account_of(document, registry) for document in documents]
    pulled = [account for account, _ in made]
    failed = [fault for _, faults in made for fault in faults]
    for failure in failed:
        complain(f"the {failure.part} of the pack {failure.pack} {failure.said}, in {failure.source}")
    if options.explain:
        for document, account in zip(documents, pulled, strict=True):
            put(explained(document.path or document.id, document.text, [Claim.of(c) for c in account.claims]))
    else:
        accounts = [*pulled, *(account for job in read.jobs for account in job.accounts)]
        packs = {name: pack for job in read.jobs for name, pack in job.packs.items()} | needed_by(registry)
        for line in write_claims(accounts, documents, packs):
            put(line)
    if failed:
        return Exit.CRASH
    return Exit.INPUT if read.faults else Exit.OK
