"""What people fill in."""

import datetime
from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from alongside.store.asking import MOST_FILES
from alongside.store.models import Person
from alongside.store.naming import ConsentPurpose
from alongside.store.own import LONGEST
from alongside.translation import gettext as _

ADULT, YOUNG, SEVERAL = "adult", "young", "several"
REFUSED_FOR_NOW = {
    YOUNG: _(
        "For now Alongside is for adults alone. It can't keep hours with somebody under 18: who may say yes for them, and what "
        "they may see, has to be thought through first. Nothing was kept."
    ),
    SEVERAL: _(
        "For now Alongside is for two people alone: one therapist and one client. It can't keep hours with a couple, a family or "
        "a group, since each of them would have to say yes for themselves. Nothing was kept."
    ),
}
"""Whom we can't serve yet, and why; told plainly rather than worked around."""


class Beginning(forms.Form):
    """A new course."""

    title = forms.CharField(
        label=_("What do you want to call it? Please no real name."), max_length=100, strip=True
    )
    started = forms.DateField(label=_("When did it begin?"), widget=forms.DateInput({"type": "date"}))
    who = forms.ChoiceField(
        label=_("Who comes?"),
        choices=(
            (ADULT, _("One person, 18 or older")),
            (YOUNG, _("Somebody under 18")),
            (SEVERAL, _("A couple, a family or a group")),
        ),
        widget=forms.RadioSelect,
    )

    def clean_who(self) -> str:
        """Refuse whom we can't serve yet."""
        return _served(self.cleaned_data["who"])


class Joining(forms.Form):
    """Somebody new: a name that isn't theirs, and a password."""

    name = forms.CharField(
        label=_("A name for you here. It needn't be your own."),
        max_length=60,
        strip=True,
        widget=forms.TextInput({"autocomplete": "username"}),
    )
    password = forms.CharField(
        label=_("A password of 12 letters or more. Four words are easy to keep."),
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("The same password once more"),
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )

    def clean(self) -> dict[str, Any]:
        """Refuse two passwords, and one that is easily guessed."""
        told: dict[str, Any] = super().clean() or {}
        password = told.get("password")
        if password is not None and password != told.get("again"):
            self.add_error("again", _("The two passwords aren't the same."))
        elif password is not None:
            try:
                validate_password(password, Person(name=told.get("name", "")))
            except ValidationError as weak:
                self.add_error("password", weak)
        return told


class JoiningAsClient(Joining):
    """A client, who says that they are of age."""

    who = forms.ChoiceField(
        label=_("How old are you?"),
        choices=((ADULT, _("18 or older")), (YOUNG, _("Under 18"))),
        widget=forms.RadioSelect,
    )

    def clean_who(self) -> str:
        """Refuse whom we can't serve yet."""
        return _served(self.cleaned_data["who"])


class ComingBack(Joining):
    """Somebody who is here already, with a new password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["name"]


class Saying(forms.Form):
    """A yes or a no, and the digest of the wording that was read."""

    purpose = forms.ChoiceField(choices=ConsentPurpose.choices())
    shown = forms.CharField(max_length=64)
    answer = forms.ChoiceField(choices=(("yes", "yes"), ("no", "no")))


class Chosen(forms.ClearableFileInput):
    """Several files at once: a TextGrid for each voice."""

    allow_multiple_selected = True


class Files(forms.FileField):
    """One file or several."""

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Each of them."""
        given = data if isinstance(data, list | tuple) else [data]
        return [super(Files, self).clean(one, initial) for one in given]


class Hour(forms.Form):
    """An hour that somebody brings."""

    date = forms.DateField(label=_("On which day was it?"), widget=forms.DateInput({"type": "date"}))
    transcript = Files(
        label=_("The transcript: one file, or {most} at most").format(most=MOST_FILES), widget=Chosen()
    )
    fades_on = forms.DateField(
        label=_("When shall its words fade? Empty: not by themselves."),
        required=False,
        widget=forms.DateInput({"type": "date"}),
    )

    def clean_fades_on(self) -> datetime.date | None:
        """Not before the hour itself."""
        day: datetime.date | None = self.cleaned_data["fades_on"]
        date = self.cleaned_data.get("date")
        if day and date and day <= date:
            raise ValidationError(_("That is before the hour itself, or on its day."))
        return day


class WhoIsWho(forms.Form):
    """Which voice is whose."""

    def __init__(self, speakers: tuple[str, ...], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = tuple((one, one) for one in speakers)
        for name, label in (("therapist", _("The therapist is")), ("client", _("The client is"))):
            self.fields[name] = forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect)


class ForMyself(forms.Form):
    """Something for oneself alone."""

    text = forms.CharField(
        label=_("For yourself alone"), max_length=LONGEST, strip=False, widget=forms.Textarea({"rows": 8})
    )


class Sure(forms.Form):
    """Somebody who means it."""

    sure = forms.BooleanField(label=_("Yes, I am sure"))


class Inviting(forms.Form):
    """Whom to invite to this place."""

    role = forms.ChoiceField(
        label=_("What will they be?"),
        choices=(
            ("therapist", _("A therapist")),
            ("supervisor", _("A supervisor")),
            ("administrator", _("An administrator")),
        ),
        widget=forms.RadioSelect,
    )


def _served(who: str) -> str:
    if who in REFUSED_FOR_NOW:
        raise ValidationError(REFUSED_FOR_NOW[who])
    return who
