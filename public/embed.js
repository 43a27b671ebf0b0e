/**
 * The page for hosts: buttons that copy the text beside them, where the browser lets us copy.
 */
for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!(button instanceof HTMLButtonElement) || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}

/** @param {HTMLButtonElement} button */
async function copy(button) {
  const { copy: id = "", copied = "", failed = "" } = button.dataset;
  const text = document.getElementById(id)?.textContent ?? "";
  const status = document.getElementById("status");
  try {
    await navigator.clipboard.writeText(text);
    if (status) status.textContent = copied;
  } catch {
    if (status) status.textContent = failed;
  }
}
