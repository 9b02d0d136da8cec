/* Somebody of this name is there already: said below the name, and in a popup offered instead. */

const PAUSE = 350; // milliseconds after the last key

export function similar(form) {
  const address = form.dataset.similarNames;
  let waiting;
  form.addEventListener("input", (event) => {
    if (!/^(name_..|short_name)$/.test(event.target.name)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => look(event.target), PAUSE);
  });

  async function look(input) {
    const text = input.value.trim();
    const but = location.pathname.match(/\/(\d+)\/change\//)?.[1] ?? "";
    const answer = await fetch(`${address}?${new URLSearchParams({ text, but })}`);
    if (!answer.ok || input.value.trim() !== text) return;
    const { found } = await answer.json();
    show(input, found);
  }

  function show(input, found) {
    const id = `${input.id}_similar`;
    let line = document.getElementById(id);
    if (!line) {
      line = document.createElement("p");
      line.id = id;
      line.className = "echo";
      line.setAttribute("role", "status");
      input.after(line);
    }
    line.dataset.state = "ambiguous";
    line.replaceChildren();
    if (!found.length) return;
    line.append(`${form.dataset.thereIs} `);
    for (const one of found) line.append(offer(one), " ");
  }

  /* In a popup the record is chosen there and then; elsewhere a link shows it. */
  function offer(one) {
    const popup = form.elements._popup && window.opener?.dismissAddRelatedObjectPopup;
    const made = document.createElement(popup ? "button" : "a");
    made.textContent = one.text;
    if (popup) {
      made.type = "button";
      made.className = "quick__more";
      made.addEventListener("click", () => window.opener.dismissAddRelatedObjectPopup(window, one.id, one.name));
    } else made.href = one.url;
    return made;
  }
}
