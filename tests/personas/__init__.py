"""Households that were not made by us, and what the policy documents say must follow."""

from pathlib import Path

import yaml

PERSONAS = yaml.safe_load((Path(__file__).parent / "personas.yaml").read_text("utf-8"))["personas"]
