// My registration: what the pass in the address opens, or a way to get a pass that does.

import * as api from "./api.js";
import { showTitle, whenThere } from "./event.js";
import { sendBy } from "./form.js";
import { element, eventOfAddress, link, pageOf, show, showFailure, text } from "./page.js";
import { eventOf, passOfAddress } from "./pass.js";
import { countryName, languageName, moment } from "./words.js";

const STATES = {
  REGISTERED: "You are registered.",
  CANCELLED: "This registration has been cancelled.",
};
const PAYMENTS = {
  NONE: "Nothing to pay",
  DUE: "Not paid yet",
  PAID: "Paid",
  RETURNED: "Paid back to you",
};

sendBy(element("form"), sendPass, ({ body }) => {
  text("accepted-detail", body.detail);
  show("accepted");
});
element("again").addEventListener("click", open);
addEventListener("hashchange", open);
open();

async function open() {
  const pass = passOfAddress();
  const eventId = eventOf(pass);
  if (!pass) return askForMail("My registration", "The link in your mail opens it. If you cannot find that mail, we send you another.", eventOfAddress());
  if (!eventId) return askForMail("This link is not whole", "Part of it is missing, as happens when a mail program breaks a long line.", eventOfAddress());
  show("loading");
  const [registration, event] = await Promise.all([api.registration(eventId, pass), api.event(eventId)]);
  if (registration.ok) return showRegistration(registration.body, event);
  if (refused(registration)) return askForMail("This link does not work any more", "A newer mail may have replaced it, or the registration has ended.", eventId);
  showFailure(registration.problem);
}

const refused = ({ status }) => status === 401 || status === 403 || status === 404;

function showRegistration(registration, event) {
  showEvent(registration.eventId, event);
  text("state-text", stateOf(registration));
  element("state").classList.toggle("good", registration.state === "REGISTERED");
  for (const field of ["name", "email", "company"]) text(field, registration[field]);
  text("place", [registration.city, countryName(registration.country)].filter(Boolean).join(", "));
  text("language", languageName(registration.language));
  text("payment", PAYMENTS[registration.payment] ?? registration.payment);
  text("registered-at", moment(registration.registeredAt));
  text("registration-id", registration.registrationId);
  show("shown");
}

// An event that cannot be read just now takes nothing away from the registration.
function showEvent(eventId, event) {
  link("event-link", pageOf("", eventId), eventId);
  if (!event.ok) return;
  showTitle(event.body, "event-link");
  text("event-when", whenThere(event.body));
}

function stateOf({ state, phase }) {
  const says = STATES[state] ?? `State of this registration: ${state}.`;
  return phase === "LIBRARY" && state === "REGISTERED" ? `${says} The event is over; the recordings are open to you.` : says;
}

async function sendPass({ event, email }) {
  if (event === "") return refusedAt("event", "is missing");
  const answer = await api.sendPass(event, email);
  return answer.status === 404 ? refusedAt("event", `“${event}” is not known`) : answer;
}

// The API knows events by their address, not as a field of a form.
function refusedAt(field, detail) {
  element("event-field").hidden = false;
  return { status: 404, ok: false, problem: { title: "", detail: "", errors: [{ pointer: `#/${field}`, detail }] } };
}

function askForMail(title, detail, eventId) {
  text("refused-title", title);
  text("refused-detail", detail);
  element("event").value = eventId;
  element("event-field").hidden = eventId !== "";
  show("refused");
}
