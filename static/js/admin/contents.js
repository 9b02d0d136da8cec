/* The list of a form's parts: which hold something, which have errors, and which one is in sight. */

const PAUSE = 300; // milliseconds after the last key

export function contents(nav, form) {
  const list = nav.querySelector("details");
  const wide = matchMedia("(width >= 64rem)");
  const fold = () => { list.open = wide.matches; };
  wide.addEventListener("change", fold);
  fold();

  const parts = [...nav.querySelectorAll("a[href^='#']")].map((link) => ({
    link, mark: link.appendChild(newMark()), section: document.getElementById(link.hash.slice(1))?.closest("fieldset"),
  })).filter((part) => part.section);

  function update() {
    for (const { mark, section } of parts) {
      const wrong = section.querySelectorAll(".form-row.errors, .fieldBox.errors").length;
      const state = wrong ? "errors" : isFilled(section) ? "filled" : "empty";
      mark.dataset.state = state;
      mark.querySelector("[aria-hidden]").textContent = { errors: `▲ ${wrong}`, filled: "●", empty: "○" }[state];
      mark.lastChild.textContent = wrong ? ` ${nav.dataset.errors} ${wrong}` : ` ${nav.dataset[state]}`;
    }
  }

  let waiting;
  const later = () => { clearTimeout(waiting); waiting = setTimeout(update, PAUSE); };
  for (const event of ["input", "change"]) form.addEventListener(event, later);
  for (const event of ["formset:added", "formset:removed"]) document.addEventListener(event, later);
  update();
  follow(parts);
}

function newMark() {
  const mark = document.createElement("span");
  mark.className = "form-contents__mark";
  mark.innerHTML = "<span aria-hidden=\"true\"></span><span class=\"visually-hidden\"></span>";
  return mark;
}

/* Rows count as they stand; of fields, one that is written or ticked is enough. */
function isFilled(section) {
  const rows = section.querySelectorAll(":scope > .inline-related:not(.empty-form)");
  if (section.querySelector(":scope > .empty-form") || rows.length) return rows.length > 0;
  return [...section.querySelectorAll("input, textarea, select")].some((input) =>
    !["hidden", "submit", "button"].includes(input.type) && (input.type === "checkbox" ? input.checked : input.value.trim() !== ""));
}

function follow(parts) {
  const seen = new Map();
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) seen.set(entry.target, entry.isIntersecting);
    const current = parts.find((part) => seen.get(part.section));
    for (const part of parts) {
      if (part === current) part.link.setAttribute("aria-current", "true");
      else part.link.removeAttribute("aria-current");
    }
  }, { rootMargin: "-15% 0px -60% 0px" });
  for (const part of parts) watch.observe(part.section);
}
