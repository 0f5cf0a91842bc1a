"""Signing in and out, as the record knows it: who, when and whether it went. Not from where."""

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.utils import timezone

from alongside.store import audit
from alongside.store.audit import Noted


def listen() -> None:
    """Write down every time that somebody signs in, signs out or fails to."""
    user_logged_in.connect(_signed_in, dispatch_uid="signed in")
    user_logged_out.connect(_signed_out, dispatch_uid="signed out")
    user_login_failed.connect(_failed, dispatch_uid="sign-in failed")


def _signed_in(user: Any, **_more: Any) -> None:
    _note("sign in", user, audit.ALLOWED)


def _signed_out(user: Any, **_more: Any) -> None:
    if user is not None:
        _note("sign out", user, audit.ALLOWED)


def _failed(**_more: Any) -> None:
    """The name isn't kept: people type their password into the wrong field."""
    _note("sign in", None, audit.REFUSED)


def _note(act: str, user: Any, decision: str) -> None:
    person = user.id if user is not None else None
    audit.note(
        Noted(
            at=timezone.now(),
            person=person,
            act=act,
            object_kind="person",
            object_id=str(person or ""),
            decision=decision,
        )
    )
