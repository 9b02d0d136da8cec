/* Long texts as they will look: an editor in place of each text area marked `data-prose`, made when it comes into
   sight. What may be used comes from the page (portal/prose/marks.py), the words too. The text area stays the field of
   the form: it always holds the text, and without this script it can be typed into. After changing its value by script,
   dispatch `prose:refresh` on it. */

const page = document.getElementById("prose-editor");
const settings = page && JSON.parse(page.dataset.settings);
const editors = new WeakMap();

if (settings && document.querySelector("[data-prose]")) start();

async function start() {
  const library = await import(settings.library);
  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting && !editors.has(target)) edit(target, library);
  }, { rootMargin: "300px" });
  const watch = (root) => {
    for (const area of root.querySelectorAll("textarea[data-prose]")) if (!area.id.includes("__prefix__")) seen.observe(area);
  };
  watch(document);
  document.addEventListener("formset:added", (event) => watch(event.target));
}

function edit(area, library) {
  const label = document.querySelector(`label[for="${area.id}"]`);
  const frame = document.createElement("div");
  frame.className = "prose-field";
  area.before(frame);
  frame.append(area);
  if (label) label.id ||= `${area.id}_label`;
  const editor = new library.Editor({
    element: frame,
    injectCSS: false, // the policy allows no styles but those of static/css
    editable: !area.disabled && !area.readOnly,
    extensions: extensions(library, area.dataset.prose === "headings"),
    content: area.value,
    editorProps: {
      attributes: attributes(area, label),
      handleDOMEvents: { paste: (view, event) => take(event, event.clipboardData, editor), drop: (view, event) => drop(view, event, editor) },
    },
    onUpdate() {
      area.value = editor.isEmpty ? "" : editor.getHTML();
      area.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  editors.set(area, editor);
  area.hidden = true;
  area.focus = () => editor.commands.focus();
  label?.addEventListener("click", area.focus);
  area.addEventListener("prose:refresh", () => editor.commands.setContent(area.value, { emitUpdate: false }));
  if (editor.isEditable) editor.view.dom.before(toolbar(editor, area, label));
}

function attributes(area, label) {
  const found = { role: "textbox", "aria-multiline": "true", class: "prose prose-field__text" };
  if (label) found["aria-labelledby"] = label.id;
  for (const name of ["lang", "aria-describedby", "aria-invalid"]) {
    if (area.hasAttribute(name)) found[name] = area.getAttribute(name);
  }
  return found;
}

/* The Tab key leaves the text, also from a list or a table: nobody is caught in it. */
function extensions(library, headings) {
  const own = {
    ListItem: library.ListItem.extend({
      addKeyboardShortcuts() { return { Enter: () => this.editor.commands.splitListItem(this.name) }; },
    }),
    Table: library.Table.extend({ addKeyboardShortcuts: () => ({}) }),
  };
  const chosen = Object.entries(settings.extensions).filter(([name]) => headings || name !== "Heading");
  const always = ["Document", "Paragraph", "Text", "History", "Gapcursor", "Dropcursor"].map((name) => library[name]);
  return [...always, ...chosen.map(([name, options]) => {
    const extension = own[name] ?? library[name];
    return typeof options === "object" ? extension.configure(options) : extension;
  })];
}

const run = (editor) => editor.chain().focus();
const BUTTONS = [
  ["bold", (editor) => run(editor).toggleBold().run(), (editor) => editor.isActive("bold")],
  ["italic", (editor) => run(editor).toggleItalic().run(), (editor) => editor.isActive("italic")],
  ["heading", (editor) => run(editor).toggleHeading({ level: 3 }).run(), (editor) => editor.isActive("heading", { level: 3 })],
  ["subheading", (editor) => run(editor).toggleHeading({ level: 4 }).run(), (editor) => editor.isActive("heading", { level: 4 })],
  ["list", (editor) => run(editor).toggleBulletList().run(), (editor) => editor.isActive("bulletList")],
  ["numbers", (editor) => run(editor).toggleOrderedList().run(), (editor) => editor.isActive("orderedList")],
  ["quote", (editor) => run(editor).toggleBlockquote().run(), (editor) => editor.isActive("blockquote")],
  ["link", (editor) => link(editor), (editor) => editor.isActive("link")],
  ["table", (editor) => run(editor).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(), null, (editor) => !editor.isActive("table")],
  ["row", (editor) => run(editor).addRowAfter().run(), null, (editor) => editor.isActive("table")],
  ["column", (editor) => run(editor).addColumnAfter().run(), null, (editor) => editor.isActive("table")],
  ["noRow", (editor) => run(editor).deleteRow().run(), null, (editor) => editor.isActive("table")],
  ["noColumn", (editor) => run(editor).deleteColumn().run(), null, (editor) => editor.isActive("table")],
  ["noTable", (editor) => run(editor).deleteTable().run(), null, (editor) => editor.isActive("table")],
  ["undo", (editor) => run(editor).undo().run(), null],
];

function toolbar(editor, area, label) {
  const bar = document.createElement("div");
  bar.className = "prose-bar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", `${settings.words.bar}: ${label?.textContent.trim() ?? ""}`);
  const offered = BUTTONS.filter(([name]) => area.dataset.prose === "headings" || !name.endsWith("heading"));
  const buttons = offered.map(([name, command, , fits]) => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: `prose-bar__button prose-bar__button--${name}`, tabIndex: -1 });
    button.textContent = settings.words[name];
    button.hidden = Boolean(fits && !fits(editor));
    button.addEventListener("click", () => command(editor));
    return button;
  });
  bar.append(...buttons);
  buttons[0].tabIndex = 0;
  bar.addEventListener("keydown", (event) => move(event, buttons.filter((button) => !button.hidden)));
  editor.on("transaction", () => offered.forEach(([, , active, fits], index) => {
    if (active) buttons[index].setAttribute("aria-pressed", String(active(editor)));
    if (fits) buttons[index].hidden = !fits(editor);
  }));
  return bar;
}

/* One stop for the Tab key; arrows walk inside (ARIA Authoring Practices, toolbar). */
function move(event, buttons) {
  const here = buttons.indexOf(event.target);
  const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const next = buttons[(to + buttons.length) % buttons.length];
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
}

function link(editor) {
  const dialog = page.content.firstElementChild.cloneNode(true);
  const address = dialog.querySelector("input");
  address.value = editor.getAttributes("link").href ?? "";
  dialog.querySelector("[value=remove]").hidden = !editor.isActive("link");
  dialog.addEventListener("close", () => {
    dialog.remove();
    const href = whole(address.value.trim());
    const chain = run(editor).extendMarkRange("link");
    if (dialog.returnValue === "remove" || (dialog.returnValue === "set" && !href)) chain.unsetLink().run();
    else if (dialog.returnValue !== "set") editor.commands.focus();
    else if (editor.state.selection.empty && !editor.isActive("link")) {
      run(editor).insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
    } else chain.setLink({ href }).run();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/* What people type without a scheme. */
function whole(address) {
  if (!address || /^(https?:|mailto:|tel:|\/)/i.test(address)) return address;
  return /^[^\s@/]+@[^\s@/]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}

/* Pasted things are cleaned by the server, which knows Word's lists and the furniture of web pages. */
function take(event, data, editor) {
  const html = data?.getData("text/html") ?? "";
  const text = data?.getData("text/plain") ?? "";
  if (!editor.isEditable || html.includes("data-pm-slice") || (!html && !text.includes("\n"))) return false;
  event.preventDefault();
  clean(html || text).catch(() => inParagraphs(text)).then((cleaned) => {
    run(editor).insertContent(cleaned.replace(/^<p>((?:(?!<\/?p>).)*)<\/p>$/s, "$1")).run();
  });
  return true;
}

function drop(view, event, editor) {
  const place = view.dragging ? null : view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (place) editor.commands.setTextSelection(place.pos);
  return place ? take(event, event.dataTransfer, editor) : false;
}

async function clean(content) {
  const body = new FormData();
  body.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
  body.set("content", content.replace(/(["'])data:[^"']*\1/g, '""')); // pictures inside the text are not taken along
  const answer = await fetch(settings.clean, { method: "POST", body });
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`);
  return answer.text();
}

function inParagraphs(text) {
  const box = document.createElement("div");
  for (const part of text.split(/\n\s*\n/)) box.append(Object.assign(document.createElement("p"), { textContent: part }));
  return box.innerHTML;
}
