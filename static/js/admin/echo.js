/* What the server understands of a date or an amount, beside the field while somebody types. The server reads; this asks. */

const address = document.querySelector("meta[name='desk-echo']")?.content;
const PAUSE = 250; // milliseconds after the last key

export function echo(form) {
  const waiting = new WeakMap();
  const ask = (input) => {
    clearTimeout(waiting.get(input));
    waiting.set(input, setTimeout(() => show(form, input), PAUSE));
  };
  form.addEventListener("input", (event) => {
    if (event.target.matches("[data-echo]")) ask(event.target);
  });
  form.addEventListener("change", (event) => {
    for (const input of companions(form, event.target)) ask(input);
  });
}

/* The amounts beside a list of currencies or of qualifiers that was changed. */
function companions(form, list) {
  const stem = list.name?.match(/^(.*_)?(currency|qualifier)$/);
  if (!stem) return [];
  return [...form.querySelectorAll("[data-echo='money']")].filter((input) => (stem[1] ? input.name === `${stem[1]}amount` : true) && input.value.trim());
}

function chosen(form, input, what) {
  const stem = input.name.replace(/amount$/, "");
  return (form.elements[stem + what] ?? form.elements[what])?.value ?? "";
}

async function show(form, input) {
  const text = input.value.trim();
  const line = place(input);
  if (!text) return say(line, "", "");
  const query = new URLSearchParams({ kind: input.dataset.echo, text });
  if (input.dataset.echo === "money") {
    query.set("currency", chosen(form, input, "currency"));
    query.set("qualifier", chosen(form, input, "qualifier"));
  }
  const answer = await fetch(`${address}?${query}`, { headers: { Accept: "application/json" } });
  if (!answer.ok || input.value.trim() !== text) return;
  const { state, text: sentence } = await answer.json();
  say(line, state, sentence);
}

function place(input) {
  const id = `${input.id}_echo`;
  const there = document.getElementById(id);
  if (there) return there;
  const line = document.createElement("p");
  line.id = id;
  line.className = "echo";
  line.setAttribute("role", "status");
  const row = input.closest(".form-row");
  const siblings = [...input.parentElement.children].filter((child) => child.matches("input, select"));
  (siblings.at(-1) ?? row.lastElementChild).after(line);
  input.setAttribute("aria-describedby", [input.getAttribute("aria-describedby"), id].filter(Boolean).join(" "));
  return line;
}

function say(line, state, sentence) {
  line.dataset.state = state;
  line.textContent = sentence;
}
