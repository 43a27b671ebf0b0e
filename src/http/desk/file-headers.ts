/**
 * The headers of what the desk gives as a file.
 */
const types = { csv: "text/csv; charset=utf-8", jsonl: "application/jsonl; charset=utf-8" };

export function fileHeaders(name: `${string}.${keyof typeof types}`): Record<string, string> {
  const type = types[name.endsWith(".csv") ? "csv" : "jsonl"];
  return { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` };
}
