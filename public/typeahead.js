/**
 * Offers questions and names below the question field while someone types: an ARIA combobox.
 *
 * The list is fetched once, on the first focus; what is typed is matched here and sent nowhere.
 * `role="combobox"` stands on the element around the field, since a text area may have no other
 * role and stays a field of several lines. While an input method composes, the list follows what
 * is composed, but all keys are the input method's.
 */
import { match, toCandidates } from "./candidates.js";

/** @typedef {import("./candidates.js").Candidate} Candidate */
/**
 * @typedef {object} Chat
 * @property {(event: KeyboardEvent) => boolean} isComposing
 * @property {(text: string) => void} announce
 */

/** Nothing is told before typing rests. In milliseconds. */
const rest = 1000;

/** Each address once. @type {Map<string, Promise<readonly Candidate[]>>} */
const lists = new Map();
/** Index of the option that Enter asks; -1: none, Enter sends what was typed. */
let active = -1;
/** That there is nothing to offer is said once for each question. @type {Element | undefined} */
let toldNone;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let telling;

/** @param {Chat} chat */
export function startTypeahead(chat) {
  prepare();
  // What was typed before this was loaded counts, too.
  if (parts()?.field.value) void offer(document.activeElement, chat);
  document.addEventListener("focusin", prepare);
  document.addEventListener("focusout", close);
  document.addEventListener("submit", close);
  document.addEventListener("input", (event) => void offer(event.target, chat));
  // Before all others: Escape closes the list and nothing else, Enter asks the option.
  document.addEventListener("keydown", (event) => onKey(event, chat), { capture: true });
  document.addEventListener("mousedown", keepFocus);
  document.addEventListener("click", askClicked);
}

/** The parts of the form, which htmx replaces with each answer. */
function parts() {
  const field = document.getElementById("question");
  const list = document.getElementById("suggestions");
  const box = field?.parentElement;
  return field instanceof HTMLTextAreaElement && list && box ? { field, list, box } : undefined;
}

function prepare() {
  const found = parts();
  if (!found || document.activeElement !== found.field) return;
  const { field, list, box } = found;
  load(box.dataset["list"] ?? "").catch(() => undefined);
  if (box.hasAttribute("role")) return;
  const name = list.getAttribute("aria-label") ?? "";
  setAttributes(box, { role: "combobox", "aria-label": name, "aria-haspopup": "listbox" });
  setAttributes(box, { "aria-expanded": "false", "aria-controls": list.id });
  setAttributes(field, { "aria-autocomplete": "list", "aria-controls": list.id });
  setAttributes(list, { role: "listbox" });
}

/**
 * @param {Element} element
 * @param {Readonly<Record<string, string>>} attributes
 */
function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** @param {string} address */
function load(address) {
  const list = lists.get(address) ?? fetchList(address);
  lists.set(address, list);
  // The next focus tries again.
  list.catch(() => lists.delete(address));
  return list;
}

/** @param {string} address */
async function fetchList(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return toCandidates(await response.json());
}

/**
 * @param {EventTarget | null} target
 * @param {Chat} chat
 */
async function offer(target, { announce }) {
  const found = parts();
  if (!found || target !== found.field || found.field.readOnly) return;
  const { field, box } = found;
  const candidates = await load(box.dataset["list"] ?? "").catch(() => []);
  if (document.activeElement !== field || candidates.length === 0) return;
  const texts = match(candidates, field.value);
  show(texts ?? []);
  clearTimeout(telling);
  if (texts?.length !== 0 || toldNone === field) return;
  telling = setTimeout(() => {
    toldNone = field;
    announce(box.dataset["none"] ?? "");
  }, rest);
}

/** @param {readonly string[]} texts */
function show(texts) {
  const found = parts();
  if (!found) return;
  const { list, box } = found;
  list.replaceChildren(...texts.map(toOption));
  list.hidden = texts.length === 0;
  box.setAttribute("aria-expanded", String(!list.hidden));
  activate(-1);
}

function close() {
  clearTimeout(telling);
  if (parts()?.list.hidden === false) show([]);
}

/**
 * @param {string} text
 * @param {number} index
 */
function toOption(text, index) {
  const option = document.createElement("li");
  option.id = `suggestion-${index}`;
  option.className = "tw-suggestion";
  option.setAttribute("role", "option");
  option.textContent = text;
  return option;
}

/** @param {number} index */
function activate(index) {
  const found = parts();
  if (!found) return;
  active = index;
  for (const [at, option] of [...found.list.children].entries()) {
    option.setAttribute("aria-selected", String(at === index));
  }
  const option = found.list.children[index];
  if (option) found.field.setAttribute("aria-activedescendant", option.id);
  else found.field.removeAttribute("aria-activedescendant");
  option?.scrollIntoView({ block: "nearest" });
}

/**
 * @param {KeyboardEvent} event
 * @param {Chat} chat
 */
function onKey(event, { isComposing }) {
  const found = parts();
  if (!found || event.target !== found.field || found.list.hidden || isComposing(event)) return;
  if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!act(event.key, found.list.children)) return;
  event.preventDefault();
  event.stopPropagation();
}

/**
 * True where the key was ours. One step beyond either end leads back to the field.
 *
 * @param {string} key
 * @param {HTMLCollection} options
 */
function act(key, options) {
  const places = options.length + 1;
  const option = options[active];
  if (key === "ArrowDown") activate(((active + 2) % places) - 1);
  else if (key === "ArrowUp") activate(((active + places) % places) - 1);
  else if (key === "Escape") close();
  else if (key === "Enter" && option) ask(option);
  else {
    if (key === "ArrowLeft" || key === "ArrowRight") activate(-1);
    return false;
  }
  return true;
}

/** @param {Element} option */
function ask(option) {
  const found = parts();
  if (!found || found.field.readOnly) return;
  found.field.value = option.textContent;
  close();
  found.field.form?.requestSubmit();
}

/** @param {MouseEvent} event */
function keepFocus(event) {
  if (event.target instanceof Element && event.target.closest("#suggestions")) {
    event.preventDefault();
  }
}

/** @param {MouseEvent} event */
function askClicked(event) {
  const option = event.target instanceof Element && event.target.closest(".tw-suggestion");
  if (option) ask(option);
}
