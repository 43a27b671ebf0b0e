/**
 * Lines → an SVG plot: a logarithmic scale across, and upwards too unless shares are shown.
 *
 * Lines are told apart by colour, dash and mark, and are named where they end, so that the plot can
 * be read without colour. It brings its own background, for pages that are dark.
 */
export type Line = {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
};

export type Plot = {
  readonly title: string;
  /** When and where it was measured. */
  readonly source: string;
  /** What the scale across counts. */
  readonly across: string;
  /** From 0 to 1, on an even scale. */
  readonly isShare: boolean;
  readonly lines: readonly Line[];
};

const [width, height] = [720, 420];
/** The inside of the axes. */
const frame = { left: 64, right: 510, top: 56, bottom: 350 };
const styles = [
  { colour: "#0017c1", dash: "", radius: 5 },
  { colour: "#b3261e", dash: "7 4", radius: 4 },
  { colour: "#197a4b", dash: "2 4", radius: 4 },
  { colour: "#7a4b00", dash: "10 3 2 3", radius: 4 },
  { colour: "#5c2d91", dash: "4 2", radius: 4 },
];

export function drawPlot({ title, source, across, isShare, lines }: Plot): string {
  const points = lines.flatMap((line) => line.points);
  const x = logScale(
    points.map((point) => point.x),
    [frame.left, frame.right],
  );
  const y = isShare
    ? shareScale([frame.bottom, frame.top])
    : logScale(
        points.map((point) => point.y),
        [frame.bottom, frame.top],
      );
  const names = spread(lines.map(({ points: own }) => y.place(own.at(-1)?.y ?? 0)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="sans-serif" font-size="13">`,
    `<title>${escape(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(24, 30, title, 'font-size="17" font-weight="bold"'),
    ...x.ticks.map((tick) => drawTick("across", x.place(tick), tick)),
    ...y.ticks.map((tick) => drawTick("up", y.place(tick), tick)),
    text((frame.left + frame.right) / 2, frame.bottom + 42, across, 'text-anchor="middle"'),
    ...lines.map((line, at) => drawLine(line, at, { x, y, nameAt: names[at] ?? 0 })),
    text(24, height - 12, source, 'fill="#595959" font-size="12"'),
    "</svg>",
    "",
  ].join("\n");
}

type Scale = { readonly place: (value: number) => number; readonly ticks: readonly number[] };
type Range = readonly [from: number, to: number];

/** From the power of ten below the least to the one above the most. */
function logScale(values: readonly number[], [from, to]: Range): Scale {
  const positive = values.filter((value) => value > 0);
  const least = Math.floor(Math.log10(Math.min(...positive)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...positive))));
  return {
    place: (value) => from + ((to - from) * (Math.log10(value) - least)) / (most - least),
    ticks: Array.from({ length: most - least + 1 }, (_, power) => 10 ** (least + power)),
  };
}

function shareScale([from, to]: Range): Scale {
  return { place: (value) => from + (to - from) * value, ticks: [0, 0.25, 0.5, 0.75, 1] };
}

function drawTick(axis: "across" | "up", place: number, value: number): string {
  const label = value.toLocaleString("en", { maximumSignificantDigits: 3 });
  const [line, name] =
    axis === "across"
      ? [
          `M${round(place)} ${frame.top}V${frame.bottom}`,
          text(place, frame.bottom + 20, label, 'text-anchor="middle"'),
        ]
      : [
          `M${frame.left} ${round(place)}H${frame.right}`,
          text(frame.left - 8, place + 4, label, 'text-anchor="end"'),
        ];
  return `<path d="${line}" stroke="#d8d8d8"/>${name}`;
}

function drawLine(
  { name, points }: Line,
  at: number,
  { x, y, nameAt }: { readonly x: Scale; readonly y: Scale; readonly nameAt: number },
): string {
  const { colour, dash, radius } = styles[at % styles.length] ?? {
    colour: "#000",
    dash: "",
    radius: 4,
  };
  const places = points.map((point) => [round(x.place(point.x)), round(y.place(point.y))] as const);
  const dots = places.map(
    ([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="${radius}" fill="${colour}"/>`,
  );
  const path = places.map(([cx, cy]) => `${cx},${cy}`).join(" ");
  const line = `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}"/>`;
  const label = text(frame.right + 14, nameAt + 4, name, `fill="${colour}" font-weight="bold"`);
  return `<g>${line}${dots.join("")}${label}</g>`;
}

/** Names that would lie on each other are moved apart, in their order. */
function spread(places: readonly number[]): readonly number[] {
  const moved = [...places];
  let last = -Infinity;
  for (const at of [...places.keys()].toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0))) {
    moved[at] = Math.max(places[at] ?? 0, last + lineHeight);
    last = moved[at];
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
