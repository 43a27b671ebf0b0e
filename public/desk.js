/**
 * The call screen by single keys, as its list tells them; and what htmx leaves to say.
 *
 * Keys do nothing while one types, nothing together with Ctrl, Alt or the command key, and nothing at
 * all where they are switched off: then the list says so.
 */

const list = document.getElementById("keys");
const areOn = list?.dataset["keys"] === "on";
// Without this script the list would promise what nothing does.
if (list) list.hidden = false;

/** @type {Readonly<Record<string, () => void>>} */
const actions = {
  "/": goToQuestion,
  "?": () => focus(document.getElementById("keys-title")),
  c: () => press(".tw-copy-button"),
  a: () => press("button[name=passage]"),
  m: () => focus(document.getElementById("mail-title")),
  w: () => click(document.querySelector("#mail-whole .tw-copy-button")),
  u: markUnanswered,
  ...Object.fromEntries([1, 2, 3, 4].map((rank) => [String(rank), () => goToCandidate(rank)])),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || isComposing(event)) return;
  if (event.key === "Escape") return leaveField(event);
  const action = areOn && !isTyping(event.target) ? actions[event.key.toLowerCase()] : undefined;
  if (!action || event.repeat) return;
  event.preventDefault();
  action();
});
// A part of the page that stands since another question still says where that one was.
document.addEventListener(
  "submit",
  (event) => {
    const back = event.target instanceof Element && event.target.querySelector("[name=back]");
    if (back instanceof HTMLInputElement) back.value = location.pathname + location.search;
  },
  true,
);
document.addEventListener("htmx:before:request", () => {
  document.getElementById("result")?.setAttribute("aria-busy", "true");
  document.getElementById("status")?.replaceChildren();
  tellFailure("");
});
document.addEventListener("htmx:finally:request", () => {
  document.getElementById("result")?.setAttribute("aria-busy", "false");
});
document.addEventListener("htmx:error", () =>
  tellFailure(document.getElementById("problem")?.dataset["failed"] ?? ""),
);

/** @param {KeyboardEvent} event */
function isComposing(event) {
  return event.isComposing || event.keyCode === 229;
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}

/**
 * From a field to the question as asked, or to the page, so that the keys do something again.
 *
 * @param {KeyboardEvent} event
 */
function leaveField(event) {
  if (!isTyping(event.target)) return;
  const asked = document.getElementById("call-title");
  if (asked) focus(asked);
  else if (event.target instanceof HTMLElement) event.target.blur();
}

function goToQuestion() {
  const field = document.getElementById("question");
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}

/** @param {number} rank */
function goToCandidate(rank) {
  focus(document.getElementById(`candidate-${rank}`));
}

/**
 * A button of the passage in which one is, else of the candidate's first, else of the first candidate's.
 *
 * @param {string} selector
 */
function press(selector) {
  const at = document.activeElement;
  const place =
    at?.closest(".tw-passage") ?? at?.closest(".tw-candidate") ?? document.getElementById("result");
  click(place?.querySelector(selector) ?? null);
}

function markUnanswered() {
  const form = document.getElementById("unanswered");
  // Marked already: what is left to do is the note.
  if (form?.querySelector(".tw-desk-done")) focus(document.getElementById("note"));
  else if (form instanceof HTMLFormElement) form.requestSubmit();
}

/** @param {Element | null} element */
function click(element) {
  if (element instanceof HTMLElement) element.click();
}

/** @param {Element | null} element */
function focus(element) {
  if (!(element instanceof HTMLElement)) return;
  element.focus();
  element.scrollIntoView({ block: "nearest" });
}

/** @param {string} text */
function tellFailure(text) {
  const problem = document.getElementById("problem");
  if (problem) problem.textContent = text;
}
