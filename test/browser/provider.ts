/**
 * A real OpenID Connect provider on a free port, with its own pages to log in and to agree.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

export const client = { id: "desk", secret: "the desk's secret at the provider" } as const;

export type RunningProvider = { readonly issuer: string; readonly close: () => Promise<void> };

/** `redirect`: the address to which it may send a browser back. Every name is an account. */
export async function startProvider(redirect: string, port = 0): Promise<RunningProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirect] }],
    cookies: { keys: ["only for these tests"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    pkce: { required: () => true },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({
        sub,
        name: `相談 ${sub}`,
        email: `${sub}@example.jp`,
        email_verified: sub !== "unverified",
      }),
    }),
  });
  server.on("request", provider.callback());
  return { issuer, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
