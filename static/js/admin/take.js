/* One click ticks every line of a proposal; without this each line is ticked by itself. */

for (const section of document.querySelectorAll("[data-lines]")) {
  const button = section.querySelector("[data-take-all]");
  button.hidden = false;
  button.addEventListener("click", () => {
    for (const box of section.querySelectorAll("[data-take]")) box.checked = true;
  });
}
