// The events and series that an organiser can look at, and the one that the page's address names.

import { titleOf } from "./event.js";
import { element } from "./page.js";

/** @typedef {{ organisation: string, kind?: "event" | "series", id?: string }} Place without kind and id where nothing has been chosen yet */

/** @param {string[]} organisations the caller's own @returns {Place} */
export function placeOfAddress(organisations) {
  const named = new URLSearchParams(location.search);
  const organisation = named.get("organisation") ?? organisations[0];
  const kind = ["event", "series"].find((one) => named.has(one));
  return kind ? { organisation, kind, id: named.get(kind) } : { organisation };
}

/** @param {Place} place */
export function addressOf({ organisation, kind, id }) {
  const named = kind ? { organisation, [kind]: id } : { organisation };
  return `/organise?${new URLSearchParams(named)}`;
}

/** The event that is on or comes next; else the last. */
export function nearest(events, now = Date.now()) {
  const inOrder = [...events].sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  return inOrder.find(({ endsAt }) => Date.parse(endsAt) > now) ?? inOrder.at(-1);
}

/** What a place is called; a series has a name only in its id. */
export function nameOf({ kind, id }, events) {
  const event = events.find(({ eventId }) => kind === "event" && eventId === id);
  return event ? titleOf(event) : id;
}

/** Fills the menu, and says which of it is shown. */
export function offerPlaces(events, { kind, id }) {
  const series = [...new Set(events.flatMap(({ seriesId }) => seriesId ?? []))].sort();
  const groups = [
    group("Events", events.map((event) => option(titleWithState(event), "event", event.eventId))),
    group("Series", series.map((seriesId) => option(seriesId, "series", seriesId))),
  ];
  const menu = element("chosen");
  menu.replaceChildren(...groups.filter(({ children }) => children.length));
  menu.value = valueOf(kind, id);
}

/** What has been chosen from the menu. */
export function chosenPlace() {
  const [kind, id] = element("chosen").value.split(":");
  return { kind, id };
}

const valueOf = (kind, id) => `${kind}:${id}`;

const option = (name, kind, id) => new Option(name, valueOf(kind, id));

function group(label, options) {
  const made = Object.assign(document.createElement("optgroup"), { label });
  made.append(...options);
  return made;
}

function titleWithState(event) {
  return event.state === "PUBLISHED" ? titleOf(event) : `${titleOf(event)} (${event.state.toLowerCase()})`;
}
