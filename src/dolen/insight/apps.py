"""Insight declares nothing: it reads what the rooms keep."""

from django.apps import AppConfig


class InsightConfig(AppConfig):
    """Trying a policy on the recorded history."""

    name = "dolen.insight"
    label = "insight"
