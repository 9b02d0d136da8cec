"""The words by which pages in Czech, Polish, German, Latvian and English say what stands where.

All patterns are matched against folded text (`letters.fold`): small letters, no diacritics.
"""

import re

from portal.money import Qualifier


def _table(rows: dict[str, str]) -> dict[str, re.Pattern]:
    return {key: re.compile(pattern) for key, pattern in rows.items()}


# What a line "Label: content" or a heading is about; the first that fits counts, so the narrow ones come first.
LABELS = _table(
    {
        "furniture": r"^(?:predchozi|dalsi|nasledujici|zpet|sdilet|tisk|nahoru|wstecz|dalej|powrot|drukuj|udostepnij"
        r"|zuruck|weiter|teilen|drucken|nach oben|atpakal|talak|drukat|dalities|menu|navigace|obsah|hledat|szukaj"
        r"|suche|meklet|share|print|back|next|previous)\b.{0,25}$",
        "history": r"\b(?:genez|vznik spoluprace|historie|historia|entstehung|geschichte|vesture|sadarbibas sakums)",
        "present": r"\b(?:soucasny stav|aktualni stav|obecny stan|stan obecny|aktueller stand|gegenwartig|pasreizej)",
        "ended": r"\b(?:vypovezeni|ukonceni (?:spoluprace|dohody|memoranda)|zakonczenie|rozwiazanie|beendigung"
        r"|kundigung|izbeigsana|partrauksana)",
        "partner_site": r"\b(?:oficialni (?:webove )?stranky|oficjalna strona|offizielle (?:web)?seite|oficiala (?:timekla )?"
        r"(?:vietne|lapa))",
        "target_group": r"\b(?:cilov\w+ skupin|grup\w* docelow|odbiorc|zielgrupp|merkgrup|merka grup|merkauditorij|target group)",
        "programme_link": r"\b(?:metodik|metodolog|informac\w+ k programu)",
        "website": r"\b(?:web(?:ove)? (?:stranky|strona|seite)|www|internet\w*|strona projektu|website|homepage"
        r"|timekl\w+|majaslap\w+|vietne)\b",
        "documents": r"\b(?:dokumenty|soubory|ke stazeni|do pobrania|pliki|dokumente|downloads?|dokumenti|publikacijas)\b",
        "number": r"\b(?:registracn|reg\. ?c|cislo (?:projektu|smlouvy|zadosti)|numer|nr\.? (?:projektu|umowy|wniosku"
        r"|rejestr)|projektnummer|registriernummer|antragsnummer|vertragsnummer|forderkennzeichen|(?:projekta|liguma) "
        r"(?:numurs|nr)|projekt-?(?:nr|id)|identifika\w+ numurs|identifikacni cislo|project (?:number|id))",
        "period": r"\b(?:obdobi (?:realizace|projektu)|termin\w* realizac|doba (?:realizace|trvani)|realizace (?:od\b|projektu)"
        r"|trvani projektu|harmonogram|okres\w*(?: realizacji| trwania)?$|czas trwania|okres\w* (?:realizacji|wdrazania|trwania)"
        r"|laufzeit|projektzeitraum|projektdauer|durchfuhrungszeit|zeitraum|zahajeni a ukonceni|istenosanas (?:termin|laik|period)"
        r"|norises laik|darbibas laik|projekta (?:laik|period|ilgum)|duration|period)",
        "start": r"\b(?:datum zahajeni|zahajeni (?:projektu|realizace)|data rozpoczecia|rozpoczecie|startdatum|projektbeginn"
        r"|projektstart|sakuma datums|start date)",
        "end": r"\b(?:datum ukonceni|ukonceni (?:projektu|realizace)|data zakonczenia|zakonczenie (?:projektu|realizacji)"
        r"|enddatum|projektende|beigu datums|end date)",
        "lead": r"\b(?:lead ?partner|vedouci partner|hlavni partner|partner wiodacy|lider(?: projektu)?$|federfuhr|vadosais partner"
        r"|koordinator|coordinator|nositel projektu|projekttrager|lead beneficiary)",
        "beneficiary": r"\b(?:prijemce|beneficjent|begunstigte|zuwendungsempfanger|finansejuma sanemej|sanemejs|beneficiary)",
        "applicant": r"\b(?:zadatel|wnioskodawc|antragsteller|pieteicej|iesniedzej|applicant)",
        "partners": r"\b(?:partner|projektpartner|spolupracujici|wspolpracujac|kooperaci|sadarbibas|projektbeteiligt)",
        "news": r"^(?:aktualit|aktualnosc|aktuelles|neuigkeiten|nachrichten|jaunum|news|zpravy|novinky)",
        "log": r"\b(?:stav (?:projektu|realizace)|prubeh (?:projektu|realizace)|stan (?:projektu|realizacji)|przebieg"
        r"|projektstand|projektverlauf|stand des projekts|projekta (?:gaita|norise|statuss)|progress)",
        "activities": r"\b(?:aktivit|dzialani|zadani|mas+nahmen|aktivitat|aktivitates|darbibas$|pasakumi|activities|klicove cinnosti|cinnosti)",
        "results": r"\b(?:vysled|rezultat|efekt\w*(?: projektu)?$|ergebnis|rezultati|result)",
        "outputs": r"\b(?:vystup|produkt|leistungen|iznakum|output)",
        "indicators": r"\b(?:indikator|wskaznik|raditaj)",
        "aims": r"\b(?:cil(?:e|em)?|cele?|celem|ziele?|projektziele?|zielsetzung|merk(?:is|i)|aims?|objectives?|goal)\b",
        "background": r"\b(?:vychodiska|pozadi|tlo projektu|uzasadnienie|hintergrund|ausgangslage|prieksvesture|background)",
        "summary": r"\b(?:anotace|shrnuti|strucny popis|streszczenie|krotki opis|kurzbeschreibung|zusammenfassung|kopsavilkum|summary)",
        "description": r"\b(?:popis|o projektu|obsah projektu|opis|beschreibung|uber das projekt|apraksts|par projektu|description)",
        "total": r"\b(?:celkov\w+ (?:vydaj|naklad|rozpoc|hodnot|zpusobil)|rozpocet(?: projektu)?$|naklady projektu|calkowit"
        r"|wartosc (?:projektu|ogolem)|budzet|koszt|gesamt(?:kosten|budget|ausgaben|volumen|summe)|projekt(?:kosten|budget|volumen)"
        r"|kopej\w+ (?:izmaks|budzet|finansej|summ)|kopsumma|total (?:cost|budget))",
        "grant": r"\b(?:dotac|prispevek|dofinansowan|wklad ue|kwota wsparcia|forderung|fordersumme|zuschuss|eu-(?:beitrag|mittel)"
        r"|erdf|efrr|efre|eraf|es (?:finansej|lidzfinansej|ieguldij)|grant)",
        "own": r"\b(?:vlastni|wklad wlasny|srodki wlasne|eigen(?:mittel|anteil)|pasu |pasvaldibas finansej|own contribution)",
        "funding": r"\b(?:financovani|finansowani|finanzierung|finansejum|finansesanas avot|zrodl|zdroj)",
        "programme": r"\b(?:program\w*|fond\b|fundusz|fonds|opatreni|iniciativ)",
        "acronym": r"^(?:akronym|zkratka|akronim|skrot|kurztitel|kurzname|akronims|acronym)",
        "title": r"^(?:(?:nazev|tytul|nazwa|titel|name|title)(?: \w+)?|projekt[aus]?(?: (?:nosaukums|titel|name))?|nosaukums"
        r"|projekt(?:titel|name)|project(?: (?:title|name))?)$",
        "contact": r"\b(?:kontakt|ansprechpartner|contact)",
        "eligible": r"\b(?:zpusobil|kwalifikowan|forderfahig|attiecinam|eligible)",
    }
)

# What an amount measures, by the word that stands nearest before it.
MEASURES = _table(
    {
        "eligible": r"zpusobil\w+ (?:vydaj|naklad)\w*|(?:wydatki|koszty) kwalifikowan\w+|forderfahige\w* (?:kosten|ausgaben)"
        r"|attiecinam\w+ izmaks\w*|eligible costs?",
        "total": r"celkov\w+ (?:\w+ )?(?:vydaj|naklad|rozpoc|hodnot|castk)\w*|\brozpocet\b|\bnaklady\b|calkowit\w+ (?:\w+ )?"
        r"(?:wartosc|koszt|budzet)\w*|(?:wartosc|koszt|budzet)\w*(?: projektu| calkowit\w*| ogolem)*|gesamt(?:kosten|budget|ausgaben"
        r"|volumen|summe|finanzierung)|projekt(?:kosten|budget|volumen)|kopej\w+ (?:\w+ )?(?:izmaks|budzet|finansej|summ)\w*"
        r"|projekta (?:\w+ )?(?:izmaks|budzet)\w*|total (?:costs?|budget)",
        "grant": r"dotac\w*|dotacni\w*|statni\w* rozpoc\w*|budzet\w* panstwa|valsts budzet\w*|prispev\w+|podpor[aey]\b|erdf|efrr|efre\b|eraf|dofinansowani\w*|wklad\w* ue|srodk\w+ (?:ue|unijn\w+"
        r"|efrr|z efrr)|kwot\w+ wsparcia|forder(?:ung|summe|mittel|betrag)|zuschuss|zuwendung|eu-(?:beitrag|mittel|forderung|anteil)|es (?:lidz)?"
        r"(?:finansej|ieguldij)\w*|(?:es|eiropas savienibas|eraf) (?:\w+ )?lidzfinansejum\w*|eu (?:contribution|grant|funding)|\bgrants?\b",
        "own": r"vlastni\w* (?:podil|zdroj|prostredk|spolufinanc)\w*|spoluucast|wklad\w* wlasn\w+|srodk\w+ wlasn\w+|eigen(?:mittel|anteil|beitrag)\w*"
        r"|pasu (?:lidz)?(?:finansej|ieguldij|lidzek)\w*|pasvaldibas (?:lidz)?finansejum\w*|own (?:contribution|share|resources)",
        "loan": r"\buver\w*|pozyczk\w*|kredyt\w*|darlehen|kredit\w*|aizdevum\w*|\bloan",
    }
)

# Who pays.
SOURCES = _table(
    {
        "eu": r"\beu\b|\bue\b|\bes\b(?= )|evropsk\w+ uni\w*|uni\w+ europejsk\w*|europaisch\w+ union|eiropas savienib\w*|erdf|efrr|efre\b|eraf"
        r"|evropsk\w+ fond\w*|europejsk\w+ fundusz\w*|europaisch\w+ fonds|eiropas \w+ \w+ fond\w*|interreg|eu-",
        "state": r"statni\w* rozpoc\w*|\bsr\b|budzet\w* panstwa|bundes(?:mittel|haushalt)|valsts budzet\w*|valsts lidzfinansej\w*|staatshaushalt"
        r"|state budget",
        "region": r"rozpoc\w+ kraje|prispev\w+ kraje|samorzad\w* wojewodztw\w*|budzet\w* wojewodztw\w*|landes(?:mittel|haushalt)|freistaat|region budget",
        "own": r"vlastni\w* (?:podil|zdroj|prostredk)\w*|wklad\w* wlasn\w+|srodk\w+ wlasn\w+|eigen(?:mittel|anteil|beitrag)\w*|pasu (?:lidz)?"
        r"(?:finansej|ieguldij|lidzek)\w*|own contribution",
        "private": r"soukrom\w+|prywatn\w+|privat(?:mittel|e mittel)|privat\w+ finansej\w*",
    }
)

QUALIFIERS = {
    Qualifier.AT_MOST: r"max\.?|maximal\w*|maksymalni\w*|nejvyse|nanejvys|do vyse|hochstens|bis zu|ne vairak (?:ka|par)|maksimal\w*|nie wiecej niz"
    r"|at most|up to|maximum",
    Qualifier.AT_LEAST: r"min\.?|minimal\w*|nejmene|alespon|co najmniej|mindestens|vismaz|at least|minimum",
    Qualifier.ABOUT: r"cca\.?|circa|priblizne|zhruba|kolem|okolo|ok\.|okolo|przeszlo|ponad|rund|ca\.|etwa|ungefahr|aptuveni|ap\.|aptuvena|about|approx\.?",
}

ROLES = _table(
    {
        "lead": r"lead ?partner|leadpartner|vedouci partner|hlavni partner|partner wiodacy|\blider\b|federfuhr|vadosais partner|lead beneficiary"
        r"|\blp\b|nositel",
        "coordinator": r"koordinator|coordinator",
        "applicant": r"zadatel|wnioskodawc|antragsteller|applicant|iesniedzej",
        "beneficiary": r"prijemce|beneficjent|begunstigt|beneficiary",
        "associated": r"asociovan|stowarzyszon|assoziiert|asociet|associated",
        "contractor": r"dodavatel|zhotovitel|wykonawc|auftragnehmer|izpilditaj|contractor",
        "partner": r"partner",
    }
)

# Lines that belong to the web site and not to the page.
FURNITURE = re.compile(
    r"cookie|javascript|(?:pouzivate|uzywasz|verwenden sie).{0,40}(?:prohlizec|przegladark|browser)|prohlizec\w*,? ktery nepodporuje"
    r"|preskocit (?:na|obsah|navigac|paticku)|przejdz do (?:tresci|menu)|zum inhalt springen|pariet uz saturu|skip to (?:main )?content"
    r"|zpet na zacatek|do gory strony|nach oben|uz augsu|sdilet na|udostepnij na|auf facebook teilen|newsletter|copyright|©|vsechna prava"
    r"|wszelkie prawa|alle rechte vorbehalten|visas tiesibas|facebook|instagram|youtube|mapa stranek|mapa strony|sitemap|impressum$|^rss$"
    r"|datenschutzerklarung$|prohlaseni o pristupnosti$|deklaracja dostepnosci$|vytisknout|drukuj|prihlasit se|zaloguj|anmelden$|pieslegties"
    r"|navigac\w+ webu|drobeckova navigace|nachazite se|jestes tutaj|sie sind hier|jus atrodaties"
)
AGREEMENT = re.compile(
    r"\bdohod\w+ o (?:spolupraci|partnerstvi)|\bmemorand\w+|genez\w+ spoluprac|partnersk\w+ (?:mest|smlouv|dohod)|uzavren\w+ dohod"
    r"|umow\w+ (?:o )?(?:partnersk|wspolprac|o wspolprac)\w*|porozumieni\w+|miast\w* partnersk\w+|partnerschafts?(?:vertrag|vereinbarung|abkommen)"
    r"|stadtepartnerschaft\w*|partnerst(?:adt|adte)\b|sadarbibas (?:ligum|memorand|vienosan)\w+|sadraudzibas (?:ligum|pilset)\w+|cooperation agreement|twinning"
)
PROJECT = re.compile(
    r"\bprojekt\w*|\bprogram\w* spoluprace|interreg|dofinansowan\w+|\bdotac\w+|forderung|lidzfinans\w+|\bgrant|registracni cislo|europejskiego funduszu"
)
STOP_WORDS = {
    "cs": "a je na se že byl byla bylo které který pro projektu města mezi jsou ze při",
    "pl": "i jest na się że był była było które który dla projektu miasta między są ze przy oraz",
    "de": "und ist die der das dem den für mit von wurde zwischen auf im projekts stadt ein eine",
    "lv": "un ir uz ar par no kas tika lai projekta pilsētas starp tiek pašvaldības īstenošanas",
}
LETTERS_OF = {"cs": "ěřů", "pl": "łąęśżźćń", "de": "ßäöü", "lv": "āēīūķļņģ"}
