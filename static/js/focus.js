/* The centre of interest of a picture: a click on the picture fills in the two numbers, and the cut that cards show
   follows. The keyboard uses the numbers. */

const across = document.querySelector("input[data-focus=width]");
const down = document.querySelector("input[data-focus=height]");
const file = document.querySelector("#id_file");

if (across && down) begin();

function begin() {
  const box = document.createElement("div");
  box.className = "focus";
  box.hidden = true;
  box.innerHTML = '<div class="focus__whole"><img alt=""><span class="focus__mark"></span></div><img class="focus__cut" alt="">';
  const [whole, cut] = box.querySelectorAll("img");
  const mark = box.querySelector(".focus__mark");
  across.closest(".form-row").before(box);

  const show = (address) => {
    whole.src = cut.src = address;
    box.hidden = !address;
    follow();
  };
  const follow = () => {
    const [x, y] = [across, down].map((input) => Math.min(100, Math.max(0, Number(input.value) || 0)));
    mark.style.insetInlineStart = `${x}%`;
    mark.style.insetBlockStart = `${y}%`;
    cut.style.objectPosition = `${x}% ${y}%`;
  };
  whole.parentElement.addEventListener("click", (event) => {
    if (across.disabled) return;
    const { left, top, width, height } = whole.getBoundingClientRect();
    across.value = Math.round(Math.min(100, Math.max(0, ((event.clientX - left) / width) * 100)));
    down.value = Math.round(Math.min(100, Math.max(0, ((event.clientY - top) / height) * 100)));
    for (const input of [across, down]) input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  for (const input of [across, down]) input.addEventListener("input", follow);
  file?.addEventListener("change", () => {
    const reader = new FileReader();
    reader.addEventListener("load", () => show(reader.result)); // the policy allows data:, not blob:
    if (file.files[0]?.type.startsWith("image/")) reader.readAsDataURL(file.files[0]);
  });
  if (across.dataset.picture) show(across.dataset.picture);
}
