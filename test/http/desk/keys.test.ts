import { expect, test } from "vitest";
import { openDeskSite } from "../../fixtures/desk-site.ts";

test("single keys can be switched off and on, and stay so", async () => {
  const { get, post, cookie } = await openDeskSite();
  expect(await (await get("/desk")).text()).toContain('data-keys="on"');
  const off = await post("/desk/keys", { keys: "off", back: "/desk?q=a" });
  expect(off.headers.get("Location")).toBe("/desk?q=a#keys");
  const [kept = ""] = off.headers.get("Set-Cookie")?.split(";") ?? [];
  expect(off.headers.get("Set-Cookie")).toContain("Max-Age=31536000");
  const later = await get("/desk", { Cookie: `${cookie}; ${kept}` });
  const markup = await later.text();
  expect(markup).toContain('data-keys="off"');
  expect(markup).not.toContain("<kbd>");
  const on = await post("/desk/keys", { keys: "on", back: "/desk" });
  expect(on.headers.get("Set-Cookie")).toContain("Max-Age=0");
});
