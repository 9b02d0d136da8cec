"""*Report an error on this page*: what keeps machines out, whom a report reaches, and the mails.

No account, no cookie, no third party. The form carries no CSRF cookie: it would be a cookie for a visitor, and there is
nothing to protect, because a report changes nothing in anybody's name. Instead each form carries a signed mark with the
page and the time at which it was opened. A program that fills in everything falls into a field that people do not see;
one that answers at once is too fast; and from one connection only a few reports an hour are taken. For that a keyed
fingerprint of the connection's address is kept, whose key changes every day, and it is deleted after a day; the address
itself is never kept.
"""

import datetime
import logging

from django.conf import settings
from django.core import signing
from django.core.mail import send_mail
from django.db.models import Q
from django.http import Http404, HttpRequest
from django.urls import resolve, reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import override

from partners.models import Organisation, Report
from portal.languages import languages
from portal.models import SiteSettings, User
from portal.roles import ADMINISTRATOR

SALT = "report"
FASTEST = datetime.timedelta(seconds=3)
LONGEST = datetime.timedelta(days=1)
MOST_IN_AN_HOUR = 5
KEEP_SENDER = datetime.timedelta(days=1)
log = logging.getLogger(__name__)


def mark(page: str) -> str:
    """The signed mark of a form that was opened now for *page*."""
    return signing.dumps([page, timezone.now().timestamp()], salt=SALT)


def age_of(signed: str, page: str) -> datetime.timedelta | None:
    """How long the form has stood open; None for a mark that is not ours, or is one of another page."""
    try:
        about, since = signing.loads(signed, salt=SALT)
    except signing.BadSignature:
        return None
    return timezone.now() - datetime.datetime.fromtimestamp(since, datetime.UTC) if about == page else None


def sender_of(request: HttpRequest) -> str:
    """A fingerprint of the connection for today; a proxy that speaks for us says where the visitor is."""
    through_proxy = "HTTP_X_FORWARDED_PROTO" in request.META
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")[-1].strip() if through_proxy else ""
    address = forwarded or request.META.get("REMOTE_ADDR", "")
    return salted_hmac(f"{SALT}{timezone.localdate()}", address, algorithm="sha256").hexdigest()


def too_many(sender: str) -> bool:
    """Whether this connection has sent enough for an hour; forgets connections of yesterday on the way."""
    now = timezone.now()
    Report.objects.filter(created_at__lt=now - KEEP_SENDER).exclude(sender="").update(sender="")
    lately = Report.objects.filter(sender=sender, created_at__gt=now - datetime.timedelta(hours=1))
    return lately.count() >= MOST_IN_AN_HOUR


def own_page(address: str) -> str:
    """The path of a page of ours, without its query; the first page for anything else."""
    path = address.split("?")[0].split("#")[0][:500]
    language = path.split("/")[1] if path.startswith("/") and path.count("/") > 1 else ""
    if language not in languages():
        return reverse("home")
    with override(language):
        try:
            resolve(path)
        except Http404:
            return reverse("home")
    return path


def record_of(path: str) -> object | None:
    """The record that the page shows, if the public sees it; None for lists and for the portal's own pages."""
    with override(path.split("/")[1]):
        match = resolve(path)
    model = getattr(getattr(match.func, "view_class", None), "model", None)
    if model is None or "slug" not in match.kwargs:
        return None
    return model._default_manager.reachable().filter(slug=match.kwargs["slug"]).first()


def organisation_of(record: object | None) -> Organisation | None:
    """Who answers for the record: its owner; for an organisation with people here, they themselves."""
    if isinstance(record, Organisation) and record.members.exists():
        return record
    return getattr(record, "owner", None)


def people_for(organisation: Organisation | None) -> list[User]:
    """The people of the organisation; where there are none, the administrators. All have a mail address."""
    reachable = User.objects.filter(is_active=True).exclude(email="")
    people = list(reachable.filter(organisations=organisation)) if organisation else []
    administrators = Q(is_superuser=True) | Q(groups__name=ADMINISTRATOR)
    return people or list(reachable.filter(administrators).distinct())


def tell_people(report: Report, host: str) -> None:
    """One mail to each of those concerned, in their language. The report is kept, whatever happens to the mail."""
    address = reverse("admin:partners_report_change", args=[report.pk])
    for person in people_for(report.organisation):
        with override(person.language):
            words = {"page": report.title or report.page, "message": report.message, "address": f"{host}{address}"}
            _send(
                _("A reader reports an error: %(page)s") % words,
                _("Page: %(page)s\n\n%(message)s\n\nAnswer and close it here:\n%(address)s\n") % words,
                person.email,
            )


def answer_reader(report: Report, host: str) -> None:
    """The answer to the reader, in the language of the page, if there is one and an address."""
    if not report.answer or not report.email:
        return
    with override(report.language):
        words = {"page": report.title or report.page, "answer": report.answer, "address": f"{host}{report.page}"}
        words |= {"message": report.message, "site": SiteSettings.load().name or _("Cross-border cooperation portal")}
        _send(
            _("Your report on an error: %(page)s") % words,
            _("%(answer)s\n\nYou wrote:\n%(message)s\n\n%(site)s\n%(address)s\n") % words,
            report.email,
        )


def close(report: Report, person: User, host: str) -> None:
    """Answer the reader and close the report; the reader's address is deleted, for it has served."""
    answer_reader(report, host)
    report.email, report.sender = "", ""
    report.closed_at, report.closed_by = timezone.now(), person
    report.save()


def _send(subject: str, text: str, to: str) -> None:
    try:
        send_mail(" ".join(subject.split()), text, settings.DEFAULT_FROM_EMAIL, [to])
    except OSError:  # the mail server's trouble is the operator's, not the reader's
        log.exception("A mail about a report of an error could not be sent.")
