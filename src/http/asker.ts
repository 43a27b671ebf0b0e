/**
 * A request → the person it counts for: the address of the peer, or what a listed proxy says of it.
 *
 * `X-Forwarded-For` is read from the right, each step only as far as the one who wrote it is listed:
 * what stands further left may be forged. A household or an office has a whole /64 of IPv6. The
 * address itself is kept nowhere: what is counted is a keyed hash, whose key dies with the process.
 */
import { createHmac, randomBytes } from "node:crypto";
import { BlockList, isIP } from "node:net";
import type { Context } from "hono";

/** Undefined where there is no peer, as in a test without a socket. */
export type Asker = (c: Context) => string | undefined;

type Peer = (c: Context) => string | undefined;

/** `trusted`: addresses and ranges such as `10.0.0.0/8`. */
export function createAsker(peer: Peer, trusted: readonly string[]): Asker {
  const isTrusted = toTest(trusted);
  const secret = randomBytes(32);
  return (c) => {
    const nearest = peer(c);
    if (nearest === undefined) return undefined;
    const said = c.req.header("X-Forwarded-For") ?? "";
    const person = toPerson(farthest(nearest, { said, isTrusted }));
    return createHmac("sha256", secret).update(person).digest("base64url");
  };
}

type Said = { readonly said: string; readonly isTrusted: (address: string) => boolean };

/** The last address in the chain whose teller is trusted. */
function farthest(nearest: string, { said, isTrusted }: Said): string {
  let address = nearest;
  for (const hop of said.split(",").toReversed()) {
    const next = withoutPort(hop.trim());
    if (!isTrusted(address) || isIP(next) === 0) break;
    address = next;
  }
  return address;
}

/** `[2001:db8::1]:4711` → `2001:db8::1`, `192.0.2.1:4711` → `192.0.2.1` */
function withoutPort(hop: string): string {
  return /^\[(.+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
}

function toTest(ranges: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = "", bits] = range.split("/");
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return (address) => isIP(address) !== 0 && list.check(address, familyOf(address));
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}

/** `::ffff:192.0.2.1` → `192.0.2.1`, `2001:db8:1:2:3::4` → `2001:db8:1:2` */
function toPerson(address: string): string {
  if (isIP(address) !== 6) return address;
  const groups = toGroups(address);
  if (groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff") {
    const bytes = groups.slice(6).map((group) => Number.parseInt(group, 16));
    return bytes.flatMap((two) => [two >> 8, two & 0xff]).join(".");
  }
  return groups.slice(0, 4).join(":");
}

/** All eight, in lower case and without leading zeros. */
function toGroups(address: string): readonly string[] {
  const { hostname } = new URL(`http://[${address.replace(/%.*$/, "")}]`);
  const [left = "", right = ""] = hostname.slice(1, -1).split("::");
  const [before, after] = [left, right].map((part) => (part === "" ? [] : part.split(":")));
  const missing = 8 - (before?.length ?? 0) - (after?.length ?? 0);
  return [...(before ?? []), ...Array<string>(Math.max(0, missing)).fill("0"), ...(after ?? [])];
}
