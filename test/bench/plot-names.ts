/**
 * Points → where their names stand: beside them, or above or below where another name or point is.
 */
export type Place = { readonly x: number; readonly y: number };

export type Name = Place & { readonly anchor: "start" | "middle" | "end" };

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Pixels: of a letter, of a line, and between a point and its name. */
const [letter, line, gap] = [7.6, 16, 12];

/** In the order of `points`; `right`: no name reaches further. */
export function placeNames(
  points: readonly (Place & { readonly name: string })[],
  right: number,
): readonly Name[] {
  const taken: Box[] = points.map(({ x, y }) => [x - 6, y - 6, x + 6, y + 6]);
  return points.map((point) => {
    const [first, ...others] = toChoices(point);
    const isFree = (choice: Name) => {
      const box = toBox(choice, point.name);
      return box[2] <= right && taken.every((other) => !meet(box, other));
    };
    const chosen = [first, ...others].find(isFree) ?? first;
    taken.push(toBox(chosen, point.name));
    return chosen;
  });
}

function toChoices({ x, y }: Place): readonly [Name, ...Name[]] {
  const rows = [0, 1, -1, 2, -2].map((row) => y + 5 + row * line);
  const beside = rows.flatMap((at): readonly Name[] => [
    { x: x + gap, y: at, anchor: "start" },
    { x: x - gap, y: at, anchor: "end" },
  ]);
  return [
    ...(beside.slice(0, 2) as [Name, Name]),
    { x, y: y + 5 + gap + 6, anchor: "middle" },
    { x, y: y - gap, anchor: "middle" },
    ...beside.slice(2),
  ];
}

function toBox({ x, y, anchor }: Name, name: string): Box {
  const width = letter * name.length;
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return [left, y - 13, left + width, y + 4];
}

function meet(one: Box, other: Box): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
