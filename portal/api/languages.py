"""In which language the API answers: `?lang=`, else the header Accept-Language; `?lang=all` gives every text in all."""

from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext as _

from portal.api.problems import Fault, bad_parameter
from portal.languages import current_language, languages

ALL = "all"


def accepted() -> list[str]:
    """What may stand after `lang=`."""
    return [*languages(), ALL]


def choose(request: HttpRequest) -> str:
    """The language asked for, which becomes the reader's, or `ALL`; raises a problem for any other."""
    asked = request.GET.getlist("lang") or [current_language()]
    translation.activate(current_language())
    if len(asked) > 1 or asked[0] not in accepted():
        raise bad_parameter(Fault("lang", _("This language is not one of the portal's."), accepted()))
    if asked[0] != ALL:
        translation.activate(asked[0])
    return asked[0]
