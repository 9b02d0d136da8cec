/* One language of all texts at a time, with marks of what is missing, outdated or wrong, and the original beside it. */

import { source } from "./source.js";

export function languages(bar, form) {
  const tabs = [...bar.querySelectorAll("[data-show]")];
  const codes = tabs.map((tab) => tab.dataset.show).filter(Boolean);
  const line = (input) => input.closest(".form-row");
  const inputs = () => [...form.querySelectorAll("[data-language]")].filter((input) => !input.name.includes("__prefix__"));
  const original = () => form.elements.original_language?.value || bar.dataset.first;

  function show(code) {
    for (const input of form.querySelectorAll("[data-language]")) {
      line(input).hidden = code !== "" && input.dataset.language !== code;
    }
    for (const tab of tabs) tab.setAttribute("aria-pressed", String(tab.dataset.show === code));
    bar.dataset.shown = code;
    remember(code);
    source(bar, texts(), code, original());
  }

  /* All texts: {stem: {language: input}}. */
  function texts() {
    const all = new Map();
    for (const input of inputs()) {
      const stem = input.name.slice(0, -input.dataset.language.length - 1);
      if (!all.has(stem)) all.set(stem, {});
      all.get(stem)[input.dataset.language] = input;
    }
    return [...all.values()];
  }

  /* A text counts as missing where another language has it. */
  function stateOf(text, code) {
    const input = text[code];
    if (!input) return "";
    if (isWrong(input)) return "errors";
    if (input.value.trim() === "") return Object.values(text).some(isFilled) ? "missing" : "";
    return "outdated" in input.dataset ? "outdated" : "filled";
  }

  function mark() {
    const all = texts();
    for (const tab of tabs) {
      const code = tab.dataset.show;
      if (!code) continue;
      const count = { errors: 0, outdated: 0, missing: 0, filled: 0 };
      for (const text of all) {
        const state = stateOf(text, code);
        if (state) count[state] += 1;
        if (text[code]) markField(text[code], code === original() && state !== "errors" ? "" : state);
      }
      const numbers = ["errors", "outdated", "missing"].filter((state) => count[state]);
      const present = count.filled + count.outdated + count.errors;
      const state = count.errors ? "errors" : !present ? "empty" : numbers[0] ?? "complete";
      tab.dataset.state = state;
      tab.querySelector("[data-mark]").textContent = present && numbers.length
        ? numbers.map((name) => `${bar.dataset[name]} ${count[name]}`).join(" · ") : bar.dataset[state];
    }
  }

  function markField(input, state) {
    const label = line(input).querySelector("label, legend");
    if (!label) return;
    let sign = label.querySelector(".text-mark");
    if (!["missing", "outdated"].includes(state)) { sign?.remove(); return; }
    if (!sign) {
      sign = document.createElement("span");
      sign.className = "text-mark";
      label.append(" ", sign);
    }
    sign.dataset.state = state;
    sign.textContent = bar.dataset[state].replace(/:$/, "");
  }

  let waiting;
  form.addEventListener("input", (event) => {
    if (!event.target.matches("[data-language]")) return;
    delete event.target.dataset.outdated; // what is written now answers to the original as it is now
    clearTimeout(waiting);
    waiting = setTimeout(mark, 200);
  });
  for (const tab of tabs) tab.addEventListener("click", () => show(tab.dataset.show));
  document.addEventListener("formset:added", () => { show(bar.dataset.shown); mark(); });
  document.addEventListener("formset:removed", mark);
  form.elements.original_language?.addEventListener("change", () => { mark(); show(bar.dataset.shown); });

  mark();
  const wrong = codes.find((code) => tabs.find((tab) => tab.dataset.show === code).dataset.state === "errors");
  const before = recall();
  show(wrong ?? (before === "" || codes.includes(before) ? before : bar.dataset.first));
  bar.hidden = false;

  function isWrong(input) { return line(input).classList.contains("errors"); }
}

function isFilled(input) {
  return input.value.trim() !== "";
}

function remember(code) {
  try { sessionStorage.setItem("language-of-texts", code); } catch { /* private windows may refuse */ }
}

function recall() {
  try { return sessionStorage.getItem("language-of-texts"); } catch { return null; }
}
