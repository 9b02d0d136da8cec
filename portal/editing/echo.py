"""What the server understands of a date or an amount, said beside the field while somebody types.

The same readers as in the forms: there is no second one in JavaScript.
"""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from portal import partial_date_text
from portal.languages import current_language
from portal.money import CODES, DEFAULT_CURRENCY, Qualifier
from portal.money_text import read_amount
from portal.partial_dates import PartialDate


@require_GET
def echo(request: HttpRequest) -> JsonResponse:
    """`kind` (date or money) and `text`; for money also the `currency` and `qualifier` chosen beside it.

    Answers {"state": "understood", "ambiguous" or "wrong", "text": a sentence in the reader's language}; of an empty
    text nothing is said.
    """
    text = request.GET.get("text", "").strip()
    if not text:
        return JsonResponse({"state": "", "text": ""})
    read = {"date": _date, "money": _money}.get(request.GET.get("kind", ""), _date)
    try:
        state, sentence = read(text, request)
    except ValidationError as error:
        state, sentence = "wrong", " ".join(error.messages)
    return JsonResponse({"state": state, "text": sentence})


def _date(text: str, request: HttpRequest) -> tuple[str, str]:
    date = PartialDate.parse(text)
    understood = _("Understood: %(value)s") % {"value": partial_date_text.write_out(date.numbers, current_language())}
    if partial_date_text.is_ambiguous(text):
        question = _("– the day first, then the month. Is that right?")
        return "ambiguous", f"{understood} {question}"
    return "understood", understood


def _money(text: str, request: HttpRequest) -> tuple[str, str]:
    amount = read_amount(text)
    chosen, qualifier = request.GET.get("currency", ""), request.GET.get("qualifier", "")
    money = amount.money(
        chosen if chosen in CODES else DEFAULT_CURRENCY, qualifier if qualifier in Qualifier.values else ""
    )
    understood = _("Understood: %(value)s") % {"value": money.format()}
    if amount.is_ambiguous:
        question = _("– thousands, not a decimal fraction. Is that right?")
        return "ambiguous", f"{understood} {question}"
    return "understood", understood
