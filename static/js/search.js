/* form[data-suggest="address"]: words while somebody types, as a combobox with a list (WAI-ARIA 1.2). */

const SHORTEST = 3; // letters
const PAUSE = 150; // milliseconds

function suggest(form, number) {
  const input = form.querySelector("[type=search]");
  const status = form.querySelector("[role=status]");
  const list = document.createElement("ul");
  let chosen = -1, timer, asked, typed;

  Object.assign(list, { id: `suggestions-${number}`, className: "suggestions", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label").textContent);
  input.after(list);
  for (const [name, value] of Object.entries({ "role": "combobox", "aria-autocomplete": "list", "aria-expanded": "false",
    "aria-controls": list.id })) input.setAttribute(name, value);

  const options = () => [...list.children];

  function close() {
    clearTimeout(timer);
    asked?.abort();
    list.hidden = true;
    choose(-1);
    input.setAttribute("aria-expanded", "false");
  }

  function choose(index) {
    chosen = index;
    options().forEach((option, place) => option.setAttribute("aria-selected", place === index));
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", options()[index].id);
  }

  function open(words) {
    list.replaceChildren(...words.map((word, place) => {
      const option = document.createElement("li");
      Object.assign(option, { id: `${list.id}-${place}`, textContent: word });
      option.setAttribute("role", "option");
      return option;
    }));
    list.hidden = !words.length;
    choose(-1);
    input.setAttribute("aria-expanded", String(words.length > 0));
    status.textContent = words.length ? `${status.dataset.say} ${words.length}` : "";
  }

  async function ask() {
    typed = input.value;
    asked?.abort();
    asked = new AbortController();
    try {
      const response = await fetch(`${form.dataset.suggest}?${new URLSearchParams({ q: typed })}`, { signal: asked.signal });
      if (response.ok) open(await response.json());
    } catch (error) {
      if (error.name !== "AbortError") close(); // without a connection there is nothing to suggest
    }
  }

  function take(word) {
    input.value = word;
    close();
    form.requestSubmit();
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    if (input.value.trim().length < SHORTEST) close();
    else timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (list.hidden) return;
    if (event.key === "ArrowDown") choose(chosen < last ? chosen + 1 : -1);
    else if (event.key === "ArrowUp") choose(chosen > -1 ? chosen - 1 : last);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen > -1) take(options()[chosen].textContent);
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", (event) => { if (event.target.matches("li")) take(event.target.textContent); });
}

document.querySelectorAll("form[data-suggest]").forEach(suggest);

/* Letters that were typed while this file was on its way. */
const field = document.activeElement;
if (field?.matches("form[data-suggest] [type=search]") && field.value) field.dispatchEvent(new Event("input", { bubbles: true }));
