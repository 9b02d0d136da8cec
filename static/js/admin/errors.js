/* The list of errors at the top leads to each field, also in a closed row or in a language that is not shown. */

export function errors(form) {
  const note = form.querySelector("[data-errors]");
  if (!note) return;
  note.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    reveal(field);
  });
  note.focus();
}

/* Another page has led here, to a field or a heading. */
export function arrive() {
  const field = location.hash && document.getElementById(location.hash.slice(1));
  if (field) reveal(field);
}

function reveal(field) {
  const row = field.closest(".form-row") ?? field;
  if (row.hidden) document.querySelector(`[data-show="${field.dataset.language}"]`)?.click();
  for (let place = field; place; place = place.parentElement) {
    if (place.matches("details")) place.open = true;
  }
  row.scrollIntoView({ block: "center" });
  (field.matches("input, select, textarea") ? field : field.querySelector("input, select, textarea"))?.focus({ preventScroll: true });
}
