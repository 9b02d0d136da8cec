/* The editors' forms. Everything works without: all languages under each other, every check on the server. */

import { contents } from "./admin/contents.js";
import { guard } from "./admin/leaving.js";
import { echo } from "./admin/echo.js";
import { arrive, errors } from "./admin/errors.js";
import { languages } from "./admin/languages.js";
import { named } from "./admin/named.js";
import { partners } from "./admin/partners.js";
import { similar } from "./admin/similar.js";
import { sums } from "./admin/sums.js";
import { keep } from "./admin/typing.js";

const bar = document.querySelector("[data-texts-bar]");
const form = bar?.closest("form") ?? document.querySelector("#content-main form");

if (bar && form.querySelector("[data-language]")) languages(bar, form);
if (form?.method === "post" && !form.closest(".login")) {
  guard(form);
  echo(form);
  errors(form);
  named(form);
  if (form.dataset.similarNames) similar(form);
  form.querySelectorAll("[data-sums]").forEach((place) => sums(place, form));
  keep(form);
  arrive();
  form.querySelectorAll("[data-form-contents]").forEach((nav) => contents(nav, form));
}
document.querySelectorAll("[data-partners]").forEach(partners);
