"""Cities of change, a network of European cities in which Daugavpils took part (document 4).

The title was published in English and stays so in every language; the summary explains it.
"""

from collections.abc import Iterator
from typing import Any

from portal.demo.writing import Texts, published, record, row, texts, uuid_of

OWNER = "organisation/daugavpils"
WEBSITE = "http://www.ccnet.poznan.pl/"

# Partners that the document only counts. Latvia stands in its list too: that partner is Daugavpils.
COUNTED = {"IT": 3, "IE": 1, "NL": 2, "LT": 1, "ES": 1, "FR": 1, "GB": 1, "DE": 1, "RO": 1}


def documents() -> Iterator[dict[str, Any]]:
    """What the page offers by its title only, then the project."""
    offered = list(offered_documents())
    yield from offered
    yield project([document["uuid"] for document in offered])


def offered_documents() -> Iterator[dict[str, Any]]:
    """Documents of which only the title is known: neither text nor address nor date."""
    for number in range(1, 6):
        title = texts(
            cs=f"Aktualita projektu {number}",
            pl=f"Aktualność projektu {number}",
            de=f"Projektnachricht {number}",
            lv=f"Projekta ziņa {number}",
        )
        yield _document(f"news-{number}", "news", title)
    yield _document(
        "summary",
        "summary",
        texts(
            cs="Shrnutí projektu",
            pl="Podsumowanie projektu",
            de="Zusammenfassung des Projekts",
            lv="Projekta kopsavilkums",
        ),
    )
    yield _document(
        "publications",
        "publication",
        texts(cs="Publikace projektu", pl="Publikacje projektu", de="Projektpublikationen", lv="Projekta publikācijas"),
    )


def _document(name: str, kind: str, title: Texts) -> dict[str, Any]:
    return record(
        "partners.document",
        f"document/cities-of-change-{name}",
        "lv",
        fields={"owner": uuid_of(OWNER), "title": title, "kind": kind},
    )


def project(offered: list[str]) -> dict[str, Any]:
    """The whole record of the project."""
    return record(
        "projects.project",
        "project/cities-of-change",
        "lv",
        fields=description() | facts(),
        participations=[
            row(organisation=uuid_of("organisation/poznan"), role="coordinator"),
            row(
                organisation=uuid_of(OWNER),
                role="partner",
                note=texts(
                    cs="Účastní se všech aktivit.",
                    pl="Uczestniczy we wszystkich działaniach.",
                    de="Nimmt an allen Aktivitäten teil.",
                    lv="Piedalās visās aktivitātēs.",
                ),
            ),
        ],
        unnamed_partners=[row(country=country, number=number) for country, number in COUNTED.items()],
        budget_lines=[row(measure="total", amount="99000")],
        funding_rates=[row(source="eu", percent="100")],
        activities=activities(),
        details=[*[row(kind="objective", text=text) for text in objectives()], row(kind="caveat", text=caveat())],
        links=[
            row(
                title=texts(
                    cs="Stránky a logo projektu",
                    pl="Strona internetowa i logo projektu",
                    de="Website und Logo des Projekts",
                    lv="Projekta tīmekļvietne un logotips",
                ),
                address=WEBSITE,
                kind="website",
            )
        ],
        document_uses=[row(document=document) for document in offered],
    )


def facts() -> dict[str, Any]:
    """Everything about the project that is no text."""
    return {
        **published(OWNER),
        "slug": "cities-of-change",
        "published_title": "Cities of change – cooperation of cities in the field of city development",
        "published_title_language": "en",
        "start": "2013-06",
        "end": "2015-05-31",
        "programme": uuid_of("programme/europe-for-citizens"),
        "programme_note": texts(
            cs="Opatření 1.2: tematické sítě partnerských měst",
            pl="Działanie 1.2: tematyczne sieci miast partnerskich",
            de="Maßnahme 1.2: thematische Vernetzung von Partnerstädten",
            lv="1.2. pasākums: sadraudzības pilsētu tematiskie tīkli",
        ),
        "themes": [uuid_of("theme/development"), uuid_of("theme/participation")],
        "partners_stated": 14,
        "countries_stated": 11,
        "website": WEBSITE,
    }


def description() -> dict[str, Any]:
    """What the project is about, in words."""
    return {
        "title": texts(
            cs="Města proměn: spolupráce měst v oblasti rozvoje měst",
            pl="Miasta zmian: współpraca miast w dziedzinie rozwoju miast",
            de="Städte im Wandel: Zusammenarbeit von Städten bei der Stadtentwicklung",
            lv="Pārmaiņu pilsētas: pilsētu sadarbība pilsētu attīstības jomā",
        ),
        "summary": texts(
            cs="""Města proměn: inovativní způsoby, jak sledovat změny, aby se velká města lépe rozvíjela. Evropská
                města v trvalé síti sdílejí zkušenosti se strategickým plánováním.""",
            pl="""Miasta zmian: innowacyjne metody obserwowania zmian, dzięki którym duże miasta lepiej się rozwijają.
                Europejskie miasta dzielą się w trwałej sieci doświadczeniami w planowaniu strategicznym.""",
            de="""Städte im Wandel: innovative Methoden, um Veränderungen zu beobachten und große Städte besser
                zu entwickeln. Europäische Städte teilen in einem dauerhaften Netzwerk ihre Erfahrungen mit
                strategischer Planung.""",
            lv="""Pārmaiņu pilsētas: inovatīvas metodes, kā sekot pārmaiņām, lai lielās pilsētas attīstītos labāk.
                Eiropas pilsētas ilgtspējīgā tīklā dalās pieredzē stratēģiskajā plānošanā.""",
        ),
        "aims": texts(
            cs="""Vytvořit mezinárodní a trvalou síť evropských měst, která sdílejí zkušenosti s moderním strategickým
                plánováním měst. Dobrou praxi si města předávají v oblastech, které samy považují za rozhodující a
                naléhavé.""",
            pl="""Utworzenie międzynarodowej, trwałej sieci europejskich miast, które dzielą się doświadczeniami w
                nowoczesnym strategicznym planowaniu miast. Miasta przekazują sobie dobre praktyki w dziedzinach, które
                same uznają za najważniejsze i najpilniejsze.""",
            de="""Ein internationales, dauerhaftes Netzwerk europäischer Städte, die ihre Erfahrungen mit moderner
                strategischer Stadtplanung teilen. Gute Praxis tauschen die Städte in den Bereichen aus, die sie
                selbst für entscheidend und dringend halten.""",
            lv="""Izveidot starptautisku un ilgtspējīgu Eiropas pilsētu tīklu, kurā dalīties pieredzē par mūsdienīgu
                stratēģisko pilsētplānošanu. Labo praksi pilsētas nodod cita citai jomās, ko pašas uzskata par
                izšķirošām un neatliekamām.""",
        ),
    }


def activities() -> list[dict[str, Any]]:
    """What the project planned; Daugavpils took part in all of it."""
    return [
        row(
            kind="other",
            title=texts(
                cs="Mezinárodní spolupráce s partnery projektu",
                pl="Międzynarodowa współpraca z partnerami projektu",
                de="Internationale Zusammenarbeit mit den Projektpartnern",
                lv="Starptautiska sadarbība ar projekta partneriem",
            ),
        ),
        row(
            kind="other",
            title=texts(
                cs="Školení v plánování",
                pl="Szkolenia z zakresu planowania",
                de="Schulungen zur Planung",
                lv="Mācības plānošanas jomā",
            ),
        ),
        row(
            kind="workshop",
            title=texts(
                cs="Pracovní semináře",
                pl="Seminaria robocze",
                de="Arbeitsseminare",
                lv="Darba semināri",
            ),
            text=texts(
                cs="Města na nich připravují jednotnou a trvalou síť.",
                pl="Miasta przygotowują na nich jednolitą i trwałą sieć.",
                de="Dort bereiten die Städte ein gemeinsames, dauerhaftes Netzwerk vor.",
                lv="Tajos pilsētas veido vienotu un ilgtspējīgu tīklu.",
            ),
        ),
    ]


def objectives() -> list[Texts]:
    """The four objectives."""
    return [
        texts(
            cs="Trvalá síť evropských měst.",
            pl="Trwała sieć europejskich miast.",
            de="Ein dauerhaftes Netzwerk europäischer Städte.",
            lv="Ilgtspējīgs Eiropas pilsētu tīkls.",
        ),
        texts(
            cs="Modely strategického územního rozvoje, které mohou použít místní samosprávy.",
            pl="Modele strategicznego rozwoju terytorialnego, z których mogą korzystać samorządy lokalne.",
            de="Modelle für die strategische räumliche Entwicklung, die lokale Verwaltungen nutzen können.",
            lv="Teritorijas stratēģiskās attīstības modeļi, ko var izmantot vietējās pašvaldības.",
        ),
        texts(
            cs="Participativní demokracie a dobrá správa.",
            pl="Demokracja partycypacyjna i dobre rządzenie.",
            de="Partizipative Demokratie und gute Verwaltungsführung.",
            lv="Līdzdalības demokrātija un laba pārvaldība.",
        ),
        texts(
            cs="Přenos znalostí mezi vysokými školami, podniky a samosprávou.",
            pl="Przepływ wiedzy między uczelniami, przedsiębiorstwami i samorządem.",
            de="Wissenstransfer zwischen Hochschulen, Unternehmen und Stadtverwaltung.",
            lv="Zināšanu pārnese starp augstskolām, uzņēmumiem un pašvaldību.",
        ),
    ]


def caveat() -> Texts:
    """Stated number and list do not agree; how they may is our inference and said to be one."""
    return texts(
        cs="""Zdroj udává 14 partnerů z 11 zemí, jeho výčet však obsahuje 13 partnerů z 10 zemí. Čtrnáctým partnerem
            je podle našeho úsudku koordinátor a jedenáctou zemí Polsko; zdroj to výslovně neříká.""",
        pl="""Źródło podaje 14 partnerów z 11 krajów, ale wymienia 13 partnerów z 10 krajów. Naszym zdaniem
            czternastym partnerem jest koordynator, a jedenastym krajem Polska; źródło nie mówi tego wprost.""",
        de="""Die Quelle nennt 14 Partner aus 11 Ländern, zählt aber nur 13 Partner aus 10 Ländern auf. Wir schließen
            daraus, dass der Koordinator der vierzehnte Partner und Polen das elfte Land ist; ausdrücklich steht das
            dort nicht.""",
        lv="""Avotā minēti 14 partneri no 11 valstīm, taču uzskaitīti 13 partneri no 10 valstīm. Secinām, ka
            četrpadsmitais partneris ir koordinators un vienpadsmitā valsts – Polija; avotā tas tieši nav teikts.""",
    )
