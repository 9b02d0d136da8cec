/* A word before leaving a form with unsaved changes. */

export function guard(form) {
  let changed = Boolean(form.querySelector(".errornote"));
  const note = () => { changed = true; };
  form.addEventListener("input", note);
  form.addEventListener("change", note);
  form.addEventListener("submit", () => { changed = false; });
  addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
}
