// What is open: the public part of the event that the address names.

import * as api from "./api.js";
import { admission, priceOf, showTitle, where, whenThere, zoneThere } from "./event.js";
import { element, eventOfAddress, link, pageOf, show, showFailure, text } from "./page.js";
import { here, moment, period, sameClock, zoneName } from "./words.js";

const eventId = eventOfAddress();
if (eventId) open();
else show("none");

async function open() {
  show("loading");
  const answer = await api.event(eventId);
  if (answer.ok) showEvent(answer.body);
  else if (answer.status === 404) showFailure({ title: "No such event", detail: `There is no event called “${eventId}”, or it is not public yet.` });
  else showFailure(answer.problem);
}

function showEvent(event) {
  showTitle(event, "title");
  element("cancelled").hidden = event.state !== "CANCELLED";
  showDates(event);
  text("where", where(event));
  text("price", priceOf(event));
  text("library", `Open to everyone registered until ${moment(event.libraryClosesAt)}`);
  showAdmission(event);
  show("shown");
}

function showDates({ startsAt, endsAt, zone, ...event }) {
  text("when", whenThere({ startsAt, endsAt, zone, ...event }));
  text("when-zone", `${zoneThere({ startsAt, zone })} (${zone})`);
  element("here").hidden = sameClock(zone, here, startsAt, endsAt);
  text("when-here", period(startsAt, endsAt, here));
  text("when-here-zone", `${zoneName(here, startsAt)} (${here})`);
}

function showAdmission(event) {
  const { open, says } = admission(event);
  text("registration", says);
  if (open) link("sign-up", pageOf("signup", eventId));
  link("my-registration", pageOf("me", eventId));
}
