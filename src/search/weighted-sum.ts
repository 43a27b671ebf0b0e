/**
 * Evidence and what each kind of it counts → one score, the form of every ranking here.
 */
export function toWeightedSum<Name extends string>(
  weights: Readonly<Record<Name, number>>,
  evidence: Readonly<Record<Name, number>>,
): number {
  const names = Object.keys(weights) as Name[];
  return names.reduce((sum, name) => sum + weights[name] * evidence[name], 0);
}
