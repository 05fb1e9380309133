import { chromium } from "@playwright/test";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
for (const [n, dark] of [["l", false], ["d", true]]) {
  const ctx = await b.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: dark ? "dark" : "light" });
  const p = await ctx.newPage();
  for (const k of ["kaart:draagvlak", "afweging:draagvlak", "scenarios:draagvlak", "draagvlak"]) {
    await p.goto("http://localhost:4471/verken?scenario=terreinregisseur&links=" + k);
    await p.waitForSelector("html[data-alive]");
    await p.waitForTimeout(4000);
    const [d] = await Promise.all([p.waitForEvent("download"), p.locator("figure.panel").first().locator(".take button", { hasText: "PNG" }).click()]);
    await d.saveAs(`/tmp/p-shots/take-${n}-${k.split(":")[0]}.png`);
    if (n == "l") { const [s] = await Promise.all([p.waitForEvent("download"), p.locator("figure.panel").first().locator(".take button", { hasText: "SVG" }).click()]); await s.saveAs(`/tmp/p-shots/take-${k.split(":")[0]}.svg`); }
  }
  await ctx.close();
}
await b.close();
