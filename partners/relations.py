"""What hangs on a partner or an agreement and may be shown: published records only.

Projects and news know partners, not the other way round; here they are reached through their reverse relations.
"""

from django.db.models import F, Prefetch, QuerySet

from partners.models import Agreement, AgreementParty, Organisation

MOST_ARTICLES = 10  # on a partner's or an agreement's page; the list of news has the rest


# For `prefetch_related`; functions, because what is public depends on the moment at which it is asked.
def parties() -> Prefetch:
    """The public parties of an agreement as `public_parties`, our side first."""
    public = AgreementParty.objects.published().select_related("organisation__place").order_by("-is_ours", "position")
    return Prefetch("parties", public, to_attr="public_parties")


def publishers() -> Prefetch:
    """The public ones of those who publish a record together, as `public_publishers`."""
    return Prefetch("co_publishers", Organisation.objects.published(), to_attr="public_publishers")


def participations_of(organisation: Organisation) -> QuerySet:
    """The organisation's parts in published projects, the newest project first, with its own budget figures."""
    parts = (
        organisation.participations.published().select_related("project__programme").prefetch_related("budget_lines")
    )
    return parts.order_by(F("project__start_first").desc(nulls_last=True), "-project__pk", "position")


def agreements_of(organisation: Organisation) -> QuerySet:
    """Published agreements to which the organisation is a party."""
    keys = organisation.agreement_parties.values("agreement")
    return Agreement.objects.published().filter(pk__in=keys)


def good_practices_of(organisation: Organisation) -> QuerySet:
    """Published good practice of the organisation."""
    return organisation.good_practices.published()


def projects_of(agreement: Agreement) -> QuerySet:
    """Published projects under the agreement, the newest first."""
    return (
        agreement.projects.published()
        .select_related("programme")
        .order_by(F("start_first").desc(nulls_last=True), "-pk")
    )


def articles_of(record: Organisation | Agreement) -> QuerySet:
    """The newest published news about the record."""
    return record.articles.published().order_by(F("date_first").desc(nulls_last=True), "-pk")[:MOST_ARTICLES]
