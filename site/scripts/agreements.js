// The boxes by which a person agrees to a text. None is ticked unless the person has ticked it, here or before.

import { CODE_OF_CONDUCT, CONSENTS, FIELDS, PURPOSES } from "./texts.js";

/**
 * @typedef {{ version: string, at: string }} Agreement as the API tells it
 * @typedef {{ purpose: string, field: string, agreement: Agreement }} Given
 */

/** What a registration has agreed to. @returns {Given[]} */
export function givenIn({ consents = {} }) {
  return Object.entries(consents).flatMap(([purpose, fields]) =>
    Object.entries(fields).map(([field, agreement]) => ({ purpose, field, agreement })),
  );
}

/** A consent in a few words: Messages from the sponsors of this event (e-mail address). */
export const consentName = ({ purpose, field }) => `${PURPOSES[purpose] ?? purpose} (${FIELDS[field] ?? field})`;

/**
 * Puts a box for every consent into an element, ticked where it has been given. Also for what no text here offers any more:
 * a correction says everything that is agreed to, so what had no box would be withdrawn without a word.
 *
 * @param {Given[]} given
 */
export function offerConsents(target, given = []) {
  const withdrawn = given.filter((one) => !CONSENTS.some((text) => sameThing(text, one)));
  const others = withdrawn.map((one) => ({ ...one, version: one.agreement.version, wording: consentName(one) }));
  const boxes = [...CONSENTS, ...others].map((text) => consentBox(text, given.find((one) => sameThing(text, one))?.agreement));
  target.replaceChildren(...boxes);
}

/** Puts the box for the code of conduct into an element. */
export function offerCodeOfConduct(target, { required }) {
  const { version, wording, page } = CODE_OF_CONDUCT;
  const { field, box, label } = choice("codeOfConduct", version);
  box.required = required;
  box.dataset.missing = "Accept the code of conduct to take part.";
  label.append(`${wording}, version ${version}.`);
  field.append(newTab(page, "Read the code of conduct"));
  target.replaceChildren(field);
}

const sameThing = (one, other) => one.purpose === other.purpose && one.field === other.field;

function consentBox({ purpose, field: personal, version, wording }, agreement) {
  const { field, box, label } = choice(`consents/${purpose}/${personal}`, agreement?.version ?? version);
  box.checked = agreement !== undefined;
  // Left ticked, it stays agreed to as it was; ticked anew, it is the text beside it that is agreed to.
  box.addEventListener("change", () => (box.value = version));
  label.append(wording);
  return field;
}

function choice(name, value) {
  const field = document.createElement("div");
  field.className = "field choice";
  const box = Object.assign(document.createElement("input"), { type: "checkbox", name, value, id: name.replaceAll("/", "-") });
  const label = Object.assign(document.createElement("label"), { htmlFor: box.id });
  field.append(box, label);
  return { field, box, label };
}

// What has been typed stays where it is.
function newTab(href, text) {
  const anchor = Object.assign(document.createElement("a"), { href, target: "_blank", rel: "noopener" });
  anchor.textContent = `${text} (opens in a new tab)`;
  return anchor;
}
