/* One language of all texts at a time, with marks of what is missing, outdated or wrong. */

export function languages(bar, form) {
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