/*! Telework assistant loader 1.0.0: no cookies, no storage, nothing loaded before a click. */
/**
 * Upgrades links to the assistant on a host's page: `<a data-telework-assistant …>` opens a dialog
 * (or an inline or floating part) with our frame. Without it the links lead to our page.
 *
 * Until a link is used nothing is loaded but this file. Our nodes stand in a shadow tree, so that
 * the host's styles and ours never meet; no markup is parsed and no style attribute written, so that
 * strict policies allow it. A published loader never changes: what changes gets a new version.
 */
(() => {
  const { currentScript: script } = document;
  const api = "TeleworkAssistant";
  /** @type {any} */
  const scope = window;
  if (!(script instanceof HTMLScriptElement)) return;
  if (scope[api]?.rescan) {
    scope[api].rescan();
    return;
  }

  const prefix = "telework-assistant:";
  const selector = "a[data-telework-assistant]";
  const page = new URL("../../widget", script.src);
  const host = self.origin === page.origin ? "self" : self.origin;
  const told = new Set(["ready", "close", "ask", "answer", "source-click", "feedback", "error"]);
  const details = ["status", "url", "reason"];
  /** @type {Record<string, string>} */
  const accents = {
    "light-blue": "#0055ad",
    cyan: "#006f83",
    green: "#115a36",
    purple: "#5109ad",
    magenta: "#8b008b",
  };
  const words = {
    ja: ["閉じる", "新しいタブで開く", "ボタンを隠す"],
    easy: ["とじる", "新しい タブで ひらく", "ボタンを かくす"],
    en: ["Close", "Open in a new tab", "Hide this button"],
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
:host{all:initial!important;display:contents!important}
*{box-sizing:border-box;font:1rem/1.5 "Noto Sans JP","Hiragino Sans","Yu Gothic UI",sans-serif;letter-spacing:.02em}
dialog,section{--p:#fff;--t:#1a1a1a;--l:#767676;color-scheme:light;flex-direction:column;padding:0;margin:auto;overflow:hidden;border:1px solid var(--l);background:var(--p);color:var(--t)}
dialog[open],section{display:flex}
dialog{inline-size:100vw;block-size:100dvh;max-inline-size:none;max-block-size:none;overscroll-behavior:contain}
dialog::backdrop{background:#0009}
section{block-size:min(44rem,85vh);margin-block:.5rem;border-radius:.5rem}
section[hidden]{display:none}
.head{display:grid;grid:"t b" "a b"/1fr auto;gap:0 1rem;align-items:center;padding:.25rem .5rem .25rem 1rem;border-block-end:1px solid var(--l)}
h2{grid-area:t;margin:0;font-weight:700}
.head a{grid-area:a;justify-self:start;color:inherit;padding-block:.625rem;font-size:.875rem}
.head button{grid-area:b}
button{min-block-size:2.75rem;padding:.25rem 1rem;border:1px solid var(--l);border-radius:.5rem;background:var(--p);color:var(--t);cursor:pointer}
iframe{flex:1;inline-size:100%;min-block-size:0;border:0}
:focus-visible{outline:4px solid #000;outline-offset:2px;box-shadow:0 0 0 2px #ffd43d;border-radius:.25rem}
iframe:focus-visible{outline:0;box-shadow:none}
nav{position:fixed;display:flex;gap:.25rem}
nav[hidden]{display:none}
nav button{border:0;background:var(--a,#0017c1);color:#fff;box-shadow:0 2px 8px #0006}
nav button:first-child{font-weight:700}
@media(min-width:48rem){.head{grid:"t a b"/1fr auto auto}dialog{inline-size:min(48rem,100vw - 3rem);block-size:min(54rem,100dvh - 3rem);border-radius:.75rem}}
@media(forced-colors:active){nav button{border:1px solid}}
.dark{--p:#1a1a1a;--t:#f2f2f2;--l:#949494;color-scheme:dark}
.dark :focus-visible{outline-color:#ffd43d;box-shadow:0 0 0 2px #000}
@media(prefers-color-scheme:dark){.auto{--p:#1a1a1a;--t:#f2f2f2;--l:#949494;color-scheme:dark}.auto :focus-visible{outline-color:#ffd43d;box-shadow:0 0 0 2px #000}}`);

  /**
   * @typedef {{ question?: string, ministry?: string, section?: string, opener?: Element }} Wish
   * @typedef {object} Widget
   * @property {HTMLAnchorElement} opener
   * @property {HTMLElement} root
   * @property {(wish?: Wish) => void} open
   * @property {() => void} close
   * @property {() => void} destroy
   * @property {(event: MessageEvent) => void} hear
   */

  /** @type {Map<Element, Widget>} */
  const widgets = new Map();
  /** @type {[string, EventListener][]} */
  let listeners = [];

  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {Record<string, unknown>} properties
   * @param {...(Node | string)} children
   */
  function element(name, properties, ...children) {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  }

  /** @param {string} name */
  const fromPage = (name) =>
    document.querySelector(`meta[name="${prefix}${name}"]`)?.getAttribute("content") ?? "";

  /**
   * @param {HTMLAnchorElement} opener
   * @returns {Widget}
   */
  function create(opener) {
    const { dataset } = opener;
    const { placement = "dialog", theme = "auto", accent = "", pageContext } = dataset;
    const label = dataset["label"] || opener.textContent?.trim() || opener.href;
    const lang = dataset["lang"] || document.documentElement.lang.slice(0, 2);
    const [closing, newTab, hiding] = words[/** @type {"ja"} */ (lang)] ?? words.ja;
    const inline = placement === "inline";
    const before = opener.getAttribute(inline ? "aria-expanded" : "aria-haspopup");
    /** @type {HTMLIFrameElement | undefined} */
    let frame;
    let ready = false;
    /** @type {HTMLElement | undefined} */
    let from;

    const way = element(
      "a",
      { href: opener.href, target: "_blank", rel: "noopener" },
      `${newTab} ↗\uFE0E`,
    );
    const shut = element(
      "button",
      { type: "button", autofocus: true, onclick: close },
      closing ?? "",
    );
    const title = element("h2", { id: "title" }, label);
    const box = element(inline ? "section" : "dialog", { className: theme, hidden: inline });
    box.append(element("div", { className: "head" }, title, way, shut));
    box.setAttribute("aria-labelledby", title.id);
    box.addEventListener("close", closed);
    const root = element("div", { lang: lang === "en" ? lang : "ja" });
    const shadow = root.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(box);
    if (placement === "floating") shadow.append(floating());
    if (inline) opener.after(root);
    else document.body.append(root);
    opener.setAttribute(inline ? "aria-expanded" : "aria-haspopup", inline ? "false" : "dialog");
    opener.addEventListener("click", clicked);

    function floating() {
      const main = element("button", { type: "button", onclick: () => open({}, main) }, label);
      const hide = element("button", { type: "button", title: hiding, ariaLabel: hiding }, "×");
      const bar = element("nav", { ariaLabel: label }, main, hide);
      hide.addEventListener("click", () => {
        bar.hidden = true;
        opener.focus();
      });
      const [block = "bottom", side = "right"] = (dataset["place"] ?? "")
        .split("-")
        .filter(Boolean);
      const [offset = "1rem", sideOffset = offset] = (dataset["offset"] ?? "")
        .split(" ")
        .filter(Boolean);
      bar.style.setProperty("--a", accents[accent] ?? "");
      bar.style.setProperty(block, offset);
      bar.style.setProperty(side, sideOffset);
      bar.style.setProperty("z-index", dataset["zIndex"] ?? "1");
      return bar;
    }

    /** @param {Wish} wish */
    function address(wish) {
      const target = new URL(page);
      const context = pageContext === "on" ? fromPage : () => "";
      const query = {
        lang: dataset["lang"],
        ministry: wish.ministry || dataset["ministry"] || context("ministry"),
        section: wish.section || dataset["section"] || context("section"),
        theme,
        accent,
        host: host === "null" ? "" : host,
        q: wish.question,
      };
      for (const [name, value] of Object.entries(query)) {
        if (value) target.searchParams.set(name, value);
      }
      return target.href;
    }

    /**
     * @param {Wish} [wish]
     * @param {HTMLElement} [focused] where the focus returns to; without it the browser knows
     */
    function open(wish = {}, focused) {
      from = focused ?? (inline ? opener : undefined);
      const { question, ministry } = wish;
      if (frame && ready && question) {
        const asked = { telework: 1, type: "ask", question, ...(ministry && { ministry }) };
        frame.contentWindow?.postMessage(asked, page.origin);
      } else if (!frame || question) {
        ready = false;
        frame?.remove();
        frame = element("iframe", { title: label, allow: "clipboard-write", src: address(wish) });
        box.append(frame);
        setTimeout(
          () => frame?.isConnected && !ready && tell("error", { reason: "no-frame" }),
          15e3,
        );
      }
      if (isOpen()) return;
      if (box instanceof HTMLDialogElement) box.showModal();
      else box.hidden = false;
      if (inline) opener.ariaExpanded = "true";
      tell("open");
    }

    function isOpen() {
      return box instanceof HTMLDialogElement ? box.open : !box.hidden;
    }

    function close() {
      if (!isOpen()) return;
      if (box instanceof HTMLDialogElement) return box.close();
      box.hidden = true;
      opener.ariaExpanded = "false";
      closed();
    }

    function closed() {
      from?.focus();
      tell("close");
    }

    /** @param {MouseEvent} event */
    function clicked(event) {
      const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
      if (button || metaKey || ctrlKey || shiftKey || altKey || defaultPrevented) return;
      event.preventDefault();
      if (inline && isOpen()) close();
      else open({}, opener);
    }

    /**
     * @param {string} type
     * @param {object} [detail]
     */
    function tell(type, detail = {}) {
      opener.dispatchEvent(new CustomEvent(prefix + type, { bubbles: true, detail }));
    }

    /** @param {MessageEvent} event */
    function hear({ origin, source, data }) {
      if (origin !== page.origin || !frame || source !== frame.contentWindow) return;
      if (data?.telework !== 1 || !told.has(data.type)) return;
      const known = details.filter((name) => typeof data[name] === "string");
      if (data.type === "close") return close();
      if (data.type === "ready") ready = true;
      tell(data.type, Object.fromEntries(known.map((name) => [name, data[name]])));
    }

    function destroy() {
      close();
      opener.removeEventListener("click", clicked);
      const name = inline ? "aria-expanded" : "aria-haspopup";
      if (before === null) opener.removeAttribute(name);
      else opener.setAttribute(name, before);
      root.remove();
      widgets.delete(opener);
      if (widgets.size === 0) window.removeEventListener("message", hearAll);
    }

    return { opener, root, open, close, destroy, hear };
  }

  /** @param {MessageEvent} event */
  function hearAll(event) {
    for (const widget of widgets.values()) widget.hear(event);
  }

  /** Upgrades new links, and removes what belonged to links that are gone. */
  function rescan() {
    for (const widget of widgets.values()) if (!widget.opener.isConnected) widget.destroy();
    for (const link of document.querySelectorAll(selector)) {
      if (!(link instanceof HTMLAnchorElement) || widgets.has(link)) continue;
      widgets.set(link, create(link));
      window.addEventListener("message", hearAll);
    }
  }

  /** @type {Record<string, (...parameters: any[]) => void>} */
  const calls = {
    rescan,
    /** @param {Wish} [wish] */
    open(wish = {}) {
      const [first] = widgets.values();
      const widget = wish.opener ? widgets.get(wish.opener) : first;
      widget?.open(wish);
    },
    close: () => widgets.forEach((widget) => widget.close()),
    /** @param {Element} [opener] */
    destroy(opener) {
      for (const widget of widgets.values())
        if (!opener || widget.opener === opener) widget.destroy();
      if (widgets.size > 0) return;
      for (const [type, listener] of listeners) document.removeEventListener(type, listener);
      listeners = [];
    },
    /**
     * @param {string} type
     * @param {EventListener} listener
     */
    on(type, listener) {
      listeners.push([prefix + type, listener]);
      document.addEventListener(prefix + type, listener);
    },
    /**
     * @param {string} type
     * @param {EventListener} listener
     */
    off(type, listener) {
      document.removeEventListener(prefix + type, listener);
      listeners = listeners.filter(([name, one]) => name !== prefix + type || one !== listener);
    },
    /** `["open", { question }]`: a call that was made before this file had come. */
    push: ([name, ...parameters]) => calls[name]?.(...parameters),
  };

  const start = () => {
    const queue = scope[api];
    scope[api] = calls;
    rescan();
    if (Array.isArray(queue)) queue.forEach(calls["push"] ?? (() => {}));
  };
  if (document.readyState === "loading")
    document.addEventListener("DOMContentLoaded", start, { once: true });
  else start();
})();
