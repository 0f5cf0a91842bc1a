"""Which page answers at which address."""

from allauth.account import views as account
from allauth.mfa.base.urls import urlpatterns as second_factor
from allauth.mfa.recovery_codes.urls import urlpatterns as recovery_codes
from allauth.mfa.totp.urls import urlpatterns as totp
from allauth.mfa.webauthn.urls import urlpatterns as passkeys
from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, URLResolver, include, path, register_converter

from alongside.web import course, home, hour, inviting
from alongside.web.converters import Token, Whom

register_converter(Token, "token")
register_converter(Whom, "whom")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("take/", home.take_away, name="take"),
    path("leave/", home.leave, name="leave"),
    path("lost/", login_not_required(home.lost), name="lost"),
    path("people/", inviting.everybody, name="everybody"),
    path("invites/<token:token>/", inviting.invited, name="invited"),
    path("courses/new/", home.begin, name="begin"),
    path("courses/<uuid:course>/", course.course, name="course"),
    path("courses/<uuid:course>/hours/new/", hour.bring, name="bring"),
    path("courses/<uuid:course>/consents/", course.consents, name="consents"),
    path("courses/<uuid:course>/invite/<whom:whom>/", course.invite, name="invite"),
    path("courses/<uuid:course>/supervisor/goes/", course.supervisor_goes, name="supervisor_goes"),
    path("courses/<uuid:course>/record/", course.record, name="record"),
    path("courses/<uuid:course>/mine/", course.mine, name="mine"),
    path("courses/<uuid:course>/mine/<slug:revision>/out/", course.mine_out, name="mine_out"),
    path("courses/<uuid:course>/end/", course.end, name="end"),
    path("courses/<uuid:course>/erase/", course.erase, name="erase"),
    path("hours/<uuid:hour>/", hour.hour, name="hour"),
    path("hours/<uuid:hour>/who/", hour.who_is_who, name="who"),
    path("hours/<uuid:hour>/mirror/", hour.mirror, name="mirror"),
    path("hours/<uuid:hour>/fade/", hour.fade, name="fade"),
    # Of allauth's pages those that need no e-mail; nobody signs up, and nobody resets a password, by themselves.
    path("sign-in/", account.login, name="account_login"),
    path("sign-out/", account.logout, name="account_logout"),
    path("sign-in/again/", account.reauthenticate, name="account_reauthenticate"),
    path("sign-in/gone/", account.account_inactive, name="account_inactive"),
    path("password/", account.password_change, name="account_change_password"),
    path("second-factor/", include(second_factor)),
    path("second-factor/app/", include(totp)),
    path("second-factor/codes/", include(recovery_codes)),
    path("second-factor/passkeys/", include(passkeys)),
]

handler400 = "alongside.web.refusing.misunderstood"
handler403 = "alongside.web.refusing.closed"
handler404 = "alongside.web.refusing.not_there"
handler429 = "alongside.web.refusing.too_often"
handler500 = "alongside.web.refusing.broke"
