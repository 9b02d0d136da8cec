"""What the steps are called: on buttons, as questions, and when they are done."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

BUTTONS = {
    "hand_in": pgettext_lazy("button", "Hand in for review"),
    "send_back": pgettext_lazy("button", "Send back"),
    "take_back": pgettext_lazy("button", "Take back and go on writing"),
    "publish": pgettext_lazy("button", "Publish"),
    "archive": pgettext_lazy("button", "Archive"),
    "withdraw": pgettext_lazy("button", "Take offline"),
    "save_hand_in": pgettext_lazy("button", "Save and hand in…"),
    "save_send_back": pgettext_lazy("button", "Save and send back…"),
    "save_publish": pgettext_lazy("button", "Save and publish…"),
}
ASKED = {
    "hand_in": _("Hand in for review?"),
    "send_back": _("Send back?"),
    "publish": _("Publish?"),
    "archive": _("Archive?"),
    "withdraw": _("Take offline?"),
}
HAPPENS = {
    "hand_in": _(
        "The publishers of the organisation are told and look at it. Until then the public sees nothing of it."
    ),
    "send_back": _("It becomes a draft again, and its author is told why."),
    "take_back": _("It becomes a draft again, and you can go on writing."),
    "publish": _("Everybody can see it from then on: in lists, in the search, in feeds. Its author is told."),
    "archive": _("The page stays at its address and says that it is archived. It leaves lists, search and counts."),
    "withdraw": _("The page is gone for the public, and its address answers “not found”. The record becomes a draft."),
}
DONE = {
    "hand_in": _("Handed in for review:"),
    "send_back": _("Draft again:"),
    "publish": _("Published:"),
    "archive": _("Archived:"),
    "withdraw": _("Taken offline:"),
    "elsewhere": _("This step is not possible any more: somebody has moved the record meanwhile."),
    "changed": _("The record was changed while this page was open. Please look at it once more."),
}
