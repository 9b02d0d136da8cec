"""The form with which anybody reports an error on a page."""

from django import forms
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from partners import reports
from partners.models import Report

TOO_FAST = _("That was very quick. Please read your report once more and send it again.")
TOO_OLD = _("The form stood open for long. Please send it once more.")
TOO_MANY = _("Several reports have come from your connection within an hour. Please try later, or write us a mail.")


class ReportForm(forms.ModelForm):
    """What is wrong, where, and whom to answer. The field `homepage` is not shown: only programs fill it in."""

    homepage = forms.CharField(required=False)
    mark = forms.CharField(required=False)

    class Meta:
        model = Report
        fields = ("message", "passage", "email")
        widgets = {"message": forms.Textarea({"rows": 6}), "passage": forms.Textarea({"rows": 3})}

    def __init__(self, request: HttpRequest, page: str) -> None:
        super().__init__(request.POST or None)
        self.request, self.page = request, page
        for name, longest in (("message", 3000), ("passage", 1000)):
            self.fields[name].max_length = longest
            self.fields[name].validators.append(MaxLengthValidator(longest))

    def clean(self) -> dict:
        age = reports.age_of(self.data.get("mark", ""), self.page)
        if age is None or age > reports.LONGEST:
            raise forms.ValidationError(TOO_OLD)
        if age < reports.FASTEST:
            raise forms.ValidationError(TOO_FAST)
        if reports.too_many(reports.sender_of(self.request)):
            raise forms.ValidationError(TOO_MANY)
        return super().clean()

    def send(self) -> None:
        """Keep the report and tell those concerned; what a program has filled in is passed over in silence."""
        if self.cleaned_data["homepage"]:
            return
        record = reports.record_of(self.page)
        report = self.save(commit=False)
        report.page, report.language = self.page, self.page.split("/")[1]
        report.title = str(record or "")[:250]
        report.organisation = reports.organisation_of(record)
        report.sender = reports.sender_of(self.request)
        report.save()
        reports.tell_people(report, f"{self.request.scheme}://{self.request.get_host()}")


@csrf_exempt  # no cookie for visitors; see `partners.reports`
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """Report an error; `?page=` says on which page."""
    page = reports.own_page(request.GET.get("page", ""))
    form = ReportForm(request, page)
    if request.method == "POST" and form.is_valid():
        form.send()
        return HttpResponseRedirect(f"{reverse('report')}?{urlencode({'page': page, 'sent': 1})}")
    context = {"form": form, "page": page, "mark": reports.mark(page), "sent": "sent" in request.GET}
    return render(request, "partners/report.html", context, status=422 if form.is_bound else 200)
