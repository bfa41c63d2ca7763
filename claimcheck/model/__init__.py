"""What the stages hand on: light records inside, frozen pydantic models at the edge (`claimcheck.model.edge`)."""
