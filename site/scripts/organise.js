// For organisers: who signed up, from where and when. Sign in, choose an event, and watch.

import { Board } from "./board.js";
import { openCurve } from "./curve.js";
import { element, show, showFailure, text } from "./page.js";
import { addressOf, chosenPlace, nameOf, nearest, offerPlaces, placeOfAddress } from "./places.js";
import { comesBack, discover, finish, forget, session, signIn, SignInProblem, signOut } from "./signin.js";
import { eventsOf } from "./statistics.js";
import { openTable } from "./table.js";
import { openMap } from "./worldmap.js";

const UNAUTHORIZED = 401;

let provider;
let signedIn;
let board;

start();

async function start() {
  show("loading");
  element("again").addEventListener("click", () => location.reload());
  element("sign-in").addEventListener("click", () => signIn(provider));
  element("sign-out").addEventListener("click", () => signOut(provider));
  try {
    provider = await discover();
    if (comesBack()) await finish(provider);
    signedIn = session(provider);
  } catch (problem) {
    if (!(problem instanceof SignInProblem)) throw problem;
    return provider ? askToSignIn(problem.message) : showFailure({ title: "Nobody can sign in", detail: problem.message });
  }
  if (signedIn) openPage();
  else askToSignIn();
}

function askToSignIn(problem = "") {
  forget();
  showMenus(false);
  element("sign-in-problem").hidden = !problem;
  text("sign-in-problem", problem);
  show("signed-out");
}

function openPage() {
  const { organisations } = signedIn;
  showMenus(true);
  if (!organisations.length) return showNothing("Your account belongs to no organisation. Whoever runs this system can add you to one.");
  element("organisation").replaceChildren(...organisations.map((name) => new Option(name)));
  element("organisation-field").hidden = organisations.length === 1;
  element("organisation").addEventListener("change", ({ target }) => go({ organisation: target.value }));
  element("chosen").addEventListener("change", () => go({ organisation: element("organisation").value, ...chosenPlace() }));
  element("by-country").checked = true;
  for (const id of ["by-country", "by-region"]) element(id).addEventListener("change", () => board.chooseTable());
  for (const button of document.querySelectorAll("[data-csv]")) button.addEventListener("click", () => board.download(button.dataset.csv));
  addEventListener("popstate", openPlace);
  openTable();
  openCurve();
  openMap();
  openPlace();
}

function showMenus(isSignedIn) {
  element("sign-out").hidden = !isSignedIn;
  element("place").hidden = !isSignedIn || !signedIn.organisations.length;
}

function showNothing(detail) {
  text("nothing-detail", detail);
  show("nothing");
}

function go(place) {
  history.pushState(null, "", addressOf(place));
  openPlace();
}

async function openPlace() {
  board?.stop();
  const { href } = location;
  const asked = placeOfAddress(signedIn.organisations);
  const answer = await eventsOf(asked.organisation, signedIn.token);
  if (location.href !== href) return; // Something else has been chosen meanwhile.
  if (!answer.ok) return ended(answer);
  const events = answer.body;
  element("organisation").value = asked.organisation;
  element("chosen-field").hidden = !events.length;
  if (!events.length) return showNothing(`There is no event of “${asked.organisation}” yet.`);
  const place = asked.kind ? asked : { ...asked, kind: "event", id: nearest(events).eventId };
  history.replaceState(null, "", addressOf(place));
  offerPlaces(events, place);
  showPlace(place, nameOf(place, events));
}

function showPlace(place, name) {
  text("title", name);
  document.title = `${name} · Statistics · Plenary`;
  show("shown", document.activeElement);
  board?.stop();
  board = new Board(place, signedIn.token, ended);
}

/** Asking again would be of no use. */
function ended({ status, problem }) {
  if (status === UNAUTHORIZED) askToSignIn("Your sign-in has ended. Sign in again, and you come back to the same figures.");
  else if (status === 404) showFailure({ title: "No statistics here", detail: "There is no such event in your organisation, or your account may not see it." });
  else showFailure(problem);
}
