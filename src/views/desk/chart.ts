/**
 * Counts → a plain chart as SVG, with a title and a description; its table stands beside it.
 *
 * No script and no inline style: colours come from the style sheet, and a pattern tells apart what a
 * colour alone would. A hidden count is a dashed box that has no length.
 */
import { html, type Html } from "../html.ts";

export type Bar = {
  readonly label: string;
  /** Null where it is hidden. */
  readonly count: number | null;
  /** The count in words. */
  readonly text: string;
  readonly fill?: Fill;
};

type Fill = "solid" | "stripes" | "dots";

export type ChartArgs = {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly bars: readonly Bar[];
};

/** In the units of the drawing, which is 400 wide. */
const width = 400;
const rowHeight = 46;
const barHeight = 18;
const room = 64;
const columns = { left: 44, top: 12, height: 160, bottom: 28 };

/** Letters of a label that stand in one line. */
const longestLabel = 22;

/** Bars that lie: for names. */
export function barChart({ id, title, bars }: ChartArgs): Html {
  const height = bars.length * rowHeight + 4;
  const most = mostOf(bars);
  const rows = bars.map(({ label, count, text, fill = "solid" }, at) => {
    const top = at * rowHeight + 16;
    const length = (count ?? 0) * ((width - room) / most);
    const shape =
      count === null
        ? html`<rect class="tw-bar-hidden" x="1" y="${top + 6}" width="24" height="${barHeight}" />`
        : html`<rect
            class="tw-bar"
            x="0"
            y="${top + 6}"
            width="${length.toFixed(1)}"
            height="${barHeight}"
            fill="url(#${id}-${fill})"
          />`;
    const after = count === null ? 32 : length + 8;
    return html`<text x="0" y="${top}">${shorten(label)}</text> ${shape}<text
        x="${after.toFixed(1)}"
        y="${top + 20}"
        >${text}</text
      >`;
  });
  return drawing({ id, title, bars, height, content: html`${rows}` });
}

/** Bars that stand: for what follows in time. Of the labels, each `labelled`th is shown. */
export function columnChart({ id, title, bars, labelled }: ChartArgs & { labelled: number }): Html {
  const { left, top, height, bottom } = columns;
  const most = mostOf(bars);
  const step = (width - left) / Math.max(bars.length, 1);
  const base = top + height;
  const shapes = bars.map(({ label, count }, at) => {
    const x = left + at * step + step * 0.15;
    const tall = (count ?? 0) * (height / most);
    const shape =
      count === null
        ? html`<rect
            class="tw-bar-hidden"
            x="${x.toFixed(1)}"
            y="${base - 10}"
            width="${(step * 0.7).toFixed(1)}"
            height="10"
          />`
        : html`<rect
            class="tw-bar"
            x="${x.toFixed(1)}"
            y="${(base - tall).toFixed(1)}"
            width="${(step * 0.7).toFixed(1)}"
            height="${tall.toFixed(1)}"
            fill="url(#${id}-solid)"
          />`;
    const middle = (left + (at + 0.5) * step).toFixed(1);
    const text = html`<text class="tw-chart-middle" x="${middle}" y="${base + 20}">${label}</text>`;
    return html`${shape}${at % labelled === 0 ? text : ""}`;
  });
  const content = html`${[0, most / 2, most].map((value) => gridLine(value, most))}${shapes}`;
  return drawing({ id, title, bars, height: base + bottom, content });
}

function gridLine(value: number, most: number): Html {
  const { left, top, height } = columns;
  const y = (top + height - value * (height / most)).toFixed(1);
  return html`<line class="tw-chart-line" x1="${left}" x2="${width}" y1="${y}" y2="${y}" />
    <text class="tw-chart-end" x="${left - 6}" y="${Number(y) + 5}"
      >${value.toLocaleString("ja")}</text
    >`;
}

type Drawing = ChartArgs & { readonly height: number; readonly content: Html };

function drawing({ id, title, bars, height, content }: Drawing): Html {
  return html`<svg
    class="tw-chart"
    role="img"
    viewBox="0 0 ${width} ${height}"
    aria-labelledby="${id}-title ${id}-desc"
  >
    <title id="${id}-title">${title}</title>
    <desc id="${id}-desc">${describe(bars)}</desc>
    <defs>
      <pattern id="${id}-solid" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class="tw-fill" width="8" height="8" />
      </pattern>
      <pattern id="${id}-stripes" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class="tw-fill-ground" width="8" height="8" />
        <path class="tw-fill-line" d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" />
      </pattern>
      <pattern id="${id}-dots" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class="tw-fill-ground" width="8" height="8" />
        <circle class="tw-fill" cx="4" cy="4" r="2" />
      </pattern>
    </defs>
    ${content}
  </svg>`;
}

/** The largest in words; the table has the rest. */
function describe(bars: readonly Bar[]): string {
  const shown = bars.filter(({ count }) => (count ?? 0) > 0);
  const [largest] = shown.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0));
  if (!largest) return "";
  return `${bars.length}項目の棒グラフ。最も多いのは ${largest.label} の ${largest.text}件。数は表にあります。`;
}

/** Where the scale ends: a number that halves well, and not below 2. */
function mostOf(bars: readonly Bar[]): number {
  const most = Math.max(2, ...bars.map(({ count }) => count ?? 0));
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 4, 6, 8, 10].find((factor) => factor * power >= most) ?? 10;
  return Math.max(2, step * power);
}

function shorten(label: string): string {
  const letters = [...label];
  return letters.length > longestLabel ? `${letters.slice(0, longestLabel - 1).join("")}…` : label;
}
