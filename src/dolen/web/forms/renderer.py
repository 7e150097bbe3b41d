"""Draws every Django form of the house as GOV.UK markup."""

from django.forms.renderers import TemplatesSetting


class GovRenderer(TemplatesSetting):
    """`{{ form }}` and `{{ field.as_field_group }}` in the markup of GOV.UK Frontend.

    Name it in FORM_RENDERER so that forms of other packages (signing in) look the same.
    """

    form_template_name = "govuk/form.html"
    field_template_name = "govuk/field.html"
