// The countries, or the regions, as a table that can be sorted.

import { html } from "./draw.js";
import { element, text } from "./page.js";
import { byVisitorsName, count, number, percent } from "./words.js";
import { pick } from "./worldmap.js";

const NUMBERS = ["live", "library", "total", "share"];

const rows = new Map();
const sorting = { by: "total", descending: true };
let shown = [];

/** Makes the headers sort. */
export function openTable() {
  for (const button of buttons()) button.addEventListener("click", () => sortBy(button.dataset.sort));
  element("rows").addEventListener("pointerover", ({ target }) => pick(target.closest("tr").dataset.alpha2));
  element("rows").addEventListener("pointerleave", () => pick(undefined));
  markSorting();
}

/** Shows the API's answer; its names are in the language that it says. */
export function showCountries({ countries = [], language }) {
  text("table-of", "Country");
  show(countries.map((country) => ({ ...country, key: country.alpha2 })), language);
}

/** The same for regions. */
export function showRegions({ regions = [], language }) {
  text("table-of", "Region");
  show(regions.map((region) => ({ ...region, key: region.region, more: count(region.countries, "country", "countries") })), language);
}

function show(entries, language) {
  shown = entries.map((entry) => ({ ...entry, language: language ?? "" }));
  const keys = new Set(entries.map(({ key }) => key));
  for (const key of [...rows.keys()].filter((one) => !keys.has(one))) rows.delete(key);
  order();
}

function sortBy(column) {
  // Names begin with A, numbers with the largest.
  sorting.descending = sorting.by === column ? !sorting.descending : column !== "name";
  sorting.by = column;
  markSorting();
  order();
}

function markSorting() {
  for (const button of buttons()) {
    const header = button.closest("th");
    if (button.dataset.sort === sorting.by) header.setAttribute("aria-sort", sorting.descending ? "descending" : "ascending");
    else header.removeAttribute("aria-sort");
  }
}

function order() {
  const { by, descending } = sorting;
  const compare = by === "name" ? byVisitorsName : (one, other) => one[by] - other[by] || byVisitorsName(other, one);
  const sorted = [...shown].sort((one, other) => (descending ? compare(other, one) : compare(one, other)));
  const ordered = sorted.map(rowOf);
  const body = element("rows");
  if (ordered.length !== body.children.length || ordered.some((row, index) => row !== body.children[index])) body.replaceChildren(...ordered);
}

// A row that is there stays, and keeps its place where it can: what somebody reads or selects does not vanish each second.
function rowOf(entry) {
  const row = rows.get(entry.key) ?? made(entry);
  const values = NUMBERS.map((column) => (column === "share" ? percent(entry.share) : number(entry[column])));
  const texts = [entry.name, entry.more ?? "", ...values];
  for (const [index, place] of row.querySelectorAll("span, td").entries()) {
    if (place.textContent !== texts[index]) place.textContent = texts[index];
  }
  return row;
}

function made({ key, alpha2, language }) {
  const header = html("th", { scope: "row", dir: "auto" }, html("span", { lang: language }), " ", html("span", { class: "quiet" }));
  const row = html("tr", alpha2 ? { "data-alpha2": alpha2 } : {}, header, ...NUMBERS.map(() => html("td")));
  rows.set(key, row);
  return row;
}

const buttons = () => element("table").querySelectorAll("[data-sort]");
