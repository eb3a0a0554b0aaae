// Tells those who listen to the page what has changed on it, and not each second.

import { text } from "./page.js";
import { count, number } from "./words.js";

const EVERY_MS = 15_000;

let said;

/** The registrations as they are now; the first number of an event is read out with the page. */
export function announce(total, now = Date.now()) {
  if (total === undefined) return;
  said ??= { total, at: now };
  if (total === said.total || now - said.at < EVERY_MS) return;
  const difference = total - said.total;
  text("announcement", `${count(total, "registration")}, ${number(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"} than before.`);
  said = { total, at: now };
}

/** Another event begins anew. */
export function beQuiet() {
  said = undefined;
  text("announcement", "");
}
