"""Words of our own choosing with their forms: the word first, as people type it, then what stands in texts."""

TABLES = {
    "cs": """
        lávka lávky lávce lávku lávkou lávek lávkám lávkách lávkami
        město města městu městě městem měst městům městech městy
        obec obce obci obcí obcím obcích obcemi
        starosta starosty starostovi starostu starostou starostové starostů starostům
        škola školy škole školu školou škol školám školách školami
        hranice hranici hranicí hranicím hranicích hranicemi
        cyklostezka cyklostezky cyklostezce cyklostezku cyklostezkou cyklostezek cyklostezkách
        rozpočet rozpočtu rozpočtem rozpočty rozpočtů rozpočtech
        přeshraniční přeshraničního přeshraničnímu přeshraničním přeshraničních přeshraničními
        společný společného společnému společném společným společná společné společnou společných
        Praha Prahy Praze Prahu Prahou
        Olomouc Olomouce Olomouci Olomoucí
        Ostrava Ostravy Ostravě Ostravu Ostravou
        Děčín Děčína Děčínu Děčíně Děčínem
        Varnsdorf Varnsdorfu Varnsdorfem
        Liberec Liberce Liberci Libercem
        Žitava Žitavy Žitavě Žitavu Žitavou
    """,
    "pl": """
        kładka kładki kładce kładkę kładką kładek kładkom kładkach kładkami
        miasto miasta miastu miastem miast miastom miastach miastami
        gmina gminy gminie gminę gminą gmin gminom gminach gminami
        szkoła szkoły szkole szkołę szkołą szkół szkołom szkołach
        granica granicy granicę granicą granic granicom granicach granicami
        rzeka rzeki rzece rzekę rzeką rzek rzekom rzekach
        budżet budżetu budżetowi budżetem budżecie budżety budżetów budżetach
        powiat powiatu powiatowi powiatem powiecie powiaty powiatów powiatach
        wspólny wspólnego wspólnemu wspólnym wspólna wspólnej wspólną wspólne wspólnych wspólnymi
        transgraniczny transgranicznego transgranicznym transgraniczna transgranicznej transgranicznych
        Warszawa Warszawy Warszawie Warszawę Warszawą
        Kraków Krakowa Krakowowi Krakowem Krakowie
        Zgorzelec Zgorzelca Zgorzelcowi Zgorzelcem Zgorzelcu
        Cieszyn Cieszyna Cieszynowi Cieszynem Cieszynie
        Opole Opola Opolu Opolem
    """,
    "de": """
        Brücke Brücken
        Stadt Städte Städten
        Gemeinde Gemeinden
        Bürgermeister Bürgermeisters Bürgermeistern
        Grenze Grenzen
        Radweg Radweges Radwegs Radwege Radwegen
        Schule Schulen
        Haushalt Haushalts Haushaltes Haushalte Haushalten
        Zusammenarbeit
        Bahnhof Bahnhofs Bahnhöfe Bahnhöfen
        gemeinsam gemeinsame gemeinsamen gemeinsamer gemeinsames gemeinsamem
        grenzüberschreitend grenzüberschreitende grenzüberschreitenden grenzüberschreitender
        Görlitz Görlitzer
        Dresden Dresdens
        Bautzen Bautzens
    """,
    "lv": """
        tilts tilta tiltam tiltu tiltā tilti tiltiem tiltus tiltos
        pilsēta pilsētas pilsētai pilsētu pilsētā pilsētām pilsētās
        pašvaldība pašvaldības pašvaldībai pašvaldību pašvaldībā pašvaldībām pašvaldībās
        skola skolas skolai skolu skolā skolām skolās
        robeža robežas robežai robežu robežā robežām robežās
        upe upes upei upi upē upju upēm upēs
        projekts projekta projektam projektu projektā projekti projektiem projektus projektos
        domnieks domnieka domniekam domnieku domnieki domniekiem
        kopīgs kopīga kopīgam kopīgu kopīgā kopīgi kopīgiem kopīgas kopīgām
        pārrobežu
        Rīga Rīgas Rīgai Rīgu Rīgā
        Jelgava Jelgavas Jelgavai Jelgavu Jelgavā
        Liepāja Liepājas Liepājai Liepāju Liepājā
        Ventspils Ventspilij Ventspili Ventspilī
        Daugavpils Daugavpilij Daugavpili Daugavpilī
    """,
}


def tables(language: str) -> list[list[str]]:
    """The words of a language, each with its forms."""
    return [line.split() for line in TABLES[language].strip().splitlines()]
