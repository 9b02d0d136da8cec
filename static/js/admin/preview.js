/* The preview in its frame: links to the public site open outside, where they may; the link to send can be copied. */

const frame = document.querySelector("[data-preview]");
const field = document.querySelector("[data-preview-link]");
const button = document.querySelector("[data-copy]");

function outside() {
  for (const link of frame.contentDocument?.querySelectorAll("a[href]") ?? []) {
    const { pathname } = new URL(link.href, frame.contentWindow.location.href);
    if (!pathname.includes("/preview/")) link.target = "_blank";
  }
}

if (frame) {
  frame.addEventListener("load", outside);
  if (frame.contentDocument?.readyState === "complete") outside();
}

if (button && navigator.clipboard) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.copy;
  });
}
