"""The catalogue of the portal's data sets by DCAT-AP 3, as national and European data portals read it."""

import datetime
import functools
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from django.views.decorators.http import condition, require_safe
from rdflib import DCAT, DCTERMS, FOAF, RDF, RDFS, SKOS, XSD, Graph, Literal, Namespace, URIRef

from portal.api.views import state_of_content
from portal.datasets import DATA_SETS, MEDIA_TYPES, DataSet, Distribution
from portal.languages import languages
from portal.last_changes import LastChange
from portal.models import SiteSettings

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
EU = "http://publications.europa.eu/resource/authority/"
IANA = "https://www.iana.org/assignments/media-types/"
# Codes of the EU's authority tables.
LANGUAGES = {"cs": "CES", "pl": "POL", "de": "DEU", "lv": "LAV"}
FORMATS = {"json": "JSON", "csv": "CSV", "xlsx": "XLSX"}
# Entries of the EU's authority tables with the names that they have there.
THEMES = {"REGI": "Regions and cities", "GOVE": "Government and public sector"}
STABLE = "stable"
SERIALIZERS = {
    "ttl": ("text/turtle", "turtle"),
    "jsonld": ("application/ld+json", "json-ld"),
    "rdf": ("application/rdf+xml", "pretty-xml"),
}


ABOUT = gettext_lazy("Everything that this portal has published may be taken along, used and passed on.")


class Catalogue:
    """Writes the graph. Texts come in every language of the portal."""

    def __init__(self, request: HttpRequest) -> None:
        self.request, self.site, self.graph = request, SiteSettings.load(), Graph()
        self.graph.bind("dcatap", DCATAP)
        self.uri = self.address(reverse("catalogue"))
        self.changed = {kind: last for kind in kinds() if (last := last_change(kind))}

    def address(self, path: str) -> URIRef:
        """An address of the portal."""
        return URIRef(self.request.build_absolute_uri(path))

    def add(self, node: URIRef, kind: URIRef, *pairs: tuple[URIRef, URIRef | Literal]) -> URIRef:
        """A node of a class with its properties."""
        self.graph.add((node, RDF.type, kind))
        for name, value in pairs:
            self.graph.add((node, name, value))
        return node

    def texts(self, node: URIRef, name: URIRef, write: Callable[[], str]) -> None:
        """A property with what *write* says in each language."""
        for code in languages():
            with override(code):
                if text := str(write()):
                    self.graph.add((node, name, Literal(text, lang=code)))

    def entry(self, table: str, code: str, kind: URIRef) -> URIRef:
        """An entry of one of the EU's authority tables."""
        return self.add(URIRef(f"{EU}{table}/{code}"), kind)

    def concept(self, table: str, code: str, name: str) -> URIRef:
        """The same for a concept, which must have its name with it."""
        node = self.entry(table, code, SKOS.Concept)
        self.graph.add((node, SKOS.prefLabel, Literal(name, lang="en")))
        return node

    def write(self) -> Graph:
        """The whole catalogue."""
        site, add = self.site, self.graph.add
        self.add(
            self.uri, DCAT.Catalog,
            (DCTERMS.publisher, self.publisher), (FOAF.homepage, self.homepage),
            *((DCTERMS.language, one) for one in self.languages),
        )  # fmt: skip
        self.texts(self.uri, DCTERMS.title, lambda: site.name or _("Cross-border cooperation portal"))
        self.texts(self.uri, DCTERMS.description, lambda: site.introduction or site.tagline or ABOUT)
        if site.licence_url:
            add((self.uri, DCTERMS.license, self.licence))
        title = (DCTERMS.title, Literal("Data theme", lang="en"))
        scheme = self.add(URIRef(f"{EU}data-theme"), SKOS.ConceptScheme, title)
        add((self.uri, DCAT.themeTaxonomy, scheme))
        if self.changed:
            add((self.uri, DCTERMS.modified, moment(max(self.changed.values()))))
        for data_set in DATA_SETS:
            add((self.uri, DCAT.dataset, self.data_set(data_set)))
        return self.graph

    @functools.cached_property
    def publisher(self) -> URIRef:
        """Who runs the portal."""
        node = self.add(URIRef(f"{self.uri}#publisher"), FOAF.Agent)
        self.texts(node, FOAF.name, self.operator)
        return node

    def operator(self) -> str:
        """Who runs the portal, or the portal itself where nobody is named."""
        return self.site.operator or self.site.name or _("Cross-border cooperation portal")

    @functools.cached_property
    def homepage(self) -> URIRef:
        """The first page."""
        return self.add(self.address("/"), FOAF.Document)

    @functools.cached_property
    def languages(self) -> list[URIRef]:
        """The languages of the portal that the EU's table knows."""
        known = (LANGUAGES[code] for code in languages() if code in LANGUAGES)
        return [self.entry("language", code, DCTERMS.LinguisticSystem) for code in known]

    @functools.cached_property
    def licence(self) -> URIRef:
        """The licence of the content."""
        return self.add(URIRef(self.site.licence_url), DCTERMS.LicenseDocument)

    def data_set(self, data_set: DataSet) -> URIRef:
        """One data set with its distributions."""
        node = self.add(
            URIRef(f"{self.uri}#{data_set.name}"), DCAT.Dataset,
            (DCTERMS.identifier, Literal(f"{self.uri}#{data_set.name}")), (DCTERMS.publisher, self.publisher),
            *((DCAT.theme, self.concept("data-theme", code, name)) for code, name in THEMES.items()),
            *((DCTERMS.language, one) for one in self.languages),
            (DCTERMS.accrualPeriodicity, self.entry("frequency", "IRREG", DCTERMS.Frequency)),
            (DCTERMS.accessRights, self.entry("access-right", "PUBLIC", DCTERMS.RightsStatement)),
        )  # fmt: skip
        self.texts(node, DCTERMS.title, lambda: data_set.title)
        self.texts(node, DCTERMS.description, lambda: data_set.description)
        self.texts(node, DCAT.keyword, lambda: _("cross-border cooperation"))
        for code in languages():
            with override(code):
                self.graph.add((node, DCAT.landingPage, self.add(self.address(reverse(data_set.page)), FOAF.Document)))
        if changed := [self.changed[kind] for kind in data_set.kinds if kind in self.changed]:
            self.graph.add((node, DCTERMS.modified, moment(max(changed))))
        if self.site.email:
            self.graph.add((node, DCAT.contactPoint, self.contact))
        with override(languages()[0]):
            parts = [
                self.distribution(URIRef(f"{node}-{number}"), distribution)
                for number, distribution in enumerate(data_set.distributions, 1)
            ]
        for part in parts:
            self.graph.add((node, DCAT.distribution, part))
            self.texts(part, DCTERMS.description, lambda: data_set.description)
        return node

    @functools.cached_property
    def api_page(self) -> URIRef:
        """How the API is used. It is no dcat:DataService here, for which the official shapes are not complete."""
        return self.add(self.address(reverse("api:docs")), FOAF.Document)

    @functools.cached_property
    def contact(self) -> URIRef:
        """Whom to ask about the data."""
        mail = (VCARD.hasEmail, URIRef(f"mailto:{self.site.email}"))
        node = self.add(URIRef(f"{self.uri}#contact"), VCARD.Kind, mail)
        self.texts(node, VCARD.fn, self.operator)
        return node

    def distribution(self, node: URIRef, distribution: Distribution) -> URIRef:
        """One way to have a data set."""
        at = self.add(self.address(distribution.path), RDFS.Resource)
        kind = self.add(URIRef(IANA + MEDIA_TYPES[distribution.format]), DCTERMS.MediaType)
        self.add(
            node, DCAT.Distribution,
            (DCAT.accessURL, at), (DCAT.mediaType, kind),
            (DCTERMS.format, self.entry("file-type", FORMATS[distribution.format], DCTERMS.MediaTypeOrExtent)),
            (DCATAP.availability, self.concept("planned-availability", "STABLE", STABLE)),
            (FOAF.page, self.api_page) if distribution.is_api else (DCAT.downloadURL, at),
        )  # fmt: skip
        if self.site.licence_url:
            self.graph.add((node, DCTERMS.license, self.licence))
        self.texts(node, DCTERMS.title, lambda: _("API for programs") if distribution.is_api else distribution.name)
        return node


def kinds() -> list[str]:
    """The kinds of records of all data sets."""
    return list(dict.fromkeys(kind for data_set in DATA_SETS for kind in data_set.kinds))


def last_change(kind: str) -> datetime.datetime | None:
    """When the public last saw a change of a record of this kind."""
    changes = LastChange.objects.filter(kind=kind).order_by("-changed_at")
    return changes.values_list("changed_at", flat=True).first()


def moment(value: datetime.datetime) -> Literal:
    """A moment for machines."""
    return Literal(value.isoformat(), datatype=XSD.dateTime)


@require_safe
@condition(etag_func=state_of_content)
def catalogue(request: HttpRequest, ending: str = "") -> HttpResponse:
    """The catalogue in the form that *ending* names or the reader prefers; people are led to the page about it."""
    if not ending:
        types = {media_type: name for name, (media_type, _format) in SERIALIZERS.items()}
        preferred = request.get_preferred_type([*types, "text/html"])
        if preferred == "text/html":
            response: HttpResponse = HttpResponseRedirect(reverse("open_data"), status=303)
            patch_vary_headers(response, ("Accept",))
            return response
        ending = types.get(preferred or "", "ttl")
    media_type, form = SERIALIZERS[ending]
    text = Catalogue(request).write().serialize(format=form, encoding="utf-8")
    response = HttpResponse(text, content_type=media_type, headers={"Access-Control-Allow-Origin": "*"})
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    patch_vary_headers(response, ("Accept",))
    return response
