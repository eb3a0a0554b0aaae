// What a page says about an event: the public part that the API answers with, in words.

import { element } from "./page.js";
import { countryName, day, moment, period, price, zoneName } from "./words.js";

/** Writes the title into an element in the visitor's language, or in the event's own, and says which it is. */
export function showTitle(event, id) {
  const language = titleLanguage(event, navigator.languages);
  const title = event.title[language];
  const target = element(id);
  target.textContent = title;
  target.lang = language;
  document.title = target.localName === "h1" ? `${title} · Plenary` : `${document.title.split(" · ")[0]} · ${title}`;
}

/** The title in the visitor's language, or in the event's own. */
export const titleOf = (event) => event.title[titleLanguage(event, navigator.languages)];

/** The first of the visitor's languages that the title is in, regions aside where need be; else the event's default. */
function titleLanguage({ title, defaultLanguage }, visitors) {
  const there = Object.keys(title);
  for (const tag of visitors) {
    const found = there.find((one) => one === tag) ?? there.find((one) => base(one) === base(tag));
    if (found) return found;
  }
  return defaultLanguage;
}

const base = (tag) => tag.split("-")[0];

/** When it takes place, on the clocks of its own place. */
export const whenThere = (event) => period(event.startsAt, event.endsAt, event.zone);

export const zoneThere = (event) => zoneName(event.zone, event.startsAt);

export const where = ({ venue }) => (venue ? `${venue.name}, ${venue.city}, ${countryName(venue.country)}` : "Online");

export const priceOf = (event) => (event.price ? price(event.price) : "Free of charge");

const DAY_MS = 24 * 60 * 60 * 1000;
const USUAL_RETENTION_DAYS = 90; // Where the API does not tell: one of the version before.

/** The day after which everything about those who signed up is erased, as things stand: the recordings may stay open for longer. */
export const erasureOf = ({ libraryClosesAt, retentionDays = USUAL_RETENTION_DAYS }) =>
  day(Date.parse(libraryClosesAt) + retentionDays * DAY_MS);

/**
 * Whether one can sign up now by the visitor's clock, and a sentence that says so. The API decides when somebody does.
 * @returns {{ open: boolean, says: string }}
 */
export function admission(event, now = Date.now()) {
  const { registrationOpensAt: opens, registrationClosesAt: closes, libraryClosesAt } = event;
  const ends = [closes, libraryClosesAt].filter(Boolean).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  if (event.state === "CANCELLED") return { open: false, says: "Closed: the event has been cancelled" };
  if (opens && now < Date.parse(opens)) return { open: false, says: `Opens on ${moment(opens)}` };
  if (ends && now >= Date.parse(ends)) return { open: false, says: `Closed since ${moment(ends)}` };
  if (now >= Date.parse(event.endsAt)) return { open: true, says: "Open for the recordings: the event itself is over" };
  return { open: true, says: closes ? `Open until ${moment(closes)}` : "Open" };
}
