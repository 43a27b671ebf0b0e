/**
 * What the chat page can do beyond links and forms: send by Enter, count characters, wait visibly,
 * go from question to answer by F6. What is offered while typing is loaded with the first focus.
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
document.addEventListener("keydown", switchByF6);
document.addEventListener("input", (event) => {
  if (event.target instanceof HTMLTextAreaElement) tellCount(event.target);
});
document.addEventListener("focusin", offerWhileTyping);
document.addEventListener("htmx:before:request", startWaiting);
// Where the answer has replaced what asked, htmx tells the document.
document.addEventListener("htmx:finally:request", () => setWaiting(false));
document.addEventListener("htmx:error", tellFailure);
document.addEventListener("htmx:after:swap", showTurn);

offerWhileTyping();
showCount();

/** @param {KeyboardEvent} event */
function isComposing(event) {
  return composing || event.isComposing || event.keyCode === 229;
}

/** @param {KeyboardEvent} event */
function sendByEnter(event) {
  if (event.key !== "Enter" || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey)
    return;
  if (isComposing(event) || !(event.target instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  if (!event.target.readOnly) event.target.form?.requestSubmit();
}

/**
 * From the form to the newest answer, from anywhere else to the question field.
 *
 * @param {KeyboardEvent} event
 */
function switchByF6(event) {
  if (event.key !== "F6" || event.altKey || event.ctrlKey || event.metaKey || isComposing(event))
    return;
  const field = document.getElementById("question");
  const answer = [...document.querySelectorAll(".tw-question")].at(-1);
  const asking = document.activeElement?.closest("#ask");
  const target = asking && answer instanceof HTMLElement ? answer : field;
  if (!target) return;
  event.preventDefault();
  target.focus();
  showTurn();
}

/** Once for the page, when it is first needed. */
function offerWhileTyping() {
  if (document.activeElement?.id !== "question") return;
  document.removeEventListener("focusin", offerWhileTyping);
  import("./typeahead.js").then(
    ({ startTypeahead }) => startTypeahead({ isComposing, announce: (text) => announce(text, 0) }),
    // Asking works without it.
    () => undefined,
  );
}

/** @param {HTMLTextAreaElement} field */
function tellCount(field) {
  const counter = document.getElementById("counter");
  const wasHidden = counter?.hidden;
  showCount(field);
  if (!counter || (counter.hidden && wasHidden)) return;
  const isOver = counter.classList.contains("tw-counter-over");
  announce(counter.hidden ? "" : counter.textContent, isOver ? 0 : rest);
}

/** A field that came back as it was sent is counted, too. */
function showCount(field = document.getElementById("question")) {
  const counter = document.getElementById("counter");
  if (!counter || !(field instanceof HTMLTextAreaElement)) return;
  const written = [...field.value.normalize("NFKC").trim()].length;
  const isOver = written > limit;
  const template = counter.dataset[isOver ? "over" : "left"] ?? "";
  counter.hidden = written < limit * countedFrom;
  counter.classList.toggle("tw-counter-over", isOver);
  counter.textContent = template.replace("{n}", String(Math.abs(limit - written)));
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

/** The field keeps its focus while waiting, hence `readonly` and not `disabled`. */
function startWaiting() {
  setWaiting(true);
  announce(document.getElementById("ask")?.dataset["asking"] ?? "", rest);
  const problem = document.getElementById("problem");
  if (problem) problem.textContent = "";
}

/** @param {boolean} waiting */
function setWaiting(waiting) {
  document.getElementById("conversation")?.setAttribute("aria-busy", String(waiting));
  const field = document.getElementById("question");
  if (field instanceof HTMLTextAreaElement) field.readOnly = waiting;
  document.querySelector("#ask button")?.setAttribute("aria-disabled", String(waiting));
  if (waiting) return;
  announce("", 0);
  showCount();
}

/** The focus alone would leave a new turn in the middle of the window. */
function showTurn() {
  const turn = document.activeElement?.closest(".tw-question")?.closest(".tw-turn");
  turn?.scrollIntoView({ block: "start" });
}

function tellFailure() {
  const problem = document.getElementById("problem");
  if (problem) problem.textContent = problem.dataset["failed"] ?? "";
}
