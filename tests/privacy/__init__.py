"""The promises about privacy and staying up, proved on a running site. See docs/privacy.md."""
