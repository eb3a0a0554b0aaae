// A form that is sent to the API. What is missing, and what the API refuses, is shown at its fields, all at once.

/**
 * Sends a form when it is submitted, and never twice at a time.
 *
 * @param {HTMLFormElement} form has an element .problem for what concerns no single field
 * @param {(values: Record<string, any>) => Promise<import("./api.js").Answer>} send gets the fields that are not empty
 * @param {(answer: import("./api.js").Answer, values: Record<string, any>) => void} accepted
 * @param {(answer: import("./api.js").Answer) => void} refused shows the problem at the form unless told otherwise
 */
export function sendBy(form, send, accepted, refused = ({ problem }) => refuse(form, problem)) {
  const button = form.querySelector("button[type=submit]");
  form.addEventListener("submit", async (submission) => {
    submission.preventDefault();
    if (button.getAttribute("aria-disabled") === "true") return;
    clear(form);
    const missing = missingIn(form);
    if (missing.length) return refuse(form, { title: "", detail: "", errors: missing });
    const values = filledIn(form);
    busy(button, true);
    const answer = await send(values);
    busy(button, false);
    if (answer.ok) accepted(answer, values);
    else refused(answer);
  });
}

/** Shows a problem: its errors at their fields, where there are some, and a summary above that links to them. */
export function refuse(form, problem) {
  const atFields = (problem.errors ?? []).map((error) => mark(form, error)).filter(Boolean);
  const summary = form.querySelector(".problem");
  summary.replaceChildren(atFields.length ? `Please correct ${atFields.length === 1 ? "this" : "these"}:` : sentence(problem));
  if (atFields.length) summary.append(listOf(atFields));
  summary.hidden = false;
  if (atFields.length) inOrder(form, atFields)[0].focus();
  else summary.scrollIntoView({ block: "nearest" });
}

/** Takes away what an earlier attempt has shown. */
export function clear(form) {
  form.querySelector(".problem").hidden = true;
  for (const field of form.querySelectorAll("[aria-invalid]")) {
    const error = document.getElementById(`${field.id}-error`);
    field.removeAttribute("aria-invalid");
    describe(field, (ids) => ids.filter((id) => id !== error.id));
    error.remove();
  }
}

function missingIn(form) {
  return [...form.elements].filter((field) => field.required && isEmpty(field)).map(({ name }) => ({ pointer: `#/${name}` }));
}

const isEmpty = (field) => (field.type === "checkbox" ? !field.checked : field.value.trim() === "");

// A field's name is its place in the body: consents/SPONSOR_MESSAGES/EMAIL lies three objects deep.
function filledIn(form) {
  const body = {};
  for (const [name, value] of new FormData(form)) {
    if (value.trim() !== "") put(body, name.split("/"), value.trim());
  }
  return body;
}

function put(body, path, value) {
  const objects = path.slice(0, -1);
  objects.reduce((object, key) => (object[key] ??= {}), body)[path.at(-1)] = value;
}

// Not the disabled attribute: a button that has it loses the focus.
function busy(button, sending) {
  button.setAttribute("aria-disabled", String(sending));
  button.dataset.idle ??= button.textContent;
  button.textContent = sending ? (button.dataset.busy ?? "Sending …") : button.dataset.idle;
}

function mark(form, { pointer, detail }) {
  const field = form.elements[pointer.replace(/^#\//, "")];
  if (!field) return undefined;
  const error = document.createElement("p");
  error.id = `${field.id}-error`;
  error.className = "error";
  error.textContent = isEmpty(field) ? field.dataset.missing : `${labelOf(field)} ${detail}.`;
  field.before(error);
  field.setAttribute("aria-invalid", "true");
  describe(field, (ids) => [error.id, ...ids]);
  return { field, says: error.textContent };
}

function describe(field, change) {
  const ids = change((field.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  if (ids.length) field.setAttribute("aria-describedby", ids.join(" "));
  else field.removeAttribute("aria-describedby");
}

const labelOf = (field) => field.labels[0].firstChild.textContent.trim();

const sentence = ({ title, detail }) => (detail.startsWith(title) ? detail : `${title}. ${detail}`);

const inOrder = (form, marked) => {
  const fields = marked.map(({ field }) => field);
  return [...form.elements].filter((one) => fields.includes(one));
};

function listOf(marked) {
  const list = document.createElement("ul");
  for (const { field, says } of marked) {
    const anchor = document.createElement("a");
    anchor.href = `#${field.id}`;
    anchor.textContent = says;
    anchor.addEventListener("click", (click) => {
      click.preventDefault(); // The address keeps its fragment: on one page it is the pass.
      field.focus();
    });
    const item = document.createElement("li");
    item.append(anchor);
    list.append(item);
  }
  return list;
}
