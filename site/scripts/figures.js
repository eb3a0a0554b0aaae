// The headline numbers, and what is said about them.

import { relationshipName } from "./choices.js";
import { html } from "./draw.js";
import { element, text } from "./page.js";
import { calendarDay, exactly, howLongAgo, languageName, number } from "./words.js";

const OUTLOOKS = {
  TOO_FEW: "That is fewer than planned.",
  AS_PLANNED: "That is as planned.",
  MORE_THAN_PLANNED: "That is more than planned.",
  UNKNOWN: "",
};

const FIGURES = ["total", "live", "library", "countries", "unpaid", "waiting", "cancelled"];
const BESIDE = ["unpaid", "waiting", "cancelled"];

/** Shows the answer of an event's or a series' statistics. */
export function showFigures(statistics) {
  for (const figure of FIGURES) showFigure(figure, statistics[figure]);
  element("not-counted").hidden = BESIDE.every((figure) => statistics[figure] === undefined);
  text("rule", statistics.rule ?? "");
  showPeople(statistics.people);
  remark("forecast", statistics.forecast, forecast);
  remark("audit", statistics.audit, audit);
  element("kinds").hidden = !statistics.relationships?.length;
  showKinds("relationships", statistics.relationships, ({ relationship }) => relationshipName(relationship));
  showKinds("languages", statistics.languages, ({ language, name }) => name ?? languageName(language));
  showAsOf(statistics);
}

/** Says anew how long ago the newest change was, for time goes by while nothing changes. */
export function showAsOf({ asOf }) {
  element("as-of-remark").hidden = !asOf;
  if (asOf) showMoment(element("as-of"), asOf);
}

function showMoment(time, instant) {
  time.dateTime = instant;
  time.title = exactly(instant);
  time.textContent = howLongAgo(instant);
}

function showFigure(id, value) {
  const target = element(id);
  const shown = value === undefined ? "–" : number(value);
  if (target.textContent === shown) return;
  const isNews = target.textContent !== "";
  target.textContent = shown;
  if (isNews && !matchMedia("(prefers-reduced-motion: reduce)").matches) target.animate([{ opacity: 0.35 }, { opacity: 1 }], 400);
}

// People are counted by the audit alone: somebody at two events of a series is two registrations.
function showPeople(people) {
  element("people-figure").hidden = !people;
  if (!people) return;
  text("people", number(people.distinct));
  text("people-as-of", `distinct, ${howLongAgo(people.asOf)}`);
}

function remark(id, told, words) {
  element(id).hidden = !told;
  element(id).replaceChildren(...(told ? words(told) : []));
}

const forecast = ({ at, expected, low, high, outlook }) => [
  `Live registrations expected by ${calendarDay(at, "long")}: ${number(expected)}, between ${number(low)} and ${number(high)}. ${OUTLOOKS[outlook] ?? ""}`,
];

function audit({ asOf, drift }) {
  const time = html("time");
  showMoment(time, asOf);
  const found = drift === 0 ? "every count was right" : `counts were wrong by ${number(drift)} in all`;
  return ["Recounted ", time, `: ${found}.`];
}

function showKinds(id, kinds = [], name) {
  const rows = kinds.map((kind) => html("tr", {}, html("th", { scope: "row" }, name(kind)), html("td", {}, number(kind.registrations))));
  element(id).replaceChildren(...rows);
}
