"""Target groups, outputs, indicators and the log of the sample project."""

from typing import Any

from portal.demo.samples.days import day, month
from portal.demo.writing import row, texts


def details() -> list[dict[str, Any]]:
    """What stands under the smaller headings."""
    return [
        _detail("objective", cs="Bezbariérová cesta mezi oběma městy",
                pl="Droga bez barier między miastami",
                de="Ein barrierefreier Weg zwischen beiden Städten",
                lv="Ikvienam pieejams ceļš starp abām pilsētām"),
        _detail("target_group", cs="Obyvatelé obou měst", pl="Mieszkańcy obu miast",
                de="Einwohner beider Städte", lv="Abu pilsētu iedzīvotāji"),
        _detail("target_group", cs="Žáci, kteří chodí do školy za hranici",
                pl="Uczniowie, którzy chodzą do szkoły za granicą",
                de="Kinder, die jenseits der Grenze zur Schule gehen",
                lv="Skolēni, kas mācās otrpus robežai"),
        _detail("target_group", cs="Výletníci na kole", pl="Turyści na rowerach",
                de="Ausflügler mit dem Rad", lv="Velotūristi"),
        _detail("output", cs="Lávka dlouhá 42 metrů", pl="Kładka o długości 42 metrów",
                de="Ein 42 Meter langer Steg", lv="42 metrus garš tiltiņš"),
        _detail("output", cs="Dvojjazyčné ukazatele", pl="Dwujęzyczne drogowskazy",
                de="Zweisprachige Wegweiser", lv="Divvalodu norādes"),
        _detail("result", cs="Kratší cesta: 600 metrů místo 7 kilometrů",
                pl="Krótsza droga: 600 metrów zamiast 7 kilometrów",
                de="Ein kürzerer Weg: 600 Meter statt 7 Kilometer",
                lv="Īsāks ceļš: 600 metri, nevis 7 kilometri"),
        _detail("procurement", cs="Zhotovitele vybrala obě města ve společném výběrovém řízení.",
                pl="Oba miasta wybrały wykonawcę we wspólnym przetargu.",
                de="Die Baufirma haben beide Städte gemeinsam ausgeschrieben.",
                lv="Būvnieku abas pilsētas izvēlējās kopīgā iepirkumā."),
        _detail("sustainability", cs="Údržbu platí města napůl po dobu třiceti let.",
                pl="Utrzymanie opłacają oba miasta po połowie przez trzydzieści lat.",
                de="Den Unterhalt zahlen die Städte dreißig Jahre lang je zur Hälfte.",
                lv="Uzturēšanu trīsdesmit gadus pilsētas apmaksā uz pusēm."),
        _detail("caveat", cs="Celý projekt je vymyšlený a slouží jen jako ukázka.",
                pl="Cały projekt jest fikcyjny i służy tylko jako przykład.",
                de="Das ganze Projekt ist erfunden und dient nur als Beispiel.",
                lv="Viss projekts ir izdomāts un kalpo tikai par paraugu."),
    ]  # fmt: skip


def _detail(kind: str, **by_language: str) -> dict[str, Any]:
    return row(kind=kind, text=texts(**by_language))


def indicators() -> list[dict[str, Any]]:
    """Planned and reached; what can only be counted later is left empty."""
    return [
        row(
            name=texts(
                cs="Délka nových cest", pl="Długość nowych dróg", de="Länge der neuen Wege", lv="Jauno ceļu garums"
            ),
            unit=texts(cs="m", pl="m", de="m", lv="m"),
            planned="420",
            reached="260",
        ),
        row(
            name=texts(
                cs="Setkání s obyvateli",
                pl="Spotkania z mieszkańcami",
                de="Treffen mit den Einwohnern",
                lv="Tikšanās ar iedzīvotājiem",
            ),
            planned="8",
            reached="4",
        ),
        row(
            name=texts(
                cs="Lidé, kteří přejdou lávku",
                pl="Osoby przechodzące przez kładkę",
                de="Menschen, die den Steg benutzen",
                lv="Tiltiņa lietotāji",
            ),
            unit=texts(cs="denně", pl="dziennie", de="am Tag", lv="dienā"),
            planned="150",
        ),
    ]


def log() -> list[dict[str, Any]]:
    """What happened so far; the newest entry is not translated yet."""
    return [
        row(
            date=month(-14),
            text=texts(
                cs="Zahajovací setkání obou měst na radnici v Olšinově.",
                pl="Spotkanie otwierające obu miast w ratuszu w Olšinovie.",
                de="Auftakttreffen beider Städte im Rathaus von Olšinov.",
                lv="Abu pilsētu atklāšanas tikšanās Olšinovas rātsnamā.",
            ),
        ),
        row(
            date=month(-9),
            text=texts(
                cs="Obě země vydaly stavební povolení.",
                pl="Oba kraje wydały pozwolenia na budowę.",
                de="Beide Länder erteilten die Baugenehmigung.",
                lv="Abas valstis izsniedza būvatļaujas.",
            ),
        ),
        row(
            date=month(-5),
            kind="change",
            text=texts(
                cs="Po povodni se pilíře posunuly dál od vody a lávka bude o čtyři metry delší.",
                pl="Po powodzi filary odsunięto dalej od wody; kładka będzie o cztery metry dłuższa.",
                de="Nach einem Hochwasser rückten die Pfeiler weiter vom Wasser ab; der Steg wird vier Meter länger.",
                lv="Pēc plūdiem balstus pārvietoja tālāk no ūdens; tiltiņš būs četrus metrus garāks.",
            ),
        ),
        row(
            date=month(-4),
            kind="extension",
            text=texts(
                cs="Kvůli delší lávce se projekt prodloužil o tři měsíce.",
                pl="Z powodu dłuższej kładki projekt przedłużono o trzy miesiące.",
                de="Wegen des längeren Stegs wurde das Projekt um drei Monate verlängert.",
                lv="Garākā tiltiņa dēļ projekts pagarināts par trim mēnešiem.",
            ),
        ),
        row(date=day(-6), text=texts(cs="Na staveniště dorazily první díly mostovky.")),
    ]
