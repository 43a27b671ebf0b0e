/**
 * The page for hosts: choose, try the real thing, paste; then settings, texts and changes.
 *
 * What is to be copied is plain text in the page; the buttons only save a movement.
 */
import type { Ministry, Section } from "../corpus/directory.ts";
import type { Language } from "../corpus/vocabulary.ts";
import type { Desk } from "./contact.ts";
import { copyable } from "./copyable.ts";
import { embedForm } from "./embed-form.ts";
import { embedMessages, sayToHosts, type EmbedMessageName } from "./embed-messages.ts";
import { scripting, settings } from "./embed-settings.ts";
import { html, type Html } from "./html.ts";
import type { Keeping } from "./keeping.ts";
import { layout } from "./layout.ts";
import { addressesOf } from "./measure.ts";
import { frameAddress, scriptText, snippetText, startAddress, type Snippet } from "./snippet.ts";

type PublishedLoader = { readonly version: string; readonly integrity: string };

export type EmbedPageArgs = {
  readonly lang: Language;
  readonly snippet: Snippet;
  readonly ministries: readonly Ministry[];
  readonly sections: readonly Section[];
  /** Newest last. */
  readonly loaders: readonly PublishedLoader[];
  readonly contact: Desk;
  readonly publicOrigin: string | undefined;
  /** Whether any origin may show the frame. */
  readonly isOpen: boolean;
  /** Undefined: there is no log. */
  readonly keeping: Keeping | undefined;
};

type PartArgs = EmbedPageArgs & { readonly origin: string };

/** Stands in for an address that is not known. */
const exampleOrigin = "https://telework.example.jp";

export function embedPage(args: EmbedPageArgs): Html {
  const { lang, publicOrigin, contact } = args;
  const origin = publicOrigin ?? exampleOrigin;
  const label = args.snippet.label || sayToHosts(args.snippet.lang ?? lang, "usualLabel");
  const part = { ...args, origin, snippet: { ...args.snippet, label } };
  const title = sayToHosts(lang, "title");
  const content = html`<article class="tw-page">
    <h1>${title}</h1>
    <p class="tw-lead">${sayToHosts(lang, "lead")}</p>
    <p>${sayToHosts(lang, "askFirst")}</p>
    ${publicOrigin ? "" : html`<p>${sayToHosts(lang, "placeholder", { origin })}</p>`}
    <p class="tw-hidden" id="status" role="status"></p>
    ${section("choose", lang, embedForm(args))} ${section("try", lang, preview(part))}
    ${section("paste", lang, pasteParts(part))} ${section("settings", lang, settings(part))}
    ${section("script", lang, scripting(lang))}
    ${section("privacy", lang, copyable({ id: "privacy-text", lang, text: privacyText(part) }))}
    ${section("accessibility", lang, copyable({ id: "accessibility-text", lang, text: accessibilityText(part) }))}
    ${section("changes", lang, changes(part))}
  </article>`;
  return layout({ lang, title, content, addresses: addressesOf("/embed"), contact, scripts });
}

const scripts = html`<script src="/embed/v1/loader.js" async></script>
  <script src="/assets/embed.js" type="module"></script>`;

function section(name: EmbedMessageName, lang: Language, content: Html): Html {
  return html`<section aria-labelledby="${name}-title">
    <h2 id="${name}-title">${sayToHosts(lang, name)}</h2>
    ${content}
  </section>`;
}

function preview({ lang, snippet, isOpen }: PartArgs): Html {
  if (!isOpen) return html`<p>${sayToHosts(lang, "nobody")}</p>`;
  const { placement, label } = snippet;
  return html`<p>${sayToHosts(lang, "tryLead")}</p>
    ${placement === "iframe" ? previewFrame(frameAddress(snippet), label) : previewLink(snippet)}`;
}

function previewFrame(address: string, title: string): Html {
  return html`<iframe
    class="tw-preview"
    src="${address}"
    title="${title}"
    allow="clipboard-write"
    loading="lazy"
  ></iframe>`;
}

function previewLink(snippet: Snippet): Html {
  const { placement, lang, ministry, theme, accent, label } = snippet;
  return html`<p>
    <a
      class="tw-action"
      href="${startAddress(snippet)}"
      data-telework-assistant
      data-placement="${placement}"
      data-lang="${lang ?? ""}"
      data-ministry="${ministry ?? ""}"
      data-theme="${theme}"
      data-accent="${accent}"
      >${label}</a
    >
  </p>`;
}

function pasteParts({ lang, snippet, origin, loaders }: PartArgs): Html {
  const isFrame = snippet.placement === "iframe";
  const link = snippetText(snippet, origin);
  const text = isFrame ? link : `${link}\n${scriptText(`${origin}/embed/v1/loader.js`)}`;
  const policy = isFrame ? `frame-src ${origin};` : `script-src ${origin};\nframe-src ${origin};`;
  const newest = loaders.at(-1);
  return html`<h3>${sayToHosts(lang, "snippet")}</h3>
    ${copyable({ id: "snippet-text", lang, text, code: "html" })}
    ${!isFrame && newest ? pinned({ lang, origin, loader: newest }) : ""}
    <h3>${sayToHosts(lang, "policy")}</h3>
    <p>${sayToHosts(lang, isFrame ? "policyFrame" : "policyLead")}</p>
    ${copyable({ id: "policy-text", lang, text: policy, code: "csp" })}
    ${isFrame ? sandbox(lang) : ""}`;
}

/** A tab that inherits the sandbox may not show pages with an opener policy, and ours have one. */
const sandboxRights =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox";

function sandbox(lang: Language): Html {
  return html`<h3>${sayToHosts(lang, "sandbox")}</h3>
    <p>${sayToHosts(lang, "sandboxLead")}</p>
    ${copyable({ id: "sandbox-text", lang, text: sandboxRights, code: "html" })}`;
}

type PinnedArgs = {
  readonly lang: Language;
  readonly origin: string;
  readonly loader: PublishedLoader;
};

function pinned({ lang, origin, loader: { version, integrity } }: PinnedArgs): Html {
  const text = scriptText(`${origin}/embed/${version}/loader.js`, integrity);
  return html`<h3>${sayToHosts(lang, "pinned")}</h3>
    <p>${sayToHosts(lang, "pinnedLead")}</p>
    ${copyable({ id: "pinned-text", lang, text, code: "html" })}`;
}

function privacyText(args: PartArgs): string {
  const { lang, snippet, origin } = args;
  const name = snippet.placement === "iframe" ? "privacyTextFrame" : "privacyText";
  return sayToHosts(lang, name, { label: snippet.label, origin, kept: keptText(args) });
}

function keptText({ lang, origin, keeping }: PartArgs): string {
  if (!keeping) return sayToHosts(lang, "keptNothing");
  const days = String(keeping.retentionDays);
  return sayToHosts(lang, keeping.retentionDays > 0 ? "keptText" : "keptNumbers", { days, origin });
}

function accessibilityText({ lang, snippet, origin }: PartArgs): string {
  const name = snippet.placement === "iframe" ? "accessibilityTextFrame" : "accessibilityText";
  return sayToHosts(lang, name, { label: snippet.label, origin });
}

/** Newest first. */
function changes({ lang, loaders }: PartArgs): Html {
  const items = loaders.toReversed().map(
    ({ version, integrity }) =>
      html`<div>
        <dt>${version}</dt>
        <dd>
          ${changesOf(version, lang)}<br />
          <code class="tw-hash" lang="en">${integrity}</code>
        </dd>
      </div>`,
  );
  return html`<dl class="tw-meta">${items}</dl>`;
}

function changesOf(version: string, lang: Language): string {
  const name = `changes-${version}`;
  return isTold(name) ? sayToHosts(lang, name) : "";
}

function isTold(name: string): name is EmbedMessageName {
  return Object.hasOwn(embedMessages, name);
}
