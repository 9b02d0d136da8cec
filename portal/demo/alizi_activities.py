"""What ALiZi planned to do, and its log, month by month."""

from typing import Any

from portal.demo.writing import row, texts


def activities() -> list[dict[str, Any]]:
    """The four activities, numbered as the project numbers them; the first one has priority."""
    return [strategy(), workshops(), brochure(), exchange()]


def strategy() -> dict[str, Any]:
    """Activity 1."""
    return row(
        number="1",
        kind="document",
        title=texts(
            cs="Společný strategický dokument",
            pl="Wspólny dokument strategiczny",
            de="Gemeinsames Strategiepapier",
            lv="Kopīgs stratēģijas dokuments",
        ),
        text=texts(
            cs="""Prioritní aktivita: strategie je předpokladem dalšího rozvoje území. První část dokumentu rozebírá
                současný stav, vztahy, potřeby a příležitosti, druhá obsahuje opatření, doporučení a společnou vizi.""",
            pl="""Działanie priorytetowe: strategia jest warunkiem dalszego rozwoju obszaru. Pierwsza część dokumentu
                analizuje obecny stan, powiązania, potrzeby i szanse, druga zawiera działania, zalecenia i wspólną
                wizję.""",
            de="""Vorrangige Aktivität: Die Strategie ist Voraussetzung für die weitere Entwicklung des Gebiets. Der
                erste Teil untersucht Lage, Beziehungen, Bedarf und Chancen, der zweite enthält Maßnahmen,
                Empfehlungen und eine gemeinsame Vision.""",
            lv="""Prioritārā aktivitāte: stratēģija ir teritorijas turpmākās attīstības priekšnoteikums. Dokumenta
                pirmajā daļā analizēts pašreizējais stāvoklis, saiknes, vajadzības un iespējas, otrajā – pasākumi,
                ieteikumi un kopīgs redzējums.""",
        ),
    )


def workshops() -> dict[str, Any]:
    """Activity 2."""
    return row(
        number="2",
        kind="workshop",
        title=texts(
            cs="Pět společných workshopů",
            pl="Pięć wspólnych warsztatów",
            de="Fünf gemeinsame Workshops",
            lv="Pieci kopīgi darbsemināri",
        ),
        text=texts(
            cs="""Pro každé téma pracuje nezávislá skupina: bydlení, vzdělávání, cestovní ruch a marketing, životní
                prostředí, mobilita. Výsledky workshopů vstupují do strategického dokumentu.""",
            pl="""Nad każdym tematem pracuje niezależna grupa robocza: mieszkalnictwo, edukacja, turystyka i
                marketing, środowisko, mobilność. Wyniki warsztatów trafiają do dokumentu strategicznego.""",
            de="""An jedem Thema arbeitet eine unabhängige Gruppe: Wohnen, Bildung, Tourismus und Marketing, Umwelt,
                Mobilität. Die Ergebnisse der Workshops fließen in das Strategiepapier ein.""",
            lv="""Pie katra temata strādā neatkarīga darba grupa: mājokļi, izglītība, tūrisms un mārketings, vide,
                mobilitāte. Darbsemināru rezultātus izmanto stratēģijas dokumentā.""",
        ),
    )


def brochure() -> dict[str, Any]:
    """Activity 3."""
    return row(
        number="3",
        kind="document",
        title=texts(
            cs="Srovnávací statistická brožura Liberec – Žitava",
            pl="Porównawcza broszura statystyczna Liberec – Żytawa",
            de="Vergleichende Statistikbroschüre Liberec – Zittau",
            lv="Salīdzinoša statistikas brošūra „Libereca – Citava”",
        ),
        text=texts(
            cs="""Údaje o obou městech vedle sebe: podklad pro workshopy, strategický dokument a navazující společné
                aktivity.""",
            pl="""Dane o obu miastach w jednym zestawieniu: materiał na warsztaty, do dokumentu strategicznego i do
                dalszych wspólnych działań.""",
            de="""Zahlen zu beiden Städten nebeneinander: eine Grundlage für die Workshops, das Strategiepapier und
                spätere gemeinsame Vorhaben.""",
            lv="""Abu pilsētu dati līdzās: materiāls darbsemināriem, stratēģijas dokumentam un turpmākām kopīgām
                aktivitātēm.""",
        ),
    )


def exchange() -> dict[str, Any]:
    """Activity 4."""
    return row(
        number="4",
        kind="exchange",
        title=texts(
            cs="Spolupráce úřadů: výměnné pobyty",
            pl="Współpraca urzędów: pobyty wymienne",
            de="Zusammenarbeit der Verwaltungen: Austauschaufenthalte",
            lv="Iestāžu sadarbība: apmaiņas vizītes",
        ),
        text=texts(
            cs="""Na každé straně hranice se koná pět výměnných pobytů úředníků, kteří mají na starosti pět témat
                projektu. Pobyty pomáhají překonat rozdíly mezi úřady i jazykovou bariéru. Účastníci se pak stávají
                styčnými osobami pro úřad v sousední zemi.""",
            pl="""Po każdej stronie granicy zaplanowano pięć pobytów wymiennych urzędników zajmujących się pięcioma
                tematami projektu. Pobyty pomagają pokonać bariery między urzędami i barierę językową. Uczestnicy
                stają się potem łącznikami z urzędem w sąsiednim kraju.""",
            de="""Auf jeder Seite der Grenze gibt es fünf Austauschaufenthalte von Beschäftigten, die für die fünf
                Themen des Projekts zuständig sind. Sie helfen, institutionelle und sprachliche Hürden abzubauen.
                Die Teilnehmenden werden danach Verbindungspersonen zur Verwaltung im Nachbarland.""",
            lv="""Katrā robežas pusē paredzētas piecas apmaiņas vizītes darbiniekiem, kuri atbild par piecām projekta
                jomām. Vizītes palīdz pārvarēt šķēršļus starp iestādēm un valodas barjeru. Pēc tam dalībnieki kļūst
                par kontaktpersonām saziņā ar kaimiņvalsts iestādi.""",
        ),
    )


def log() -> list[dict[str, Any]]:
    """What happened, known to the month."""
    return [
        row(
            date="2017-03",
            text=texts(
                cs="Zahajovací konference se všemi partnery projektu, dalšími obcemi z území a odborníky na pět témat.",
                pl="""Konferencja otwierająca z udziałem wszystkich partnerów projektu, innych gmin z tego obszaru i
                    ekspertów w zakresie pięciu tematów.""",
                de="""Auftaktkonferenz mit allen Projektpartnern, weiteren Gemeinden des Gebiets und Fachleuten für
                    die fünf Themen.""",
                lv="""Atklāšanas konference, kurā piedalījās visi projekta partneri, citas teritorijas pašvaldības un
                    piecu tematu eksperti.""",
            ),
        ),
        row(
            date="2017-04",
            text=texts(
                cs="Připomínky k zadání veřejné zakázky německého partnera na zpracování strategického dokumentu.",
                pl="Uwagi do warunków przetargu niemieckiego partnera na opracowanie dokumentu strategicznego.",
                de="""Stellungnahmen zu den Bedingungen der Ausschreibung, mit der der deutsche Partner das
                    Strategiepapier vergibt.""",
                lv="Komentāri par Vācijas partnera iepirkuma nosacījumiem stratēģijas dokumenta izstrādei.",
            ),
        ),
        row(
            date="2017-05",
            text=texts(
                cs="""Začínají výměnné pobyty odborníků obou měst. Zástupce Liberce tráví první část pobytu v
                    Žitavě, druhá je v plánu na letní měsíce.""",
                pl="""Rozpoczynają się pobyty wymienne specjalistów obu miast. Przedstawiciel Liberca spędził pierwszą
                    część pobytu w Żytawie, drugą zaplanowano na miesiące letnie.""",
                de="""Die Austauschaufenthalte von Fachleuten beider Städte beginnen. Der Vertreter von Liberec
                    verbringt den ersten Teil in Zittau, der zweite ist für die Sommermonate geplant.""",
                lv="""Sākas abu pilsētu speciālistu apmaiņas vizītes. Liberecas pārstāvis vizītes pirmo daļu pavada
                    Citavā, otrā plānota vasaras mēnešos.""",
            ),
        ),
        row(
            date="2017-06",
            text=texts(
                cs="""Připravuje se první odborný workshop, a to o bydlení; uskuteční se v Liberci. Dva liberečtí
                    úředníci začínají pobyt v Žitavě, a to v oblastech bydlení a vzdělávání.""",
                pl="""Trwają przygotowania do pierwszych warsztatów, poświęconych mieszkalnictwu; odbędą się w
                    Libercu. Dwaj urzędnicy z Liberca rozpoczynają pobyt w Żytawie w dziedzinach mieszkalnictwa i
                    edukacji.""",
                de="""Der erste Workshop wird vorbereitet; er gilt dem Wohnen und findet in Liberec statt. Zwei
                    Beschäftigte aus Liberec beginnen ihren Aufenthalt in Zittau, in den Bereichen Wohnen und
                    Bildung.""",
                lv="""Notiek gatavošanās pirmajam darbsemināram par mājokļiem; tas notiks Liberecā. Divi Liberecas
                    darbinieki sāk vizīti Citavā mājokļu un izglītības jomā.""",
            ),
        ),
        row(
            date="2017-09",
            text=texts(
                cs="Úředník ze Žitavy začíná pobyt v Liberci, jeho oblastí je doprava.",
                pl="Urzędnik z Żytawy rozpoczyna pobyt w Libercu, w dziedzinie transportu.",
                de="Ein Beschäftigter aus Zittau beginnt seinen Aufenthalt in Liberec, im Bereich Verkehr.",
                lv="Citavas darbinieks sāk vizīti Liberecā transporta jomā.",
            ),
        ),
        row(
            date="2017-10",
            text=texts(
                cs="Odborný workshop na témata bydlení a vzdělávání.",
                pl="Warsztaty na temat mieszkalnictwa i edukacji.",
                de="Workshop zu den Themen Wohnen und Bildung.",
                lv="Darbseminārs par mājokļiem un izglītību.",
            ),
        ),
    ]
