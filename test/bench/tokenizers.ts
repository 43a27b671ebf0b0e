/**
 * The two tokenizers that are compared: a name → its modules, and then what loads it.
 */

export const names = ["kuromoji.js", "ours"] as const;
export type Name = (typeof names)[number];

export type Tokenize = (text: string) => readonly object[];

export async function importTokenizer(name: Name): Promise<() => Promise<Tokenize>> {
  if (name === "ours") return (await import("../../src/analysis/tokenizer.ts")).createTokenizer;
  const { loadKuromoji } = await import("../analysis/reference.ts");
  return async () => {
    const tokenizer = await loadKuromoji();
    return (text) => tokenizer.tokenize(text);
  };
}

export async function loadTokenizer(name: Name): Promise<Tokenize> {
  const load = await importTokenizer(name);
  return load();
}
