"""Elections: votes add up, turnout is votes over electorate, shares sum to 100."""

from claimcheck.packs import Pack
from claimcheck_elections.claims import TYPES
from claimcheck_elections.reading import election_claims
from claimcheck_elections.rules import RULES

pack = Pack(
    name="elections",
    install="claimcheck-elections",
    claim_types=TYPES,
    extractors=(election_claims,),
    rules=RULES,
)
