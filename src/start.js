/**
 * `npm start`: Node's cache of compiled code, then the server.
 *
 * The cache must be on before the first TypeScript file is read, so that a second start need not
 * load Node's TypeScript stripper; hence plain JavaScript. `node src/main.ts` does the same, slower.
 */
import { enableCompileCache } from "node:module";

enableCompileCache();
await import("./main.ts");
