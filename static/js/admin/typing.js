/* What is typed into a record's form is kept by itself; who else writes there is told. Saving stays a button.
   The server keeps the form for its person alone; see portal/editing/typing.py. */

const PAUSE = 2500; // milliseconds after the last key
const LONGEST = 20_000; // while somebody goes on typing
const SIGN_OF_LIFE = 60_000;

export function keep(form) {
  const note = form.querySelector("[data-typing-url]");
  if (!note) return;
  const words = note.dataset;
  const part = (name) => note.querySelector(`[data-note="${name}"]`);
  let waiting, since = 0, typed = false, sending = false, submitted = false;

  function plan() {
    typed = true;
    since ||= Date.now();
    clearTimeout(waiting);
    waiting = setTimeout(send, Math.min(PAUSE, Math.max(0, since + LONGEST - Date.now())));
  }

  function fields() {
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") data.append(name, value);
    return data;
  }

  function sign(name) {
    const { value } = form.elements.csrfmiddlewaretoken;
    return new URLSearchParams({ csrfmiddlewaretoken: value, _opened: words.place, [name]: "1" });
  }

  async function send() {
    if (submitted) return;
    if (sending) return plan();
    [sending, typed, since] = [true, false, 0];
    try {
      await tell(await post(fields()), true);
    } catch {
      problem(words.offline);
      plan();
    }
    sending = false;
  }

  async function live() {
    if (document.hidden || typed || sending) return;
    try { await tell(await post(sign("_seen")), false); } catch { problem(words.offline); }
  }

  const post = (body) => fetch(words.typingUrl, { method: "POST", body, headers: { Accept: "application/json" } });

  async function tell(response, kept) {
    if (response.status === 401 || response.status === 403) return problem(words.signedOut, words.signIn);
    if (!response.ok) return problem(words.offline);
    const { saved, others } = await response.json();
    problem("");
    if (kept) part("kept").textContent = `${words.savedAt} ${saved}.`;
    const names = others.length ? `${words.presence} ${others.join(", ")}.` : "";
    if (part("others").textContent !== names) part("others").textContent = names;
  }

  function problem(text, link = "") {
    const place = part("problem");
    if (place.dataset.text === text) return;
    place.dataset.text = text;
    place.textContent = text;
    if (!link) return;
    const anchor = Object.assign(document.createElement("a"), { href: words.home, target: "_blank", textContent: link });
    place.append(" ", anchor);
  }

  for (const kind of ["input", "change"]) form.addEventListener(kind, plan);
  for (const kind of ["formset:added", "formset:removed"]) document.addEventListener(kind, plan);
  form.addEventListener("submit", () => { submitted = true; clearTimeout(waiting); });
  document.addEventListener("visibilitychange", () => { if (document.hidden && typed) send(); });
  addEventListener("pageshow", (event) => { if (event.persisted) submitted = false; });
  addEventListener("pagehide", () => { if (!submitted) navigator.sendBeacon(words.typingUrl, sign("_left")); });
  setInterval(live, SIGN_OF_LIFE);
}
