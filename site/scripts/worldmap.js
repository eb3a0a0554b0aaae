// The countries on a map. The table says the same to those who do not see it.

import { html } from "./draw.js";
import { element, text } from "./page.js";
import { count, number, percent } from "./words.js";

const LEVELS = 5; // As many shades as can be told apart, in grey as well.

let countries = new Map(); // The counted ones by their codes.

/** Fetches the map and puts it into the page; without it there is still the table. */
export async function openMap() {
  const drawn = await fetched("/map/world.svg");
  if (!drawn) return element("map-window").closest("figure").classList.add("missing");
  drawn.setAttribute("role", "img");
  drawn.setAttribute("aria-label", "World map of the registrations");
  drawn.setAttribute("aria-describedby", "map-description");
  element("map-window").replaceChildren(drawn);
  drawn.addEventListener("pointerover", ({ target }) => pick(target.dataset.alpha2));
  // A finger that is lifted leaves as well, and wants to read what it has touched.
  drawn.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && pick(undefined));
  element("enlarge").addEventListener("click", enlarge);
  draw(); // The numbers may have been faster.
}

/** Shades the countries of the API's answer by their registrations. */
export function showOnMap({ countries: counted = [] }) {
  countries = new Map(counted.map((country) => [country.alpha2, country]));
  draw();
}

function draw() {
  const counted = [...countries.values()];
  const bounds = lowerBounds(Math.max(0, ...counted.map(({ total }) => total)));
  for (const shape of shapes()) shade(shape, levelOf(countries.get(shape.dataset.alpha2)?.total ?? 0, bounds));
  showLegend(counted, bounds);
  showMissing(counted);
}

/** Outlines a country and says its numbers; nothing where it has none. */
export function pick(alpha2) {
  const country = countries.get(alpha2);
  element("map-window").querySelector(".outline")?.remove();
  text("readout", country ? numbersOf(country) : "");
  const shape = country && shapeOf(alpha2);
  if (!shape) return;
  const outline = shape.cloneNode();
  outline.setAttribute("class", "outline");
  shape.parentNode.append(outline);
}

const numbersOf = ({ name, live, library, total, share }) =>
  `${name}: ${number(total)} (${percent(share)}), ${number(live)} live, ${number(library)} library`;

const shapes = () => element("map-window").querySelectorAll("[data-alpha2]:not(.outline)");

const shapeOf = (alpha2) => [...shapes()].find((shape) => shape.dataset.alpha2 === alpha2);

function shade(shape, level) {
  if (level) shape.dataset.level = level;
  else delete shape.dataset.level;
}

/** Where each level begins: as many times more each time, in round numbers, for most countries have few and some have very many. */
function lowerBounds(most) {
  const bounds = Array.from({ length: LEVELS }, (_, index) => rounded(most ** (index / LEVELS)));
  return most ? [...new Set(bounds)].filter((bound) => bound <= most) : [];
}

// To the nearest 1, 2 or 5 and noughts, so that the bounds stay while the numbers move.
function rounded(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = (step) => Math.abs(Math.log((step * power) / value));
  return [1, 2, 5, 10].reduce((best, step) => (factor(step) < factor(best) ? step : best)) * power;
}

// The highest is always the strongest, also where there are few levels.
function levelOf(total, bounds) {
  const reached = bounds.filter((bound) => bound <= total).length;
  return reached && reached + LEVELS - bounds.length;
}

function showLegend(counted, bounds) {
  const entries = bounds.map((bound, index) => {
    const next = bounds[index + 1];
    const level = levelOf(bound, bounds);
    const those = counted.filter(({ total }) => total >= bound && (!next || total < next)).length;
    const words = [`${range(bound, next)} `, html("span", { class: "quiet" }, count(those, "country", "countries"))];
    return html("li", {}, html("span", { class: "swatch", "data-level": level }), html("span", {}, ...words));
  });
  const none = html("li", {}, html("span", { class: "swatch" }), "none");
  element("legend").replaceChildren(none, ...entries);
}

function range(bound, next) {
  if (!next) return `${number(bound)} or more`;
  return next - 1 > bound ? `${number(bound)} to ${number(next - 1)}` : number(bound);
}

function showMissing(counted) {
  const drawn = new Set([...shapes()].map((shape) => shape.dataset.alpha2));
  const missing = counted.filter(({ alpha2 }) => !drawn.has(alpha2));
  element("off-the-map").hidden = !drawn.size || !missing.length;
  text("off-the-map", `Not on this map: ${missing.map(({ name, total }) => `${name} (${number(total)})`).join(", ")}.`);
}

function enlarge({ currentTarget: button }) {
  const view = element("map-window");
  const large = view.classList.toggle("enlarged");
  button.setAttribute("aria-pressed", large);
  view.scrollLeft = (view.scrollWidth - view.clientWidth) / 2;
  // Arrow keys move what overflows, once it has the focus.
  if (large) view.tabIndex = 0;
  else view.removeAttribute("tabindex");
}

async function fetched(address) {
  try {
    const response = await fetch(address, { credentials: "omit" });
    const parsed = response.ok && new DOMParser().parseFromString(await response.text(), "image/svg+xml");
    return parsed && document.importNode(parsed.documentElement, true);
  } catch {
    return undefined;
  }
}
