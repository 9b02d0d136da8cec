/* The sums below the rows of a budget, while somebody types. The server adds up; this only sends the rows as they stand. */

const PAUSE = 500; // milliseconds after the last change

export function sums(place, form) {
  const prefix = place.dataset.sumsOf;
  let waiting, asked;
  const later = () => { clearTimeout(waiting); waiting = setTimeout(ask, PAUSE); };

  async function ask() {
    asked?.abort();
    asked = new AbortController();
    const data = new FormData();
    for (const [name, value] of new FormData(form)) {
      if (name.startsWith(`${prefix}-`) || name === "csrfmiddlewaretoken") data.append(name, value);
    }
    try {
      const answer = await fetch(place.dataset.sums, { method: "POST", body: data, signal: asked.signal });
      if (answer.ok) place.innerHTML = await answer.text();
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  }

  for (const event of ["input", "change"]) {
    form.addEventListener(event, (happened) => { if (happened.target.name?.startsWith(`${prefix}-`)) later(); });
  }
  for (const event of ["formset:added", "formset:removed"]) document.addEventListener(event, later);
}
