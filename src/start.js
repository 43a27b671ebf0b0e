/**
 * `npm start`: Node's cache of compiled code, then the server.
 *
 * The cache must be on before the first TypeScript file is read, so that a second start need not
 * load Node's TypeScript stripper; hence plain JavaScript. Threads and processes of ours find it by
 * the environment. `node src/main.ts` does the same, slower.
 */
import { enableCompileCache, getCompileCacheDir } from "node:module";

enableCompileCache();
const folder = getCompileCacheDir();
if (folder !== undefined) process.env["NODE_COMPILE_CACHE"] ??= folder;
await import("./main.ts");
