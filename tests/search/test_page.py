"""The page of results, as a visitor meets it."""

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.publishing import State
from portal.search.due import settle
from tests import factories

pytestmark = pytest.mark.django_db


def page(client, q: str, language: str = "cs", **more) -> str:
    words = {"cs": "hledat", "pl": "szukaj", "de": "suche", "lv": "mekle"}
    response = client.get(f"/{language}/{words[language]}/", {"q": q, **more})
    assert response.status_code == 200
    return response.content.decode()


def test_without_a_question_the_page_says_how_to_ask(client):
    text = page(client, "")
    assert "Stačí bez háčků a čárek" in text
    assert "noindex" not in text


def test_kinds_stand_as_tabs_with_their_numbers(client):
    factories.project("Lávka přes řeku")
    factories.article("Lávka je otevřena")
    factories.article("Ples")
    text = page(client, "lavky")
    assert "2 výsledky" in text
    assert 'kind=project">Projekty <span class="tabs__count">1</span>' in text
    assert 'kind=news">Aktuality <span class="tabs__count">1</span>' in text
    assert "Ples" not in text
    assert 'content="noindex"' in text
    only_news = page(client, "lavky", kind="news")
    assert "je otevřena" in only_news
    assert "přes řeku" not in only_news


def test_what_is_called_exactly_so_stands_first_then_titles_then_summaries_then_the_rest(client):
    factories.project("Most přes Nisu", summary_cs="S obcí Lhota", start="2020")
    factories.project("Divadlo", description_cs="Hraje se v obci Lhota", start="2024")
    factories.project("Lhota včera a dnes", start="2010")
    factories.project("Lhota", start="2001")
    text = page(client, "lhota", kind="project")
    order = [text.index(title) for title in ("projekty/lhota/", "lhota-vcera", "most-pres", "divadlo")]
    assert order == sorted(order)


def test_the_words_that_were_met_are_marked_whatever_their_form_or_name(client):
    factories.place("Žitava", name_de="Zittau")
    factories.project("Slavnosti v Žitavě", summary_cs="O <b>lávkách</b> & mostech")
    assert "<mark>Žitavě</mark>" in page(client, "Zittau")
    assert "O &lt;b&gt;<mark>lávkách</mark>&lt;/b&gt; &amp; mostech" in page(client, "lavka")


def test_phrases_and_words_left_out(client):
    factories.project("Nová lávka přes řeku")
    factories.project("Řeka a nová škola u lávky")
    assert "2 výsledky" in page(client, "lávka řeka")
    assert "1 výsledek" in page(client, '"nová lávka"')
    assert "1 výsledek" in page(client, "lávka -škola")
    assert "1 výsledek" in page(client, "lávka -škola", "cs", kind="nonsense", page="x")
    assert "Nic nenalezeno" in page(client, '"lávka nová"')


def test_nothing_found_says_what_was_meant_and_what_to_leave_out(client):
    factories.project("Cyklostezka podél řeky")
    text = page(client, "cykolstezka")
    assert "Mysleli jste:" in text
    assert "<strong>Cyklostezka</strong>" in text
    text = page(client, "cyklostezka slon")
    assert "Hledat bez tohoto slova:" in text
    assert "q=cyklostezka&quot;" in text or 'q=cyklostezka"' in text
    assert "1 výsledek" in text


def test_suggestions_complete_the_last_word(client):
    factories.project("Cyklostezka podél řeky", title_pl="Droga rowerowa")
    url = "/cs/hledat/suggestions.json"
    assert client.get(url, {"q": "nová cyk"}).json() == ["nová Cyklostezka"]
    assert client.get(url, {"q": "cy"}).json() == []
    assert client.get(url, {"q": ""}).json() == []


def test_a_draft_shows_in_no_count_suggestion_spelling_or_highlight(client):
    secret = factories.project("Tajemství Vodníka", summary_cs="Zvláštní rusalka", state=State.DRAFT)
    factories.project("Rusalka Vodníkova", publish_from=timezone.now() + timezone.timedelta(days=1))
    public = factories.project("Divadlo")
    public.relations.create(other=secret)
    for word in ("vodník", "rusalka", "tajemství"):
        assert "Nic nenalezeno" in page(client, word)
        assert client.get("/cs/hledat/suggestions.json", {"q": word[:4]}).json() == []
    assert "Mysleli jste" not in page(client, "rusalak")
    assert "Tajemství" not in page(client, "divadlo")


def test_a_page_of_results_asks_eight_queries_at_most_however_many_there_are(client, django_assert_max_num_queries):
    for number in range(30):
        factories.project(f"Lávka číslo {number}")
        factories.article(f"Lávka {number} je otevřena")
    settle()
    with django_assert_max_num_queries(8):
        text = page(client, "lávka otevřena -slon", page=1)
    assert text.count('class="hit"') == 20
    with django_assert_max_num_queries(8):
        page(client, "lavkaa otevrena")


HOSTILE = [
    *('"', '""', "'", "\\", "\0", "a\0b", "*", "lav*", "NEAR(a b)", "a AND", "OR", "NOT", "a:b", "^a", "{t}: x", "("),
    *("& | !", "<script>", "%", "_", "-", "--", '-"', "-“x", "﷽", "مرحبا بالعالم", "Медногорск", "😀", "½", "ﬁ"),
    *("x" * 10_000, "a " * 5_000, '"' * 999, "\u202eabc", "1" * 5_000, "-" * 10_000),
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300) | st.sampled_from(HOSTILE))
def test_whatever_is_typed_gets_a_page(client, typed):
    page(client, typed)
    assert client.get("/de/suche/suggestions.json", {"q": typed}).status_code == 200


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_input_gets_a_page(client, typed):
    factories.project("Lávka")
    page(client, typed, page=typed, kind=typed)
    page(client, f"lávka {typed}")
