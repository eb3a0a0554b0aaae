// The API's statistics of an event or a series, for whoever is signed in.

import { call } from "./api.js";

/** All events of an organisation. @returns {Promise<import("./api.js").Answer>} with the events as its body */
export async function eventsOf(organisation, token) {
  const events = [];
  for (let next = ""; next !== undefined; ) {
    const answer = await call("GET", `${ofOrganisation(organisation)}/events?limit=100${next && `&next=${encodeURIComponent(next)}`}`, { bearer: token });
    if (!answer.ok) return answer;
    events.push(...answer.body.events);
    next = answer.body.next;
  }
  return { ok: true, status: 200, body: events };
}

/** What can be asked about an event or a series. @param {import("./places.js").Place} place */
export function statisticsOf({ organisation, kind, id }, token) {
  const address = `${ofOrganisation(organisation)}/${kind === "series" ? "series" : "events"}/${encodeURIComponent(id)}/statistics`;
  return {
    headline: new Resource(address, token),
    countries: new Resource(`${address}/countries`, token),
    regions: new Resource(`${address}/countries?by=region`, token),
    days: new Resource(`${address}/registrations`, token),
  };
}

/** A resource that is asked for again and again: it comes whole only where it has changed since. */
class Resource {
  #etag;

  constructor(address, token) {
    this.address = address;
    this.token = token;
  }

  /** @returns {Promise<import("./api.js").Answer>} 304 where nothing has changed */
  async ask() {
    const answer = await call("GET", this.address, { bearer: this.token, etag: this.#etag });
    if (answer.ok) this.#etag = answer.headers.get("etag");
    return answer;
  }

  /** The same as CSV, by the name that the API gives it. @returns {Promise<File | undefined>} nothing where that does not work */
  async csv() {
    try {
      const headers = { accept: "text/csv", authorization: `Bearer ${this.token}` };
      const response = await fetch(this.address, { headers, cache: "no-store", credentials: "omit" });
      return response.ok ? new File([await response.blob()], nameOf(response), { type: "text/csv" }) : undefined;
    } catch {
      return undefined;
    }
  }
}

function nameOf({ headers }) {
  return /filename="([^"]+)"/.exec(headers.get("content-disposition") ?? "")?.[1] ?? "statistics.csv";
}

function ofOrganisation(organisation) {
  return `/api/organisations/${encodeURIComponent(organisation)}`;
}
