/**
 * The frame's side of the talk with the page around it: tells what happens, and takes a question.
 * It also moves the focus to an answer, which browsers do not do by `autofocus` in a foreign frame.
 *
 * Both sides check origin, source and shape of what they hear, and speak to one exact origin. The
 * host's origin comes from the server, which takes only listed ones; without it nothing is said.
 * The question itself is never told.
 */

const version = 1;
/** In code points, as the server counts. */
const longestQuestion = 300;

/** @type {WeakSet<Element>} */
const told = new WeakSet();

// What the server marks takes the focus when it is swapped in, never while the host loads.
takeMarked();
document.addEventListener("htmx:after:swap", () => focus(takeMarked()));

const { host } = document.documentElement.dataset;
const origin = host === "self" ? location.origin : host;
if (origin && window.parent !== window) talk();

function talk() {
  let composing = false;
  document.addEventListener("compositionstart", () => (composing = true));
  document.addEventListener("compositionend", () => (composing = false));
  // On the window, so that whatever else is open has had its Escape before.
  window.addEventListener("keydown", (event) => {
    const isTaken = event.defaultPrevented || composing || event.isComposing;
    // Safari marks the key that ends a composition by this code alone.
    if (event.key === "Escape" && !isTaken && event.keyCode !== 229) tell("close");
  });
  document.addEventListener("htmx:before:request", () => tell("ask"));
  document.addEventListener("htmx:after:swap", tellAnswers);
  document.addEventListener("htmx:response:error", () => tell("error", { reason: "refused" }));
  document.addEventListener("htmx:error", () => tell("error", { reason: "connection" }));
  document.addEventListener("click", tellSource);
  window.addEventListener("message", hear);
  tell("ready");
  tellAnswers();
}

/**
 * @param {string} type
 * @param {Record<string, string>} [detail]
 */
function tell(type, detail = {}) {
  window.parent.postMessage({ telework: version, type, ...detail }, origin ?? "");
}

/** An answer that is on the page from the start was asked for by the address. */
function tellAnswers() {
  for (const turn of document.querySelectorAll(".tw-turn")) {
    const [, status] =
      /tw-status-(\w+)/.exec(turn.querySelector(".tw-status")?.className ?? "") ?? [];
    if (!told.has(turn) && status) tell("answer", { status });
    told.add(turn);
  }
}

/** @returns {HTMLElement | undefined} the newest, once */
function takeMarked() {
  const marked = [...document.querySelectorAll("[data-autofocus]")];
  for (const element of marked) element.removeAttribute("data-autofocus");
  const newest = marked.at(-1);
  return newest instanceof HTMLElement ? newest : undefined;
}

/** @param {HTMLElement | undefined} element */
function focus(element) {
  element?.focus();
  element?.closest(".tw-turn")?.scrollIntoView({ block: "start" });
}

/** @param {MouseEvent} event */
function tellSource(event) {
  const link = event.target instanceof Element && event.target.closest("a[target]");
  // The address without its query, which might hold a question.
  if (link instanceof HTMLAnchorElement)
    tell("source-click", { url: `${link.origin}${link.pathname}` });
}

/** @param {MessageEvent} event */
function hear({ origin: from, source, data }) {
  if (from !== origin || source !== window.parent || !isQuestion(data)) return;
  const field = document.getElementById("question");
  const ministry = document.getElementById("ministry");
  if (!(field instanceof HTMLTextAreaElement) || field.readOnly) return;
  field.value = data.question;
  if (ministry instanceof HTMLSelectElement && data.ministry !== undefined)
    ministry.value = data.ministry;
  field.form?.requestSubmit();
}

/**
 * @param {unknown} data
 * @returns {data is { question: string, ministry?: string }}
 */
function isQuestion(data) {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return false;
  const { telework, type, question, ministry, ...others } = /** @type {Record<string, unknown>} */ (
    data
  );
  if (telework !== version || type !== "ask" || Object.keys(others).length > 0) return false;
  const isText = typeof question === "string" && question.trim() !== "";
  if (!isText || [...question].length > longestQuestion) return false;
  return ministry === undefined || isMinistry(ministry);
}

/** @param {unknown} id */
function isMinistry(id) {
  const options = document.querySelectorAll("#ministry option");
  return [...options].some((option) => option instanceof HTMLOptionElement && option.value === id);
}
