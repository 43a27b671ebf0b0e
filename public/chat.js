/**
 * What the chat page can do beyond links and forms: send by Enter, count characters, wait visibly.
 *
 * While an input method composes, Enter belongs to it. Safari ends the composition before the key
 * event and marks that event by key code 229 alone; hence the three signs of composing.
 */

/** Share of the limit from which the characters left are shown. */
const countedFrom = 0.8;
/** In code points, as the server counts. */
const limit = 300;
/** A screen reader is told the count once typing rests. In milliseconds. */
const rest = 1000;

let composing = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let announcement;

document.addEventListener("compositionstart", () => (composing = true));
document.addEventListener("compositionend", () => (composing = false));
document.addEventListener("keydown", sendByEnter);
document.addEventListener("input", (event) => {
  if (event.target instanceof HTMLTextAreaElement) count(event.target);
});
document.addEventListener("htmx:before:request", startWaiting);
document.addEventListener("htmx:error", tellFailure);
document.addEventListener("htmx:after:swap", showTurn);

/** @param {KeyboardEvent} event */
function sendByEnter(event) {
  if (event.key !== "Enter" || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey)
    return;
  if (composing || event.isComposing || event.keyCode === 229) return;
  if (!(event.target instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  if (!event.target.readOnly) event.target.form?.requestSubmit();
}

/** @param {HTMLTextAreaElement} field */
function count(field) {
  const counter = document.getElementById("counter");
  if (!counter) return;
  const left = limit - [...field.value.normalize("NFKC").trim()].length;
  const template = left < 0 ? counter.dataset["over"] : counter.dataset["left"];
  counter.hidden = left > limit * (1 - countedFrom);
  counter.classList.toggle("tw-counter-over", left < 0);
  counter.textContent = (template ?? "").replace("{n}", String(Math.abs(left)));
  announce(counter.hidden ? "" : counter.textContent, left < 0 ? 0 : rest);
}

/**
 * @param {string} text
 * @param {number} delay
 */
function announce(text, delay) {
  clearTimeout(announcement);
  announcement = setTimeout(() => {
    const status = document.getElementById("status");
    if (status && status.textContent !== text) status.textContent = text;
  }, delay);
}

/**
 * The field keeps its focus while waiting, hence `readonly` and not `disabled`.
 *
 * @param {Event} event
 */
function startWaiting(event) {
  if (!(event.target instanceof Element)) return;
  const form = document.getElementById("ask");
  setWaiting(true);
  announce(form?.dataset["asking"] ?? "", rest);
  const problem = document.getElementById("problem");
  if (problem) problem.textContent = "";
  // The form may be replaced by then, and an event on it would no longer reach the document.
  event.target.addEventListener("htmx:finally:request", () => setWaiting(false), { once: true });
}

/** @param {boolean} waiting */
function setWaiting(waiting) {
  document.getElementById("conversation")?.setAttribute("aria-busy", String(waiting));
  const field = document.getElementById("question");
  if (field instanceof HTMLTextAreaElement) field.readOnly = waiting;
  document.querySelector("#ask button")?.setAttribute("aria-disabled", String(waiting));
  if (!waiting) announce("", 0);
}

/** The focus alone would leave a new turn in the middle of the window. */
function showTurn() {
  const turn = document.activeElement?.closest(".tw-turn");
  turn?.scrollIntoView({ block: "start" });
}

function tellFailure() {
  const problem = document.getElementById("problem");
  if (problem) problem.textContent = problem.dataset["failed"] ?? "";
}
