"""What a project does: activities, objectives, target groups, the log, news, documents by title."""

import re
from collections.abc import Iterator

from portal.partial_dates import Period
from projects.pasting.dates import find, find_period, sentences
from projects.pasting.letters import fold
from projects.pasting.page import Line, Page, Section
from projects.pasting.proposal import ActivityFact, Fact, LogFact, NewsFact, ProjectProposal
from projects.pasting.vocabulary import ACTIVITY_KINDS, DOCUMENT_TITLE
from projects.pasting.vocabulary import TASK as TASK_WORDS

DATED_LINE = re.compile(
    r"^(?P<date>(?:[0-9]{1,2}\s?[./]\s?){1,2}(?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}-[0-9]{2}(?:-[0-9]{2})?)\s*[:–-]?\s*(?P<rest>.*)$"
)
MONTH_OF_THE_YEAR = re.compile(
    r"\b(?:w|v|im)\s+(?P<words>\w+\s+(?:br\.?|t\.\s?r\.|tohoto roku|biezacego roku|d\.\s?j\.|des jahres))"
)
TASK = re.compile(r"\(?\s*[–-]?\s*zadani[ea]\s+(?:m\.\s?)?(?P<whose>[^\W\d_][\w\s-]{2,40}?)\s*[).,]")
DONE_BY = re.compile(
    r"(?:zrealizowan\w+ (?:zostalo )?przez|durchgefuhrt von|realizoval\w*|zajisti\w*)\s+(?P<who>[^;]+)"
)


def read(page: Page, sections: list[Section], proposal: ProjectProposal) -> None:
    """Fill in what the page says of the work."""
    for section in sections:
        if section.label == "activities":
            _read_activities(section, proposal)
        elif section.label == "target_group":
            proposal.target_groups += [Fact(line.content, line.text) for line in _items(section)]
        elif section.label == "outputs":
            proposal.outputs += [Fact(line.content, line.text) for line in _items(section)]
        elif section.label == "log":
            proposal.log += [LogFact(*entry) for entry in _dated(section) if entry[1]]
        elif section.label == "news":
            _read_news(section, proposal)
    _read_tasks_in_prose(page, proposal)
    proposal.documents += document_titles(page)


def _items(section: Section) -> list[Line]:
    """The entries of a list: its bullets where it has any, else every line."""
    bullets = [line for line in section.lines if line.bullet]
    return bullets or [line for line in section.lines if line.content]


def _read_activities(section: Section, proposal: ProjectProposal) -> None:
    """Numbered entries are activities; dashes under a sentence about aims are objectives."""
    aims = listed = False
    for line in section.lines:
        listed = listed or line.bullet
        if listed and not line.bullet:
            continue  # what follows a list is about something else
        if line.bullet and aims and not line.number:
            proposal.objectives.append(Fact(line.content.rstrip(" ,;."), line.text))
            continue
        aims = bool(re.search(r"(?:merk|cil|ziel|cel|aim|objective)\w*(?: \w+){0,2}:?$", fold(line.text).rstrip(" :")))
        if line.bullet or len(line.content) > 20:
            proposal.activities.append(activity_of(line))


def activity_of(line: Line) -> ActivityFact:
    """An entry of a list of activities, with its kind and its date where it has them."""
    period = find_period(line.content)
    dates = find(line.content)
    when = period.period if period else Period(dates[0].date) if len(dates) == 1 else Period()
    return ActivityFact(line.content, line.text, line.number, kind_of(line.content), when)


def kind_of(text: str) -> str:
    """A value of `Activity.Kind` by the word that comes first; empty where none is known."""
    folded = fold(text)
    places = {kind: match.start() for kind, pattern in ACTIVITY_KINDS.items() if (match := pattern.search(folded))}
    return min(places, key=places.get) if places else ""


def _dated(section: Section) -> Iterator[tuple]:
    """(date, text, source) of each entry that begins with a date; the text may stand on the lines after it."""
    current = None
    for line in section.lines:
        match = DATED_LINE.match(line.text)
        dates = find(match["date"]) if match else []
        if dates:
            if current:
                yield current
            current = (dates[0].date, match["rest"].strip(), line.text)
        elif current:
            if line.label and not line.content:
                break
            current = (current[0], f"{current[1]}\n{line.text}".strip(), f"{current[2]}\n{line.text}")
    if current:
        yield current


def _read_news(section: Section, proposal: ProjectProposal) -> None:
    for date, text, source in _dated(section):
        title, _newline, rest = text.partition("\n")
        if title:
            proposal.news.append(NewsFact(date, title, rest, source))


def _read_tasks_in_prose(page: Page, proposal: ProjectProposal) -> None:
    """Sentences that tell of a task and whose it was: *in June of the year a conference was held (task of …)*."""
    if proposal.activities:
        return
    for line in page.lines:
        if line.label:
            continue
        for sentence in sentences(line.text):
            folded = fold(sentence)
            if (
                (done := DONE_BY.search(folded))
                and proposal.activities
                and not TASK_WORDS.search(folded[: done.start()])
            ):
                _give_to(proposal, sentence[done.start("who") : done.end("who")], sentence)
            elif TASK_WORDS.search(folded) and kind_of(sentence):
                proposal.activities.append(_task(sentence, folded))


def _task(sentence: str, folded: str) -> ActivityFact:
    month, whose, dates = MONTH_OF_THE_YEAR.search(folded), TASK.search(folded), find(sentence)
    note = sentence[month.start("words") : month.end("words")] if month else ""
    period = Period(dates[0].date) if dates and not note else Period()
    who = (sentence[whose.start("whose") : whose.end("whose")].strip(),) if whose else ()
    return ActivityFact(sentence, sentence, "", kind_of(sentence), period, note, who)


def _give_to(proposal: ProjectProposal, who: str, sentence: str) -> None:
    last = proposal.activities[-1]
    names = re.split(r"\s+(?:i|a|oraz|und|un)\s+|,\s*", (who.partition("tj. ")[2] or who).rstrip(" ."))
    proposal.activities[-1] = ActivityFact(
        f"{last.text} {sentence}", f"{last.source} {sentence}", last.number, last.kind, last.period, last.date_note,
        tuple(name.strip() for name in names if name.strip()),
    )  # fmt: skip


def document_titles(page: Page) -> list[Fact]:
    """Short lines that are the title of a document and nothing else."""
    found = []
    for line in page.lines:
        if (
            len(line.text) <= 80
            and not re.search(r"[.,;:]$", line.text)
            and DOCUMENT_TITLE.match(fold(line.text))
            and ":" not in line.text
        ):
            found.append(Fact(line.text, line.text))
    return found
