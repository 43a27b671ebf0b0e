/**
 * `node src/analysis/prepare-dictionary.ts [folder …]`: makes the dictionary's file.
 *
 * Started by the first start that misses it, or by whoever builds an image.
 */
import { writeDictionary } from "./dictionary.ts";

const folders = process.argv.slice(2);
await writeDictionary(folders.length > 0 ? folders : undefined);
