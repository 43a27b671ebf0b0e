/**
 * Flavours of what lies on the clipboard, read by a page without our policy, which forbids it.
 */
import type { Page } from "playwright-core";

export async function readClipboard(page: Page, origin: string): Promise<Record<string, string>> {
  const reader = await page.context().newPage();
  const address = `${origin}/clipboard`;
  await reader.route(address, (route) => route.fulfill({ contentType: "text/html", body: "" }));
  await reader.goto(address);
  const copied = await reader.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const flavours: Record<string, string> = {};
    for (const type of item?.types ?? []) {
      flavours[type] = (await (await item?.getType(type))?.text()) ?? "";
    }
    return flavours;
  });
  await reader.close();
  return copied;
}
