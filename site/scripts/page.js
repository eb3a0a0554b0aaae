// What all pages do with their document. Each has sections of which one is shown, and elements with ids that get a text.

export const element = (id) => document.getElementById(id);

export function text(id, value) {
  element(id).textContent = value;
}

export function link(id, href, value) {
  const anchor = element(id);
  anchor.href = href;
  anchor.hidden = false;
  if (value !== undefined) anchor.textContent = value;
}

/**
 * Shows one section of the page and hides the others.
 *
 * @param {HTMLElement} [focus] gets the focus; else a heading that can take it, so that it is read out
 */
export function show(id, focus = element(id).querySelector("h1[tabindex]")) {
  for (const section of document.querySelectorAll("main > section, main > article, #loading")) {
    section.hidden = section.id !== id;
  }
  focus?.focus();
}

export function showFailure({ title, detail }) {
  text("failure-title", title);
  text("failure-detail", detail);
  show("failure");
}

/** The event that the page's address names, or the empty string. */
export const eventOfAddress = () => new URLSearchParams(location.search).get("event")?.trim() ?? "";

/** The address of one of our pages for an event. */
export const pageOf = (page, eventId) => `/${page}?event=${encodeURIComponent(eventId)}`;
