// My registration: what the pass in the address opens, what its attendee can do with it, or a way to get a pass that does.
// Opening the link changes nothing: whatever does is a button. All of it may be repeated without harm, so after a lost answer too.

import { givenIn, offerCodeOfConduct, offerConsents } from "./agreements.js";
import * as api from "./api.js";
import { offerCountries, offerLanguages, offerRelationships } from "./choices.js";
import { admission, erasureOf, showTitle, whenThere } from "./event.js";
import { clear, refuse, sendBy } from "./form.js";
import { element, eventOfAddress, link, pageOf, show, showFailure, text } from "./page.js";
import { eventOf, passOfAddress } from "./pass.js";
import { showRegistration } from "./registration.js";
import { CODE_OF_CONDUCT } from "./texts.js";

/** What the page has opened: { pass, eventId, registration, event }, the event as it was answered. */
let mine;

const OPENINGS = { correcting: fillIn, cancelling: sayWhatCancellingMeans, erasing: () => element("erasure").reset() };

offerCountries(element("country"));
offerRelationships(element("relationship"));
sendBy(element("pass"), sendPass, ({ body }) => {
  text("accepted-detail", body.detail);
  show("accepted");
});
step("correction", correct, ({ body }) => changed(body, "Saved. This is your registration now."));
step("cancellation", () => api.cancel(mine.eventId, mine.pass), ({ body }) => changed(body, "Done. A mail confirms it."));
step("renewal", () => api.renew(mine.eventId, mine.pass), renewed);
step("export", () => api.everything(mine.eventId, mine.pass), save);
step("erasure", () => api.erase(mine.eventId, mine.pass), erased);
for (const button of document.querySelectorAll("[data-leads]")) button.addEventListener("click", () => lead(button.dataset.leads));
element("again").addEventListener("click", open);
document.querySelector(".skip").addEventListener("click", skip);
addEventListener("hashchange", open);
open();

async function open() {
  const pass = passOfAddress();
  const eventId = eventOf(pass);
  if (!pass) return askForMail("My registration", "The link in your mail opens it. If you cannot find that mail, we send you another.", eventOfAddress());
  if (!eventId) return askForMail("This link is not whole", "Part of it is missing, as happens when a mail program breaks a long line.", eventOfAddress());
  show("loading");
  const [registration, event] = await Promise.all([api.registration(eventId, pass), api.event(eventId)]);
  mine = { pass, eventId, registration: registration.body, event };
  if (registration.ok) showMine();
  else if (isRefused(registration)) linkIsDead();
  else showFailure(registration.problem);
}

const isRefused = ({ status }) => status === 401 || status === 403 || status === 404;

/** Sends a form of this page for the registration that it has opened. */
function step(form, send, done) {
  sendBy(element(form), send, done, (answer) => (isRefused(answer) ? linkIsDead() : refuse(element(form), answer.problem)));
}

function changed(registration, says) {
  mine.registration = registration;
  showMine(says);
}

function showMine(says = "") {
  showEvent(mine);
  showRegistration(mine.registration);
  showRenewal(mine);
  element("cancel").hidden = mine.registration.state !== "REGISTERED";
  text("exported", "");
  clear(element("export"));
  text("done-text", says);
  element("done").hidden = says === "";
  show("shown", says === "" ? null : element("done"));
}

// An event that cannot be read just now takes nothing away from the registration.
function showEvent({ eventId, event }) {
  link("event-link", pageOf("", eventId), eventId);
  element("kept").hidden = !event.ok;
  if (!event.ok) return;
  showTitle(event.body, "event-link");
  text("event-when", whenThere(event.body));
  text("kept-until", erasureOf(event.body));
}

function showRenewal({ registration, event }) {
  const { open, says } = event.ok ? admission(event.body) : { open: true };
  const isCancelled = registration.state === "CANCELLED";
  clear(element("renewal"));
  element("renewal").hidden = !isCancelled || !open;
  element("no-renewal").hidden = !isCancelled || open;
  text("no-renewal-text", open ? "" : `You cannot sign up now. ${says}.`);
}

/** Shows another section; back to the registration, the focus goes to the button that led away from it. */
function lead(section) {
  const from = document.querySelector("main > section:not([hidden])").id;
  OPENINGS[section]?.();
  if (section === "shown") return show("shown", document.querySelector(`[data-leads=${from}]`));
  clear(element(section).querySelector("form"));
  element("done").hidden = true;
  show(section);
}

function fillIn() {
  const { registration, event } = mine;
  element("language").replaceChildren();
  offerLanguages(element("language"), [...Object.keys(event.body?.title ?? {}), registration.language]);
  for (const field of ["name", "company", "country", "city", "relationship", "language"]) element(field).value = registration[field] ?? "";
  text("correction-email", registration.email);
  offerConsents(element("consents"), givenIn(registration));
  offerCodeOfConduct(element("code-of-conduct"), { required: false });
  element("code-of-conduct").hidden = registration.codeOfConduct?.version === CODE_OF_CONDUCT.version;
}

// A correction says everything, so what has been accepted is said again; only another version can take its place.
function correct(details) {
  const codeOfConduct = details.codeOfConduct ?? mine.registration.codeOfConduct?.version;
  return api.correct(mine.eventId, mine.pass, { ...details, codeOfConduct });
}

function sayWhatCancellingMeans() {
  element("cancellation-paid").hidden = mine.registration.payment !== "PAID";
}

function renewed() {
  text("renewed-email", mine.registration.email);
  link("renewed-event", pageOf("", mine.eventId));
  forgetPass();
  show("renewed");
}

function erased() {
  forgetPass();
  show("erased");
}

// The pass opens nothing any more: neither a reload nor a bookmark should try it.
function forgetPass() {
  history.replaceState(null, "", pageOf("me", mine.eventId));
  mine = undefined;
}

function save({ body }) {
  const file = new Blob([JSON.stringify(body, null, 2)], { type: "application/json" });
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href: address, download: `my-registration-${mine.eventId}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // A browser may ask first where to put it.
  text("exported", "Your browser has the file now, among its downloads.");
}

async function sendPass({ event, email }) {
  const answer = await api.sendPass(event, email);
  return answer.status === 404 ? refusedAt("event", `“${event}” is not known`) : answer;
}

// The API knows events by their address, not as a field of a form.
function refusedAt(field, detail) {
  element("event-field").hidden = false;
  return { status: 404, ok: false, problem: { title: "", detail: "", errors: [{ pointer: `#/${field}`, detail }] } };
}

function linkIsDead() {
  askForMail("This link does not work any more", "A newer mail may have replaced it, or the registration has ended.", mine.eventId);
}

function askForMail(title, detail, eventId) {
  text("refused-title", title);
  text("refused-detail", detail);
  element("event").value = eventId;
  element("event-field").hidden = eventId !== "";
  show("refused");
}

// By the fragment it would take the pass out of the address.
function skip(click) {
  click.preventDefault();
  element("content").focus();
}
