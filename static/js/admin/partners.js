/* Quick form: whom a typed name may mean, as buttons below it; somebody new is added on the spot; more rows on demand. */

const PAUSE = 250; // milliseconds after the last key

export function partners(section) {
  const form = section.closest("form");
  const total = section.querySelector("[name='partners-TOTAL_FORMS']");
  const template = section.querySelector("[data-partner-template]");
  section.querySelectorAll("[data-partner]").forEach((row) => partner(form, row));
  section.querySelector("[data-more]").addEventListener("click", (event) => {
    event.preventDefault();
    const rows = section.querySelectorAll("[data-partner]");
    const frame = document.createElement("template");
    frame.innerHTML = template.innerHTML.replaceAll("__prefix__", total.value);
    const row = frame.content.firstElementChild;
    rows[rows.length - 1].after(row);
    total.value = Number(total.value) + 1;
    partner(form, row);
    row.querySelector("input").focus();
  });
}

function partner(form, row) {
  const name = row.querySelector("input[name$='-name']");
  const pick = row.querySelector("input[type=hidden][name$='-pick']");
  if (!pick) return; // the server asks who is meant
  const found = row.querySelector("[data-found]");
  const more = row.querySelector("[data-new]");
  const list = document.createElement("ul");
  list.className = "quick__offers";
  list.hidden = true;
  found.after(list);
  let waiting;

  name.addEventListener("input", () => {
    pick.value = "";
    found.textContent = "";
    more.hidden = true;
    clearTimeout(waiting);
    waiting = setTimeout(offer, PAUSE);
  });
  name.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && !list.hidden) {
      event.preventDefault();
      list.querySelector("button").focus();
    }
    if (event.key === "Escape") list.hidden = true;
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (event.key === "Escape") { list.hidden = true; name.focus(); }
    if (!step) return;
    event.preventDefault();
    const next = event.target.closest("li")[step];
    (next?.querySelector("button") ?? name).focus();
  });

  async function offer() {
    const text = name.value.trim();
    if (text.length < 2) { list.hidden = true; return; }
    const answer = await fetch(`${form.dataset.similar}?${new URLSearchParams({ text })}`);
    if (!answer.ok || name.value.trim() !== text) return;
    const { found: organisations } = await answer.json();
    list.replaceChildren(
      ...organisations.map((one) => button(one.text, () => choose(one))),
      button(`${form.dataset.add} ${text}`, addNew),
    );
    list.hidden = false;
  }

  function button(text, act) {
    const item = document.createElement("li");
    const control = document.createElement("button");
    control.type = "button";
    control.textContent = text;
    control.addEventListener("click", act);
    item.append(control);
    return item;
  }

  function choose(one) {
    pick.value = one.id;
    name.value = one.name;
    found.textContent = `${form.dataset.found} ${one.text}`;
    list.hidden = true;
    more.hidden = true;
    row.querySelector("select[name$='-role']").focus();
  }

  function addNew() {
    pick.value = "new";
    list.hidden = true;
    more.hidden = false;
    more.querySelector("select, input").focus();
  }
}
