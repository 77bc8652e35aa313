"""What somebody asks, and what the open question makes of a short answer."""
