/**
 * A ministry's site for the embedding stories: pages on a port of its own, reached under two names.
 *
 * `127.0.0.1` and `localhost` are two origins, and two sites to the browser.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type HostPage = {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Host = {
  /** `http://127.0.0.1:…` */
  readonly byNumber: string;
  /** `http://localhost:…` */
  readonly byName: string;
  readonly close: () => Promise<void>;
};

/** The pages are looked up at each request, so that they may be told after the start. */
export async function openHost(pages: ReadonlyMap<string, HostPage>): Promise<Host> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://host.example").pathname;
    const found = pages.get(path);
    const type = path.endsWith(".js") ? "text/javascript" : "text/html";
    const headers = { "Content-Type": `${type}; charset=utf-8`, ...found?.headers };
    // Browsers ask for an icon by themselves.
    response.writeHead(found ? 200 : 204, headers).end(found?.body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { byNumber: `http://127.0.0.1:${port}`, byName: `http://localhost:${port}`, close };
}
