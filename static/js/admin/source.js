/* The original beside the text that is being written: read only, and with what has changed since it was translated. */

export function source(bar, texts, code, original) {
  for (const old of document.querySelectorAll(".text-source")) old.remove();
  for (const row of document.querySelectorAll(".has-source")) row.classList.remove("has-source");
  if (!code || code === original) return;
  const name = bar.querySelector(`[data-show="${original}"] [lang]`)?.textContent ?? original;
  for (const text of texts) {
    const input = text[code], from = text[original];
    const words = from && plain(from.value);
    if (!input || !words) continue;
    const row = input.closest(".form-row");
    row.classList.add("has-source");
    row.append(panel(`${bar.dataset.original} ${name}`, original, words, input.dataset.outdated));
  }
}

function panel(title, language, words, before) {
  const frame = document.createElement("div");
  frame.className = "text-source";
  const head = frame.appendChild(document.createElement("p"));
  head.className = "text-source__title";
  head.textContent = title;
  const body = frame.appendChild(document.createElement("div"));
  body.className = "text-source__words";
  body.lang = language;
  if (before && plain(before) !== words) body.append(...changed(plain(before), words));
  else body.textContent = words;
  return frame;
}

/* Formatted text without its tags; each paragraph on a line of its own. */
function plain(value) {
  if (!/<\w/.test(value)) return value.trim();
  const page = new DOMParser().parseFromString(value.replace(/<\/(p|li|h\d|tr|blockquote)>|<br\s*\/?>/g, "\n"), "text/html");
  return page.body.textContent.replace(/\n{2,}/g, "\n").trim();
}

/* What stays at both ends, and between them what was taken out and what was put in. */
function changed(before, after) {
  const old = before.split(/(?<=\s)/), now = after.split(/(?<=\s)/);
  let start = 0, end = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const middle = (words) => words.slice(start, words.length - end).join("");
  return [now.slice(0, start).join(""), element("del", middle(old)), element("ins", middle(now)), now.slice(now.length - end).join("")];
}

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
