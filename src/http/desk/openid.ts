/**
 * OpenID Connect: the way to the provider of the organisation, and who comes back from it.
 *
 * Authorisation code flow with PKCE, state and nonce. The provider is looked up when it is first
 * needed, and again while it is away: the site starts and answers without it.
 */
import { createHash } from "node:crypto";
import * as client from "openid-client";

export type OpenIdSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Of this site; the provider knows its redirect address. */
  readonly origin: string;
  /** Mail addresses and `@domain`s in lower case; undefined: whomever the provider knows. */
  readonly allowed?: readonly string[] | undefined;
};

/** What the browser keeps until it is back. */
type Checks = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
};

type Arrival = { readonly name: string } | { readonly refused: "notAllowed" };

export type OpenId = {
  /** Rejects when the provider cannot be reached. */
  readonly leave: () => Promise<{ readonly address: string; readonly checks: Checks }>;
  /** `search` of the address that the browser came back to; rejects what does not hold. */
  readonly arrive: (search: string, checks: Checks) => Promise<Arrival>;
  readonly stampOf: (name: string) => Promise<string | undefined>;
};

export const callbackPath = "/desk/login/callback";

/** In seconds. */
const patience = 5;

/** In code points: it stands on every page of the desk. */
const longestName = 60;

export function createOpenId(settings: OpenIdSettings): OpenId {
  const redirect = `${settings.origin}${callbackPath}`;
  let found: Promise<client.Configuration> | undefined;
  const lookUp = () => {
    found ??= discover(settings).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
  return {
    leave: async () => {
      const provider = await lookUp();
      const [state, nonce] = [client.randomState(), client.randomNonce()];
      const verifier = client.randomPKCECodeVerifier();
      const address = client.buildAuthorizationUrl(provider, {
        redirect_uri: redirect,
        scope: "openid profile email",
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state,
        nonce,
      });
      return { address: address.href, checks: { state, nonce, verifier } };
    },
    arrive: async (search, { state, nonce, verifier }) => {
      const provider = await lookUp();
      const tokens = await client.authorizationCodeGrant(provider, new URL(redirect + search), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      return toArrival(await readPerson(provider, tokens), settings);
    },
    stampOf: () => Promise.resolve(toStamp(settings)),
  };
}

function discover({ issuer, clientId, clientSecret }: OpenIdSettings) {
  const post = client.ClientSecretPost(clientSecret);
  const basic = client.ClientSecretBasic(clientSecret);
  const authentication: client.ClientAuth = (server, ...rest) => {
    const takesPost = server.token_endpoint_auth_methods_supported?.includes("client_secret_post");
    return (takesPost ? post : basic)(server, ...rest);
  };
  const isHere = issuer.startsWith("http:");
  return client.discovery(new URL(issuer), clientId, undefined, authentication, {
    timeout: patience,
    ...(isHere && { execute: [client.allowInsecureRequests] }),
  });
}

type Tokens = Awaited<ReturnType<typeof client.authorizationCodeGrant>>;
type Person = Readonly<Record<string, unknown>> & { readonly sub: string };

/** Some providers put name and mail into the ID token, some tell them only when asked. */
async function readPerson(provider: client.Configuration, tokens: Tokens): Promise<Person> {
  const claims = tokens.claims();
  if (!claims) throw new Error("expected an ID token");
  if (!provider.serverMetadata().userinfo_endpoint) return claims;
  const told = await client.fetchUserInfo(provider, tokens.access_token, claims.sub);
  return { ...told, ...claims };
}

/** An address that the provider has not verified may be anyone's. */
function toArrival(person: Person, { allowed }: OpenIdSettings): Arrival {
  const { email, email_verified: isVerified } = person;
  const mail = typeof email === "string" && isVerified === true ? email.toLowerCase() : undefined;
  if (allowed && !(mail && isAllowed(mail, allowed))) return { refused: "notAllowed" };
  const names = [person["name"], person["preferred_username"], email, person.sub];
  const name = names.find((one) => typeof one === "string" && one.trim() !== "") as string;
  return { name: [...name.trim()].slice(0, longestName).join("") };
}

/** `@example.jp` stands for every address that ends so. */
function isAllowed(mail: string, allowed: readonly string[]): boolean {
  return allowed.some((one) => (one.startsWith("@") ? mail.endsWith(one) : mail === one));
}

/** Who changes the provider or the list ends every session. */
function toStamp({ issuer, clientId, allowed }: OpenIdSettings): string {
  const granted = JSON.stringify([issuer, clientId, allowed ?? null]);
  return createHash("sha256").update(granted).digest("base64url");
}
