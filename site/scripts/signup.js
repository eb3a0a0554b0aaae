// Sign up for the event that the address names.

import { offerCodeOfConduct, offerConsents } from "./agreements.js";
import * as api from "./api.js";
import { chooseLanguage, offerCountries, offerLanguages, offerRelationships } from "./choices.js";
import { admission, erasureOf, showTitle, whenThere } from "./event.js";
import { sendBy } from "./form.js";
import { element, eventOfAddress, link, pageOf, show, showFailure, text } from "./page.js";

const eventId = eventOfAddress();
if (eventId) open();
else showFailure({ title: "Sign up for what?", detail: "This page's address names no event. Follow the link on the event's own page." });

async function open() {
  show("loading");
  const answer = await api.event(eventId);
  if (answer.ok) showForm(answer.body);
  else if (answer.status === 404) showFailure({ title: "No such event", detail: `There is no event called “${eventId}”, or it is not public yet.` });
  else showFailure(answer.problem);
}

function showForm(event) {
  const { open, says } = admission(event);
  if (!open) return showFailure({ title: "You cannot sign up now", detail: `${says}.` });
  link("event-link", pageOf("", eventId));
  link("my-registration", pageOf("me", eventId));
  showTitle(event, "event-link");
  text("event-when", whenThere(event));
  text("kept-until", erasureOf(event));
  offerCountries(element("country"));
  offerRelationships(element("relationship"));
  offerLanguages(element("language"), Object.keys(event.title));
  chooseLanguage(element("language"), event.defaultLanguage);
  offerConsents(element("consents"));
  offerCodeOfConduct(element("code-of-conduct"), { required: true });
  sendBy(element("form"), signUp, accepted);
  show("open");
}

// Where the operator has put a challenge into the form, its widget adds this field; what it says can be used once.
async function signUp({ "cf-turnstile-response": challenge, ...person }) {
  const answer = await api.signUp(eventId, { ...person, challenge });
  if (!answer.ok) globalThis.turnstile?.reset();
  return answer;
}

function accepted({ body }, { email }) {
  text("accepted-detail", body.detail);
  text("accepted-email", email);
  link("accepted-event", pageOf("", eventId));
  show("accepted");
}
