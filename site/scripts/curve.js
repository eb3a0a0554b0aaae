// Registrations by day: how many there were by the end of each, and how many each brought.

import { html, svg } from "./draw.js";
import { element, text } from "./page.js";
import { calendarDay, count, number } from "./words.js";

const LEFT = 3.6; // For the numbers on the axis; all lengths are in em, so that the letters of a small picture are no smaller.
const GROWTH = { top: 1.4, height: 11 };
const DAYS = { top: 15, height: 7 };
const HEIGHT = 24;
const WIDEST_DAY = 4;
const LABEL_EVERY = 7;

let days = [];

/** Draws again when the place for it gets wider or narrower, and fills the table when somebody opens it. */
export function openCurve() {
  new ResizeObserver(draw).observe(element("curve"));
  element("days").addEventListener("toggle", fillTable);
}

/** Shows the API's answer: every day from the first to the last. */
export function showCurve({ days: counted = [] }) {
  days = counted;
  draw();
  fillTable();
  text("curve-caption", days.length ? summary() : "Nobody has signed up yet.");
}

function summary() {
  const most = days.reduce((one, other) => (other.total > one.total ? other : one));
  const [first, last] = [days[0], days.at(-1)];
  const all = count(last.cumulated, "registration");
  const says =
    first === last
      ? `On ${calendarDay(first.day)}: ${all}.`
      : `From ${calendarDay(first.day)} to ${calendarDay(last.day)}: ${all}, the most on ${calendarDay(most.day)} (${number(most.total)}).`;
  return `${says} Full bars are live, hollow ones library.`;
}

function draw() {
  const place = element("curve");
  if (!days.length || !place.clientWidth) return place.replaceChildren();
  const width = place.clientWidth / Number.parseFloat(getComputedStyle(place).fontSize);
  const picture = svg("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, role: "img", "aria-labelledby": "curve-caption" });
  picture.append(...growth(width), ...bars(width), ...dates(width));
  place.replaceChildren(picture);
}

function growth(width) {
  const { y, axis } = scale(GROWTH, Math.max(...days.map(({ cumulated }) => cumulated)), width, "by the end of the day");
  const x = across(width);
  const points = days.map(({ cumulated }, index) => `${x(index + 0.5)},${y(cumulated)}`);
  const line = svg("polyline", { class: "line", points: points.join(" ") });
  const [endX, endY] = points.at(-1).split(",");
  return [...axis, line, svg("circle", { class: "end", cx: endX, cy: endY, r: 0.25 })];
}

function bars(width) {
  const { y, axis } = scale(DAYS, Math.max(...days.map(({ total }) => total)), width, "each day");
  const x = across(width);
  const breadth = (x(1) - x(0)) * 0.8;
  const drawn = days.flatMap(({ day, live, library, total }, index) => {
    const from = x(index + 0.5) - breadth / 2;
    const bar = (className, low, high) => svg("rect", { class: className, x: from, width: breadth, y: y(high), height: y(low) - y(high) });
    const title = svg("title", {}, `${calendarDay(day)}: ${number(total)} (${number(live)} live, ${number(library)} library)`);
    return total ? [svg("g", {}, title, bar("live", 0, live), bar("library", live, total))] : [];
  });
  return [...axis, ...drawn];
}

const across = (width) => (index) => LEFT + index * Math.min(WIDEST_DAY, (width - LEFT) / days.length);

/** A scale that begins at nought, and its lines. */
function scale({ top, height }, most, width, name) {
  const highest = roundedUp(most);
  const y = (value) => top + height - (value / highest) * height;
  const lines = [0, highest / 2, highest].filter(Number.isInteger).flatMap((value) => [
    svg("line", { class: "rule", x1: LEFT, x2: width, y1: y(value), y2: y(value) }),
    svg("text", { class: "number", x: LEFT - 0.4, y: y(value) + 0.3 }, number(value)),
  ]);
  return { y, axis: [...lines, svg("text", { class: "name", x: LEFT, y: top - 0.7 }, name)] };
}

function roundedUp(value) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 1.2, 1.6, 2, 3, 4, 6, 8, 10].find((step) => step * power >= value) * power;
}

// As many days as have room, from the first on.
function dates(width) {
  const x = across(width);
  const step = Math.ceil(LABEL_EVERY / (x(1) - x(0)));
  return days.flatMap(({ day }, index) => {
    const fits = index === 0 || x(index) + LABEL_EVERY <= width + 1;
    return index % step === 0 && fits ? [svg("text", { class: "date", x: x(index), y: HEIGHT - 0.4 }, calendarDay(day))] : [];
  });
}

function fillTable() {
  if (!element("days").open) return;
  const rows = days.map(({ day, live, library, total, cumulated }) =>
    html("tr", {}, html("th", { scope: "row" }, calendarDay(day)), ...[live, library, total, cumulated].map((value) => html("td", {}, number(value)))),
  );
  element("day-rows").replaceChildren(...rows);
}
