"""Forms made from facts: pydantic declares and validates, Django carries, GOV.UK markup asks."""

from dolen.web.forms.build import NotAskable, form_from_model
from dolen.web.forms.form import Given, ModelForm
from dolen.web.forms.pieces import ErrorItem, NotValid

__all__ = ["ErrorItem", "Given", "ModelForm", "NotAskable", "NotValid", "form_from_model"]
