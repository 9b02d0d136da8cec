/* Improvements only: every page works without this file. Behaviour is hooked by data- attributes. */

const status = document.createElement("p");
status.setAttribute("role", "status");
status.className = "visually-hidden";
document.body.append(status);

/** Say a sentence to screen readers. An equal sentence is said again. */
function announce(text) {
  status.textContent = "";
  setTimeout(() => { status.textContent = text; }, 50);
}

/* [data-menu]: the menu closes with Escape and when focus leaves it. */
for (const menu of document.querySelectorAll("details[data-menu]")) {
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
}

/** Copy a text and say on the button, for a while, that it is done. */
async function copy(button, text) {
  const label = button.textContent;
  await navigator.clipboard.writeText(text);
  announce(button.dataset.copied);
  button.textContent = button.dataset.copied;
  setTimeout(() => { button.textContent = label; }, 4000);
}

/* [data-copy-link]: copies the page's canonical address and says data-copied. */
for (const button of document.querySelectorAll("[data-copy-link]")) {
  if (!navigator.clipboard) continue;
  button.parentElement.hidden = false;
  button.addEventListener("click", () => {
    copy(button, document.querySelector("link[rel=canonical]")?.href ?? location.href);
  });
}

/* [data-copy-from="id"]: copies what stands in that field. */
for (const button of document.querySelectorAll("[data-copy-from]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", () => copy(button, document.getElementById(button.dataset.copyFrom).value));
}

/* iframe[data-fit]: the preview of a frame is as high as what it shows. */
addEventListener("message", ({ origin, source, data }) => {
  const frame = document.querySelector("iframe[data-fit]");
  if (frame && origin === location.origin && source === frame.contentWindow && data?.portalHeight > 0) {
    frame.height = Math.ceil(data.portalHeight);
  }
});

/* form[data-auto-submit][data-live="#id"]: a change replaces that part of the page and the form's own facets, so that
   focus and scroll stay; whatever fails falls back to an ordinary visit. */
const TYPED = "[type=search], [type=text], [type=number]";
const TYPING_PAUSE = 350; // milliseconds
let running = null;

function addressOf(form) {
  const data = [...new FormData(form)].filter(([, value]) => value !== "");
  const query = new URLSearchParams(data).toString();
  const address = form.action.replace(/[?#].*$/, "");
  return query ? `${address}?${query}` : address;
}

/** Put the new facets into the form; the control that has focus keeps it. */
function replaceFacets(form, fresh) {
  const active = form.contains(document.activeElement) ? document.activeElement : null;
  const old = form.querySelector(".fold");
  const next = fresh?.querySelector(".fold");
  if (!old || !next) return;
  const body = old.querySelector(".fold__body");
  const summary = old.querySelector(".fold__summary");
  body.replaceChildren(...next.querySelector(".fold__body").childNodes);
  summary.replaceChildren(...next.querySelector(".fold__summary").childNodes);
  if (active?.id && !active.isConnected) document.getElementById(active.id)?.focus({ preventScroll: true });
}

/** Replace the part `selector` by that of another address of the same page. */
async function show(address, selector) {
  running?.abort();
  const mine = running = new AbortController();
  const part = document.querySelector(selector);
  part.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(address, { signal: mine.signal, headers: { Accept: "text/html" } });
    if (!response.ok) throw new Error(response.statusText);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    part.replaceChildren(...page.querySelector(selector).childNodes);
    for (const form of document.querySelectorAll(`form[data-live="${selector}"]`)) {
      replaceFacets(form, page.querySelector(`form[data-live="${selector}"]`));
    }
    for (const link of document.querySelectorAll(".language-switch a")) {
      const other = page.querySelector(`.language-switch a[hreflang="${link.hreflang}"]`);
      if (other) link.href = other.getAttribute("href");
    }
    document.title = page.title;
    const canonical = page.querySelector("link[rel=canonical]");
    history.pushState({ live: selector }, "", canonical ? new URL(canonical.href).pathname + new URL(canonical.href).search : address);
    announce(part.querySelector("[data-result-count]")?.textContent.trim() ?? "");
  } catch (error) {
    if (error.name !== "AbortError") location.assign(address);
  } finally {
    if (running === mine) part.removeAttribute("aria-busy");
  }
}

const isLive = (form) => form?.matches("[data-auto-submit][data-live]") && document.querySelector(form.dataset.live);
const send = (form) => show(addressOf(form), form.dataset.live);

let pause;
document.addEventListener("input", ({ target }) => {
  if (!target.matches(TYPED) || !isLive(target.form)) return;
  clearTimeout(pause);
  pause = setTimeout(() => send(target.form), TYPING_PAUSE);
});

document.addEventListener("change", ({ target }) => {
  if (!target.matches(TYPED) && isLive(target.form)) send(target.form);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!isLive(form)) return;
  event.preventDefault();
  clearTimeout(pause);
  send(form).then(() => document.querySelector(form.dataset.live)?.focus());
});

/* Back and forward between results that were replaced: an ordinary visit shows the form as it was, too. */
const live = document.querySelector("form[data-live]");
if (live) {
  history.replaceState({ live: live.dataset.live }, "");
  addEventListener("popstate", (event) => { if (event.state?.live) location.reload(); });
}

/* What suggests words is fetched when somebody is about to type: most visitors never do. */
document.addEventListener("focusin", ({ target }) => {
  if (target.matches("form[data-suggest] [type=search]")) import("./search.js");
});
