"""The settings of the site, for an operator that is plainly invented, and the portal's own pages.

Settings or a page that somebody has already written are left as they are.
"""

from collections.abc import Callable
from typing import Any

from portal.demo.site_pages import PAGES
from portal.demo.writing import record, texts
from portal.models import Page, SiteSettings
from portal.records import apply

RELEASED_ON = "2026-11-21"


def steps() -> list[Callable[[], None]]:
    """What is still to be written: the settings if nobody has saved any, and each page that is not there."""
    there = set(Page.objects.values_list("key", flat=True))
    pages = [page for page in PAGES if page["fields"]["key"] not in there]
    todo = [lambda page=page: apply(page) for page in pages]
    return todo if SiteSettings.objects.exists() else [write_settings, *todo]


def write_settings() -> None:
    """The one row of settings; it has no UUID, so it does not go through `apply`."""
    settings = SiteSettings(pk=1, **site_settings()["fields"])
    settings.full_clean()
    settings.save()


def site_settings() -> dict[str, Any]:
    """Name and words of the portal, its sample operator, and the accessibility statement."""
    return record("portal.sitesettings", "site", "cs", fields={**words(), **operator(), **statement()})


def words() -> dict[str, Any]:
    """How the portal introduces itself."""
    return {
        "name": texts(cs="Přes hranici", pl="Przez granicę", de="Über die Grenze", lv="Pāri robežai"),
        "tagline": texts(
            cs="Portál přeshraniční spolupráce",
            pl="Portal współpracy transgranicznej",
            de="Portal für grenzüberschreitende Zusammenarbeit",
            lv="Pārrobežu sadarbības portāls",
        ),
        "welcome": texts(
            cs="Co vzniká společně na obou stranách hranice",
            pl="Co powstaje wspólnie po obu stronach granicy",
            de="Was auf beiden Seiten der Grenze gemeinsam entsteht",
            lv="Kas kopīgi top abās robežas pusēs",
        ),
        "introduction": texts(
            cs="""Projekty, partneři a dohody měst, krajů a euroregionů: kdo s kým spolupracuje, na čem a za jaké
                peníze.""",
            pl="Projekty, partnerzy i umowy miast, regionów i euroregionów: kto z kim współpracuje, nad czym i za ile.",
            de="""Projekte, Partner und Vereinbarungen von Städten, Regionen und Euroregionen: wer mit wem woran
                arbeitet und was es kostet.""",
            lv="""Pilsētu, reģionu un eiroreģionu projekti, partneri un vienošanās: kas ar ko sadarbojas, pie kā strādā
                un cik tas maksā.""",
        ),
    }


def operator() -> dict[str, Any]:
    """Nobody real: the mail addresses and the telephone number cannot exist."""
    return {
        "operator": texts(
            cs="Ukázkový provozovatel (vymyšlená organizace)",
            pl="Przykładowy podmiot prowadzący (fikcyjna organizacja)",
            de="Beispielbetreiber (erfundene Organisation)",
            lv="Parauga uzturētājs (izdomāta organizācija)",
        ),
        "address": "Na Rozhraní 1\n000 00 Olšinov",
        "email": "info@portal.example",
        "phone": "+420 000 000 000",
        "security_contact": "security@portal.example",
        "pl_funded_form": SiteSettings.FundedForm.SFINANSOWANE.value,
    }


def statement() -> dict[str, Any]:
    """The accessibility statement; the enforcement bodies are those that each country's law names."""
    return {
        "compliance": SiteSettings.Compliance.PARTIAL.value,
        "not_accessible": texts(
            cs="""Dokumenty a obrázky dodané partnery nemusí být přístupné, zejména naskenované soubory a starší PDF.
                Důvodem je nesoulad s normou; portál je přebírá tak, jak vznikly. Na požádání vám obsah dokumentu
                zašleme v jiné podobě.

                Mapy čtečka obrazovky nepopíše celé. Vedle každé mapy je proto seznam se stejným obsahem.""",
            pl="""Dokumenty i ilustracje dostarczone przez partnerów mogą być niedostępne, zwłaszcza skany i starsze
                pliki PDF. Powodem jest niezgodność z normą; portal publikuje je w takiej postaci, w jakiej powstały. Na
                prośbę prześlemy treść dokumentu w innej formie.

                Czytnik ekranu nie opisze map w całości. Dlatego obok każdej mapy jest lista o tej samej treści.""",
            de="""Dokumente und Bilder, die Partner geliefert haben, sind womöglich nicht barrierefrei, vor allem
                eingescannte Dateien und ältere PDF-Dateien. Grund ist die Unvereinbarkeit mit der Norm; das Portal
                übernimmt sie so, wie sie entstanden sind. Auf Wunsch schicken wir Ihnen den Inhalt in anderer Form.

                Karten gibt ein Vorleseprogramm nicht vollständig wieder. Deshalb steht neben jeder Karte eine Liste
                gleichen Inhalts.""",
            lv="""Partneru iesniegtie dokumenti un attēli var nebūt piekļūstami, jo īpaši skenēti faili un vecāki PDF.
                Iemesls ir neatbilstība standartam; portāls tos pārņem tādus, kādi tie tapuši. Pēc pieprasījuma
                nosūtīsim dokumenta saturu citā veidā.

                Ekrāna lasītājs kartes pilnībā neapraksta. Tāpēc pie katras kartes ir saraksts ar tādu pašu saturu.""",
        ),
        "statement_method": texts(
            cs="""Vlastní posouzení: automatická kontrola všech druhů stránek, ovládání jen klávesnicí, zvětšení textu
                na 200 % a šířka okna 320 pixelů.""",
            pl="""Samoocena: automatyczne sprawdzenie wszystkich rodzajów stron, obsługa samą klawiaturą, powiększenie
                tekstu do 200 % i okno o szerokości 320 pikseli.""",
            de="""Selbstbewertung: automatische Prüfung aller Arten von Seiten, Bedienung nur mit der Tastatur, auf 200
                % vergrößerter Text und 320 Pixel Fensterbreite.""",
            lv="""Pašnovērtējums: visu lapu veidu automātiska pārbaude, lietošana tikai ar tastatūru, līdz 200 %
                palielināts teksts un 320 pikseļu plats logs.""",
        ),
        "statement_made_on": RELEASED_ON,
        "statement_reviewed_on": RELEASED_ON,
        "site_published_on": RELEASED_ON,
        "site_updated_on": RELEASED_ON,
        "buildings_access": texts(
            cs="Provozovatel je vymyšlený a žádnou budovu nemá.",
            pl="Podmiot prowadzący portal jest fikcyjny i nie ma żadnego budynku.",
            de="Der Betreiber ist erfunden und hat kein Gebäude.",
            lv="Uzturētājs ir izdomāts, un ēkas tam nav.",
        ),
        "communication_access": texts(
            cs="""Psát můžete česky, polsky, německy nebo lotyšsky. Tlumočení do znakového jazyka ukázkový provozovatel
                nenabízí.""",
            pl="""Można pisać po czesku, polsku, niemiecku lub łotewsku. Przykładowy podmiot prowadzący nie zapewnia
                tłumacza języka migowego.""",
            de="""Sie können auf Tschechisch, Polnisch, Deutsch oder Lettisch schreiben. Gebärdensprachdolmetschen
                bietet der Beispielbetreiber nicht an.""",
            lv="""Rakstīt varat čehu, poļu, vācu vai latviešu valodā. Zīmju valodas tulku parauga uzturētājs
                nenodrošina.""",
        ),
    }
