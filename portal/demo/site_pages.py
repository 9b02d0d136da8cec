"""The portal's own pages: about, accessibility statement, privacy, contact.

The templates say what the law asks for (cookies, the statement's elements, the operator); the texts here stand above.
"""

from portal.demo.writing import Texts, record, texts


def page(key: str, title: Texts, text: Texts) -> dict:
    """One page as a document; *key* is its `Page.Key`."""
    return record("portal.page", f"page/{key}", "cs", fields={"key": key, "title": title, "text": text})


ABOUT = page(
    "about",
    texts(cs="O portálu", pl="O portalu", de="Über das Portal", lv="Par portālu"),
    texts(
        cs="""Portál ukazuje, na čem města, kraje a euroregiony spolupracují se sousedy za hranicí: projekty od nápadu
            po výsledky, jejich partnery a rozpočty, dohody, aktuality i zkušenosti, které stojí za převzetí. Je pro
            obyvatele, novináře, úřady i pro každého, kdo hledá partnera.

            Jinde každá strana popisuje tutéž spolupráci zvlášť a jen v jednom jazyce. Tady má každý projekt jedinou
            stránku, kterou partneři vedou společně, a číst ji můžete česky, polsky, německy i lotyšsky. Pokud překlad
            chybí, stránka na to upozorní a ukáže text v jazyce, ve kterém existuje.

            Údaje v této ukázce pocházejí z veřejných stránek pěti institucí: statutárního města Liberec, sdružení
            Opolská aglomerace, Libereckého kraje a měst Daugavpils a Jastrzębie-Zdrój. Co tyto stránky neuvádějí,
            neuvádí ani portál; nic není odhadnuto ani dopočítáno.

            Stránky označené jako ukázkový záznam jsou vymyšlené, včetně měst Olšinov a Lindenfurt. Ukazují, jak vypadá
            projekt, který právě běží. Vymyšlený je i provozovatel portálu.""",
        pl="""Portal pokazuje, nad czym miasta, regiony i euroregiony pracują razem z sąsiadami zza granicy: projekty od
            pomysłu po rezultaty, ich partnerów i budżety, umowy, aktualności oraz doświadczenia warte naśladowania.
            Jest dla mieszkańców, dziennikarzy, urzędów i wszystkich, którzy szukają partnera.

            Zwykle każdy partner opisuje tę samą współpracę osobno i tylko w jednym języku. Tutaj każdy projekt ma
            jedną stronę, którą partnerzy prowadzą wspólnie, a czytać ją można po czesku, polsku, niemiecku i łotewsku.
            Gdy brakuje tłumaczenia, strona o tym informuje i pokazuje tekst w języku, w którym istnieje.

            Dane w tej wersji demonstracyjnej pochodzą z publicznych stron pięciu instytucji: miasta Liberec,
            Stowarzyszenia Aglomeracja Opolska, kraju libereckiego oraz miast Dyneburg i Jastrzębie-Zdrój. Czego te
            strony nie podają, tego nie podaje też portal; niczego nie oszacowano ani nie doliczono.

            Strony oznaczone jako przykładowy wpis są fikcyjne, podobnie jak miasta Olšinov i Lindenfurt. Pokazują, jak
            wygląda projekt, który właśnie trwa. Fikcyjny jest również podmiot prowadzący portal.""",
        de="""Das Portal zeigt, woran Städte, Regionen und Euroregionen mit ihren Nachbarn jenseits der Grenze arbeiten:
            Projekte von der Idee bis zum Ergebnis, ihre Partner und Finanzpläne, Vereinbarungen, Meldungen und
            Erfahrungen, die sich zu übernehmen lohnen. Es ist für Einwohner, Presse und Behörden da und für alle, die
            einen Partner suchen.

            Sonst beschreibt jeder Partner dieselbe Zusammenarbeit für sich und nur in einer Sprache. Hier hat jedes
            Projekt eine einzige Seite, die die Partner gemeinsam pflegen; lesen kann man sie auf Tschechisch, Polnisch,
            Deutsch und Lettisch. Fehlt eine Übersetzung, sagt die Seite das und zeigt den Text in einer Sprache, in der
            es ihn gibt.

            Die Angaben dieser Demoversion stammen von den öffentlichen Seiten von fünf Institutionen: der Stadt
            Liberec, dem Verein Agglomeration Opole, der Region Liberec und den Städten Daugavpils und Jastrzębie-Zdrój.
            Was dort nicht steht, steht auch hier nicht; nichts ist geschätzt oder ausgerechnet.

            Seiten, die als Beispieleintrag gekennzeichnet sind, sind erfunden, ebenso die Städte Olšinov und
            Lindenfurt. Sie zeigen, wie ein laufendes Projekt aussieht. Auch der Betreiber des Portals ist erfunden.""",
        lv="""Portāls rāda, pie kā pilsētas, reģioni un eiroreģioni strādā kopā ar kaimiņiem otrpus robežai: projektus
            no ieceres līdz rezultātiem, to partnerus un budžetus, vienošanās, jaunumus un pieredzi, ko vērts pārņemt.
            Tas domāts iedzīvotājiem, žurnālistiem, iestādēm un ikvienam, kas meklē partneri.

            Parasti vienu un to pašu sadarbību katra puse apraksta atsevišķi un tikai vienā valodā. Šeit katram
            projektam ir viena lapa, ko partneri uztur kopā, un to var lasīt čehu, poļu, vācu un latviešu valodā. Ja
            tulkojuma nav, lapa to pasaka un rāda tekstu valodā, kurā tas ir pieejams.

            Šīs demonstrācijas dati nāk no piecu iestāžu publiskajām lapām: Liberecas pilsētas, Opoles aglomerācijas
            biedrības, Liberecas apgabala, Daugavpils un Jastšembes-Zdrujas. Ko šīs lapas nenorāda, to nenorāda arī
            portāls; nekas nav ne aplēsts, ne aprēķināts.

            Lapas, kas atzīmētas kā parauga ieraksts, ir izdomātas, tāpat kā Olšinovas un Lindenfurtas pilsēta. Tās
            rāda, kā izskatās projekts, kas pašlaik norit. Izdomāts ir arī portāla uzturētājs.""",
    ),
)

ACCESSIBILITY = page(
    "accessibility",
    texts(
        cs="Prohlášení o přístupnosti",
        pl="Deklaracja dostępności",
        de="Erklärung zur Barrierefreiheit",
        lv="Piekļūstamības paziņojums",
    ),
    texts(
        cs="Toto prohlášení patří k ukázce: údaje o provozovateli jsou vymyšlené, údaje o webu platí.",
        pl="""Ta deklaracja należy do wersji demonstracyjnej: dane podmiotu prowadzącego są fikcyjne, informacje o
            stronie są prawdziwe.""",
        de="""Diese Erklärung gehört zu einer Demoversion: Die Angaben zum Betreiber sind erfunden, die zur Website
            gelten.""",
        lv="Šis paziņojums attiecas uz demonstrāciju: ziņas par uzturētāju ir izdomātas, ziņas par vietni ir patiesas.",
    ),
)

PRIVACY = page(
    "privacy",
    texts(cs="Ochrana soukromí", pl="Ochrana prywatności", de="Datenschutz", lv="Privātums"),
    texts(
        cs="""Číst můžete bez přihlášení a bez sledování. Uvádíme úřady a funkce, ne jména lidí; jméno se objeví jen se
            souhlasem toho, komu patří.""",
        pl="""Portal można czytać bez logowania i bez śledzenia. Podajemy urzędy i funkcje, a nie nazwiska; nazwisko
            pojawia się tylko za zgodą osoby, której dotyczy.""",
        de="""Sie können alles ohne Anmeldung lesen, und niemand verfolgt Sie dabei. Wir nennen Ämter und Funktionen,
            keine Personen; ein Name steht hier nur mit Einwilligung.""",
        lv="""Lasīt var bez pieteikšanās un bez izsekošanas. Mēs norādām iestādes un amatus, nevis cilvēku vārdus; vārds
            parādās tikai ar attiecīgās personas piekrišanu.""",
    ),
)

CONTACT = page(
    "contact",
    texts(cs="Kontakt", pl="Kontakt", de="Kontakt", lv="Kontakti"),
    texts(
        cs="""Na otázky k projektu odpoví ten, kdo je na jeho stránce uveden jako kontakt. S portálem samotným pomůže
            provozovatel. V této ukázce jsou jeho adresa, e-mail i telefon vymyšlené.""",
        pl="""Na pytania o projekt odpowie osoba lub jednostka wskazana na jego stronie jako kontakt. W sprawach samego
            portalu pomoże podmiot prowadzący. W tej wersji demonstracyjnej jego adres pocztowy, adres e-mail i telefon
            są fikcyjne.""",
        de="""Fragen zu einem Projekt beantwortet, wer auf seiner Seite als Kontakt steht. Beim Portal selbst hilft der
            Betreiber. In dieser Demoversion sind seine Anschrift, E-Mail und Telefonnummer erfunden.""",
        lv="""Uz jautājumiem par projektu atbildēs projekta lapā norādītā kontaktpersona vai nodaļa. Jautājumos par
            pašu portālu palīdzēs uzturētājs. Šajā demonstrācijā tā adrese, e-pasts un tālrunis ir izdomāti.""",
    ),
)

PAGES = (ABOUT, ACCESSIBILITY, PRIVACY, CONTACT)
