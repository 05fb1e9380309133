import { chromium } from "@playwright/test";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const base = "http://localhost:4391";
async function shot(name, { w, h, dark, touch, url = "/verken/?scenario=terreinregisseur", act, full }) {
  const ctx = await b.newContext({ viewport: { width: w, height: h }, colorScheme: dark ? "dark" : "light", hasTouch: !!touch, isMobile: !!touch, locale: "nl-BE" });
  const p = await ctx.newPage();
  await p.goto(base + url);
  await p.waitForSelector("html[data-alive]");
  await p.waitForTimeout(1500);
  if (act) await act(p);
  await p.waitForTimeout(600);
  await p.screenshot({ path: `/tmp/ch-${name}.png`, fullPage: !!full });
  await ctx.close();
}
const which = process.argv.slice(2);
const fold = async (p, ...n) => { for (const x of n) await p.locator(".fold-button", { hasText: x }).first().click(); };
const all = {
  l: { w: 1280, h: 800 },
  ld: { w: 1280, h: 800, dark: true, url: "/verken/?scenario=beleidsregisseur&mix=20-30-50&regio=w13&financiering=structureel" },
  more: { w: 1280, h: 1500, act: (p) => fold(p, "Meer keuzes", "Werkwijze") },
  more2: { w: 1280, h: 1500, act: async (p) => { await fold(p, "Meer keuzes", "Gemeenten en", "Instrumenten", "Looptijd"); await p.selectOption("#later", "terreinregisseur"); } },
  begin: { w: 1280, h: 1500, act: async (p) => { await fold(p, "Meer keuzes", "Beginstand"); } },
  sheet: { w: 1280, h: 800, act: (p) => p.getByRole("button", { name: "Uitleg bij Doorzettingsmacht" }).click() },
  hist: { w: 1280, h: 1200, act: async (p) => { await p.getByRole("button", { name: /^akkoord/ }).click(); await p.waitForTimeout(600); await p.getByRole("button", { name: /^advies/ }).click(); await p.waitForTimeout(600); await p.selectOption("#regio", "w13"); await p.waitForTimeout(600); await fold(p, "Geschiedenis"); await p.getByRole("button", { name: "Toon de laatste" }).click(); } },
  n: { w: 390, h: 844, touch: true },
  no: { w: 390, h: 844, touch: true, act: (p) => p.getByRole("button", { name: "Alle keuzes", exact: true }).click() },
  no2: { w: 390, h: 844, touch: true, act: async (p) => { await p.getByRole("button", { name: "Alle keuzes", exact: true }).click(); await p.locator("[data-choice=meer]").scrollIntoViewIfNeeded(); } },
  xs: { w: 320, h: 640, touch: true },
  xso: { w: 320, h: 640, touch: true, act: async (p) => { await p.getByRole("button", { name: "Alle keuzes", exact: true }).click(); await p.locator("[data-choice=mix]").scrollIntoViewIfNeeded(); } },
  sheetn: { w: 390, h: 844, touch: true, dark: true, act: (p) => p.getByRole("button", { name: "Uitleg bij Scenario" }).click() },
  xl: { w: 1920, h: 1080 },
  keep: { w: 1280, h: 800, act: (p) => p.locator("#bewaren").scrollIntoViewIfNeeded() },
  en: { w: 1280, h: 800, url: "/en/verken/?scenario=terreinregisseur&macht=0.9" },
};
for (const k of which.length ? which : Object.keys(all)) await shot(k, all[k]);
await b.close();
