// What a page says about a registration: all that its attendee sees of it, in words.

import { consentName, givenIn } from "./agreements.js";
import { relationshipName } from "./choices.js";
import { element, text } from "./page.js";
import { countryName, languageName, moment } from "./words.js";

const STATES = {
  REGISTERED: "You are registered.",
  CANCELLED: "This registration has been cancelled: it holds no place any more.",
};
const PAYMENTS = {
  NONE: "Nothing to pay",
  DUE: "Not paid yet",
  PAID: "Paid",
  RETURNED: "Paid back to you",
};
const PHASES = {
  LIVE: "The event, and its recordings",
  LIBRARY: "The recordings: the event itself was over",
};

export function showRegistration(registration) {
  text("state-text", stateOf(registration));
  element("state").classList.toggle("good", registration.state === "REGISTERED");
  for (const field of ["name", "email", "company"]) text(`my-${field}`, registration[field]);
  text("my-place", [registration.city, countryName(registration.country)].filter(Boolean).join(", "));
  text("my-relationship", relationshipName(registration.relationship));
  text("my-language", languageName(registration.language));
  text("my-phase", PHASES[registration.phase] ?? registration.phase);
  text("my-registered-at", moment(registration.registeredAt));
  text("my-payment", PAYMENTS[registration.payment] ?? registration.payment);
  text("my-registration-id", registration.registrationId);
  showAgreements(registration);
}

function stateOf({ state, phase }) {
  const says = STATES[state] ?? `State of this registration: ${state}.`;
  return phase === "LIBRARY" && state === "REGISTERED" ? `${says} The event is over; the recordings are open to you.` : says;
}

function showAgreements(registration) {
  const { codeOfConduct } = registration;
  text("my-conduct", codeOfConduct ? "Accepted" : "Not accepted yet");
  text("my-conduct-when", codeOfConduct ? whenAndWhich(codeOfConduct) : "");
  const given = givenIn(registration).flatMap((one) => [fact(consentName(one)), fact(whenAndWhich(one.agreement))]);
  const facts = given.length ? given : [fact("Nothing beyond the event itself")];
  element("my-consents").replaceChildren(element("my-consents").firstElementChild, ...facts);
}

const whenAndWhich = ({ version, at }) => `On ${moment(at)}; version ${version} of the text`;

function fact(value) {
  const definition = document.createElement("dd");
  definition.textContent = value;
  return definition;
}
