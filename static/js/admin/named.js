/* Gives the fields that select2 makes the name of the field that they stand for. */

export function named(form) {
  const all = () => form.querySelectorAll("select.select2-hidden-accessible").forEach(name);
  addEventListener("load", () => setTimeout(all)); // after Django's own script has made them
  document.addEventListener("formset:added", () => setTimeout(all));
}

function name(select) {
  const label = document.querySelector(`label[for="${select.id}"]`);
  const frame = select.nextElementSibling;
  if (!label || !frame?.matches(".select2-container")) return;
  label.id ||= `${select.id}_label`;
  const shown = frame.querySelector(".select2-selection__rendered");
  for (const part of [frame.querySelector(".select2-selection"), shown]) {
    if (part?.hasAttribute("role")) part.setAttribute("aria-labelledby", [label.id, shown?.id].filter(Boolean).join(" "));
  }
  frame.querySelector(".select2-search__field")?.setAttribute("aria-label", label.textContent.trim());
}
