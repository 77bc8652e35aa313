"""`rondkomen bewaak`: what editors have to do this week, before anything goes stale.

Dates and contradictions come from web/check. Only this package ever asks another site anything,
and only this command imports it.
"""
