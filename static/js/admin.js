/* The editors' forms: one language of all texts at a time, with marks of what is missing or wrong; and a word before
   leaving with unsaved changes. Everything works without this, with all languages under each other. */

const bar = document.querySelector("[data-texts-bar]");
const form = bar?.closest("form") ?? document.querySelector("#content-main form");

if (bar && form.querySelector("[data-language]")) languages(bar, form);
if (form?.method === "post" && !form.closest(".login")) guard(form);
if (form?.querySelector(".errornote")) listErrors(form);

function languages(bar, form) {
  const tabs = [...bar.querySelectorAll("[data-show]")];
  const codes = tabs.map((tab) => tab.dataset.show).filter(Boolean);
  const line = (input) => input.closest(".form-row");
  const inputs = () => [...form.querySelectorAll("[data-language]")].filter((input) => !input.name.includes("__prefix__"));

  function show(code) {
    for (const input of form.querySelectorAll("[data-language]")) {
      line(input).hidden = code !== "" && input.dataset.language !== code;
    }
    for (const tab of tabs) tab.setAttribute("aria-pressed", String(tab.dataset.show === code));
    bar.dataset.shown = code;
    remember(code);
  }

  /* A text counts as missing where another language has it. */
  function texts() {
    const all = new Map();
    for (const input of inputs()) {
      const stem = input.name.slice(0, -input.dataset.language.length - 1);
      if (!all.has(stem)) all.set(stem, {});
      all.get(stem)[input.dataset.language] = input.value.trim() !== "";
    }
    return [...all.values()].filter((text) => Object.values(text).some(Boolean));
  }

  function mark() {
    const written = texts();
    for (const tab of tabs) {
      const code = tab.dataset.show;
      if (!code) continue;
      const missing = written.filter((text) => text[code] === false).length;
      const errors = inputs().filter((input) => input.dataset.language === code && line(input).classList.contains("errors")).length;
      const state = errors ? "errors" : written.length === missing ? "empty" : missing ? "missing" : "complete";
      tab.dataset.state = state;
      const number = { errors, missing }[state];
      tab.querySelector("[data-mark]").textContent = number ? `${bar.dataset[state]} ${number}` : bar.dataset[state];
    }
  }

  let waiting;
  form.addEventListener("input", (event) => {
    if (!event.target.matches("[data-language]")) return;
    clearTimeout(waiting);
    waiting = setTimeout(mark, 200);
  });
  for (const tab of tabs) tab.addEventListener("click", () => show(tab.dataset.show));
  document.addEventListener("formset:added", () => { show(bar.dataset.shown); mark(); });
  document.addEventListener("formset:removed", mark);

  mark();
  const wrong = codes.find((code) => tabs.find((tab) => tab.dataset.show === code).dataset.state === "errors");
  const before = recall();
  show(wrong ?? (before === "" || codes.includes(before) ? before : bar.dataset.first));
  bar.hidden = false;
}

function remember(code) {
  try { sessionStorage.setItem("language-of-texts", code); } catch { /* private windows may refuse */ }
}

function recall() {
  try { return sessionStorage.getItem("language-of-texts"); } catch { return null; }
}

function guard(form) {
  let changed = Boolean(form.querySelector(".errornote"));
  const note = () => { changed = true; };
  form.addEventListener("input", note);
  form.addEventListener("change", note);
  form.addEventListener("submit", () => { changed = false; });
  addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
}

/* A form may be many screens long: each error is a link to its field, at the top, where the keyboard begins. */
function listErrors(form) {
  const note = form.querySelector(".errornote");
  const list = document.createElement("ul");
  for (const row of form.querySelectorAll(".form-row.errors")) {
    const field = row.querySelector("input:not([type=hidden]), select, textarea");
    const message = row.querySelector(".errorlist li");
    if (!field?.id || !message) continue;
    const label = row.querySelector("label, legend")?.textContent.trim() ?? "";
    const link = document.createElement("a");
    link.href = `#${field.id}`;
    link.textContent = `${label} ${message.textContent.trim()}`;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      if (row.hidden) document.querySelector(`[data-show="${field.dataset.language}"]`)?.click();
      row.closest("details")?.setAttribute("open", "");
      row.scrollIntoView({ block: "center" });
      field.focus({ preventScroll: true });
    });
    list.append(document.createElement("li"));
    list.lastChild.append(link);
  }
  const frame = document.createElement("div");
  note.replaceWith(frame);
  frame.className = "errornote";
  frame.tabIndex = -1;
  note.className = "errornote__title";
  frame.append(note, list);
  frame.focus();
}
