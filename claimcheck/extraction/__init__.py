"""Source to mentions to claims: a small engine here, and a folder of tables for each language beside it (`en/`)."""
