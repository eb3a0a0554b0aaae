// Making elements: texts come from the API, so they are only ever set as text.

const SVG = "http://www.w3.org/2000/svg";

/** An element of HTML. @param {Record<string, string | number>} attributes */
export const html = (name, attributes = {}, ...children) => made(document.createElement(name), attributes, children);

/** An element of SVG. */
export const svg = (name, attributes = {}, ...children) => made(document.createElementNS(SVG, name), attributes, children);

function made(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
