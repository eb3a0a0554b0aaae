// The HTTP API, as these pages use it. A call always ends with an answer: no network is one, too.

const PATIENCE_MS = 35_000; // The API itself gives up after 30 seconds.
const NO_CONTENT = 204;

/** What is said when the answer is not a problem document of the API: the gateway's own, or none at all. */
const WITHOUT_DOCUMENT = {
  0: { title: "No connection", detail: "The server could not be reached. Check your connection and try again." },
  404: { title: "Not found", detail: "There is nothing under this address." },
  429: { title: "Very many people at once", detail: "The server is busy. Wait a moment and try again." },
};
const UNEXPECTED = { title: "This did not work", detail: "Something went wrong on the server. Try again in a moment." };

/**
 * @typedef {{ status: number, ok: boolean, body: any, problem: Problem, headers: Headers }} Answer body is there when ok and not 204, problem when not ok
 * @typedef {{ type?: string, title: string, detail: string, errors?: { pointer: string, detail: string }[] }} Problem
 */

/** The public part of an event. */
export const event = (eventId) => call("GET", path(eventId));

/** Asks for a registration; `person` has the fields of the form. */
export const signUp = (eventId, person) => call("POST", `${path(eventId)}/registrations`, { body: person });

/** Asks for a new mail with the link to the registration. */
export const sendPass = (eventId, email) => call("POST", `${path(eventId)}/registrations/pass`, { body: { email } });

/** The registration that a pass belongs to. */
export const registration = (eventId, pass) => call("GET", mine(eventId), { bearer: pass });

/** Stores what its own attendee says anew; `details` is all of it, also what has not changed. */
export const correct = (eventId, pass, details) => call("POST", `${mine(eventId)}/correction`, { bearer: pass, body: details });

/** Gives the place back. */
export const cancel = (eventId, pass) => call("POST", `${mine(eventId)}/cancellation`, { bearer: pass });

/** Signs up again after cancelling, with the same data. The pass is dead from then on, but for repeating this. */
export const renew = (eventId, pass) => call("POST", `${mine(eventId)}/renewal`, { bearer: pass });

/** Everything that is held about the person. */
export const everything = (eventId, pass) => call("GET", `${mine(eventId)}/export`, { bearer: pass });

/** Erases the person; the answer has no body. */
export const erase = (eventId, pass) => call("POST", `${mine(eventId)}/erasure`, { bearer: pass });

/** Whether the answer is this problem, named by the last part of its type. */
export const isProblem = (answer, slug) => !answer.ok && (answer.problem.type ?? "").endsWith(`#${slug}`);

function path(eventId) {
  return `/api/events/${encodeURIComponent(eventId)}`;
}

function mine(eventId) {
  return `${path(eventId)}/registrations/me`;
}

/**
 * @param {{ body?: any, bearer?: string, etag?: string }} [more] with an etag the answer may be 304: nothing has changed
 * @returns {Promise<Answer>}
 */
export async function call(method, url, { body, bearer, etag } = {}) {
  const headers = { accept: "application/json, application/problem+json" };
  if (body) headers["content-type"] = "application/json";
  if (bearer) headers.authorization = `Bearer ${bearer}`;
  if (etag) headers["if-none-match"] = etag;
  try {
    const response = await fetch(url, {
      method,
      headers,
      body: body && JSON.stringify(body),
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { ...answer(response, await json(response)), headers: response.headers };
  } catch {
    return { status: 0, ok: false, body: undefined, problem: WITHOUT_DOCUMENT[0], headers: new Headers() };
  }
}

function answer({ status, ok }, body) {
  if (ok && (body || status === NO_CONTENT)) return { status, ok, body, problem: UNEXPECTED };
  const problem = body?.title && body.detail ? body : (WITHOUT_DOCUMENT[status] ?? UNEXPECTED);
  return { status, ok: false, body: undefined, problem };
}

async function json(response) {
  try {
    return JSON.parse(await response.text());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
