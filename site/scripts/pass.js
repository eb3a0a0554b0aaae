// The pass that a mail's link carries in its fragment, which no server ever sees: a compact JWS. Here it is only read; the API checks it.

/** The pass in the address, or the empty string. */
export const passOfAddress = () => decoded(location.hash.slice(1));

/** The event that a pass says it is for, or the empty string where it says nothing readable. */
export function eventOf(pass) {
  try {
    const { event } = JSON.parse(fromBase64Url(pass.split(".")[1]));
    return typeof event === "string" ? event : "";
  } catch {
    return "";
  }
}

// A percent sign that begins no code is taken for itself: such a pass is not whole, and the page says so.
function decoded(fragment) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function fromBase64Url(part) {
  const bytes = atob(part.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
}
