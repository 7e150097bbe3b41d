from allauth.account.forms import LoginForm
from django import forms

from dolen.web.forms.renderer import GovRenderer


class Preferences(forms.Form):
    default_renderer = GovRenderer
    remember = forms.BooleanField(required=False)
    word = forms.CharField(widget=forms.PasswordInput, help_text="At least twelve characters")
    size = forms.ChoiceField(choices=[("s", "Small"), ("l", "Large")])
    colour = forms.ChoiceField(choices=[("r", "Red"), ("b", "Blue")], widget=forms.RadioSelect)
    mail = forms.EmailField(initial="a@example.org")
    token = forms.CharField(widget=forms.HiddenInput, initial="t")


def test_forms_of_other_packages_look_the_same() -> None:
    shown = str(Preferences({"size": "l", "colour": "b", "word": "secret"}))
    assert shown.count("govuk-form-group") >= 5
    assert '<option value="l" selected' in shown
    assert 'value="b" checked' in shown
    assert 'type="hidden" name="token"' in shown
    assert "secret" not in shown
    assert "govuk-error-message" in shown


def test_signing_in_is_asked_in_the_house_markup() -> None:
    shown = str(LoginForm())
    assert 'class="govuk-input"' in shown
    assert 'type="password"' in shown
    assert 'autocomplete="current-password"' in shown
