/**
 * 「引用してコピー」: what stands under “text with citation” → the clipboard, as plain text and as HTML.
 *
 * Where the clipboard is closed to the page, or refuses, the text is opened to be selected by hand.
 */

// Without the class the style sheet hides the buttons and shows the texts.
if ("clipboard" in navigator && "ClipboardItem" in window) {
  document.documentElement.classList.add("tw-copies");
}

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element && event.target.closest(".tw-copy-button");
  if (button instanceof HTMLElement) void copy(button);
});

/** @param {HTMLElement} button */
async function copy(button) {
  const box = button.closest(".tw-copy");
  const text = box?.querySelector(".tw-copy-text");
  if (!box || !text) return;
  try {
    await navigator.clipboard.write([toClipboardItem(text)]);
    tell(button.dataset["copied"]);
  } catch {
    box.classList.add("tw-copy-failed");
    box.querySelector("details")?.setAttribute("open", "");
    tell(button.dataset["failed"]);
  }
}

/** @param {Element} text */
function toClipboardItem(text) {
  const whole = withWholeAddresses(text);
  const plain = [...whole.children].map((line) => line.textContent.trim()).join("\n");
  return new ClipboardItem({
    "text/plain": new Blob([plain], { type: "text/plain" }),
    "text/html": new Blob([whole.innerHTML], { type: "text/html" }),
  });
}

/**
 * A site that does not know its own origin writes its addresses without one.
 *
 * @param {Element} text
 */
function withWholeAddresses(text) {
  const copied = /** @type {Element} */ (text.cloneNode(true));
  for (const link of copied.querySelectorAll("a")) {
    const address = link.href;
    link.setAttribute("href", address);
    if (link.textContent.startsWith("/")) link.textContent = address;
  }
  return copied;
}

/**
 * The same words twice in a row are news only where the place was empty between.
 *
 * @param {string | undefined} words
 */
function tell(words) {
  const status = document.getElementById("status");
  if (!status) return;
  status.textContent = "";
  setTimeout(() => (status.textContent = words ?? ""), 50);
}
