/**
 * Lines → an SVG plot, ours before its peers.
 *
 * Ours is heavy and blue, its peers are told apart by dash and mark; all are named where they end, or
 * beside their one point, so that the plot can be read without colour. It brings its own background,
 * for pages that are dark.
 */
import { type Name, type Place, placeNames } from "./plot-names.ts";
import { logScale, measuredScale, type Scale, shareScale } from "./plot-scale.ts";

export type Line = {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
};

export type Axis = {
  /** With its unit. */
  readonly name: string;
  /** Shares go from 0 to 1, on an even scale; `measured` is logarithmic, marked where values are. */
  readonly scale: "logarithmic" | "measured" | "share";
};

export type Plot = {
  readonly title: string;
  /** What is meant by it, in a line. */
  readonly subtitle: string;
  /** When and where it was measured. */
  readonly source: string;
  readonly across: Axis;
  readonly up: Axis;
  /** The first is ours. */
  readonly lines: readonly Line[];
};

const [width, height] = [760, 460];
/** The inside of the axes. */
const frame = { left: 72, right: 520, top: 84, bottom: 376 };
/** Of single points, which are named where they are. */
const wide = { ...frame, right: width - 40 };
const ours = { colour: "#0017c1", dash: "", radius: 6, stroke: 4 };
/** Single points bear their names and need no other mark. */
const peer = { colour: "#595959", dash: "", radius: 5, stroke: 0 };
const peers = [
  { colour: "#a33b00", dash: "8 4", radius: 4, stroke: 2.5 },
  { colour: "#1d6b3f", dash: "2 4", radius: 4, stroke: 2.5 },
  { colour: "#5c2d91", dash: "10 3 2 3", radius: 4, stroke: 2.5 },
  { colour: "#595959", dash: "4 2", radius: 4, stroke: 2.5 },
];

type Scales = { readonly x: Scale; readonly y: Scale };

export function drawPlot(plot: Plot): string {
  const { title, subtitle, source, across, up, lines } = plot;
  const areSingle = lines.every(({ points }) => points.length === 1);
  const box = areSingle ? wide : frame;
  const points = lines.flatMap((line) => line.points);
  const x = toScale(across, {
    values: points.map((point) => point.x),
    range: [box.left, box.right],
  });
  const y = toScale(up, { values: points.map((point) => point.y), range: [box.bottom, box.top] });
  const ends = lines.map(({ name, points: own }) => {
    const { x: at = 0, y: value = 0 } = own.at(-1) ?? {};
    return { name, x: x.place(at), y: y.place(value) };
  });
  const names = areSingle ? placeNames(ends, box.right) : spread(ends);
  const middle = (box.top + box.bottom) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="14">`,
    `<title>${escape(title)}</title>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="#fff" stroke="#d8d8d8"/>`,
    text(24, 34, title, 'font-size="19" font-weight="bold" fill="#1a1a1a"'),
    text(24, 58, subtitle, 'fill="#4d4d4d"'),
    ...x.ticks.map((tick) => drawAcross(tick, x, box)),
    ...y.ticks.map((tick) => drawUp(tick, y, box)),
    text(
      (box.left + box.right) / 2,
      box.bottom + 44,
      across.name,
      'text-anchor="middle" fill="#333"',
    ),
    text(
      18,
      middle,
      up.name,
      `text-anchor="middle" fill="#333" transform="rotate(-90 18 ${middle})"`,
    ),
    ...lines.map((line, at) => drawLine(line, at, { x, y, named: names[at] })).toReversed(),
    text(24, height - 14, source, 'fill="#595959" font-size="12"'),
    "</svg>",
    "",
  ].join("\n");
}

const scales = { logarithmic: logScale, measured: measuredScale, share: shareScale } as const;

type Values = { readonly values: readonly number[]; readonly range: readonly [number, number] };

function toScale({ scale }: Axis, { values, range }: Values): Scale {
  return scales[scale](values, range);
}

type Box = typeof frame;

function drawAcross(tick: number, { place, label }: Scale, box: Box): string {
  const at = round(place(tick));
  const name = text(at, box.bottom + 20, label(tick), 'text-anchor="middle" fill="#333"');
  return `<path d="M${at} ${box.top}V${box.bottom}" stroke="#e3e3e3"/>${name}`;
}

function drawUp(tick: number, { place, label }: Scale, box: Box): string {
  const at = round(place(tick));
  const name = text(box.left - 8, at + 5, label(tick), 'text-anchor="end" fill="#333"');
  return `<path d="M${box.left} ${at}H${box.right}" stroke="#e3e3e3"/>${name}`;
}

type Placed = Scales & { readonly named: Name | undefined };

function drawLine({ name, points }: Line, at: number, { x, y, named }: Placed): string {
  const other = points.length === 1 ? peer : peers[(at - 1) % peers.length];
  const { colour, dash, radius, stroke } = (at === 0 ? ours : other) ?? peer;
  const places = points.map((point) => [round(x.place(point.x)), round(y.place(point.y))] as const);
  const dots = places.map(
    ([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="${radius}" fill="${colour}"/>`,
  );
  const path = places.map(([cx, cy]) => `${cx},${cy}`).join(" ");
  const line = `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${stroke}" stroke-dasharray="${dash}"/>`;
  const weight = `fill="${colour}" font-weight="${at === 0 ? "bold" : "normal"}"`;
  const anchor = `text-anchor="${named?.anchor ?? "start"}"`;
  const label = text(named?.x ?? 0, named?.y ?? 0, name, `${weight} ${anchor}`);
  return `<g>${points.length > 1 ? line : ""}${dots.join("")}${label}</g>`;
}

/** Names at the ends of lines that would lie on each other are moved apart, in their order. */
function spread(ends: readonly Place[]): readonly Name[] {
  const moved = ends.map(({ x, y }) => ({ x: x + 12, y: y + 5, anchor: "start" as const }));
  let last = -Infinity;
  for (const name of moved.toSorted((a, b) => a.y - b.y)) {
    name.y = Math.max(name.y, last + lineHeight);
    last = name.y;
  }
  return moved;
}

const lineHeight = 18;

function text(x: number, y: number, content: string, attributes = ""): string {
  return `<text x="${round(x)}" y="${round(y)}" ${attributes}>${escape(content)}</text>`;
}

function escape(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
