import { chromium } from "@playwright/test";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const base = "http://localhost:4471";
async function shot(name, { w, h, dark, touch, url, act, full }) {
  const ctx = await b.newContext({ viewport: { width: w, height: h }, colorScheme: dark ? "dark" : "light", hasTouch: !!touch, isMobile: !!touch, locale: "nl-BE" });
  const p = await ctx.newPage();
  p.on("console", (m) => { if (m.type() === "error") console.log(name, m.text()); });
  p.on("pageerror", (e) => console.log(name, "ERR", e.message));
  await p.goto(base + url);
  await p.waitForSelector("html[data-alive]");
  const t = Date.now();
  await p.waitForFunction(() => [...document.querySelectorAll(".panel-progress")].filter(e => e.offsetParent).every((e) => e.dataset.done === "true"), null, { timeout: 60000 }).catch(() => console.log(name, "not done"));
  console.log(name, "done in", Date.now() - t);
  if (act) await act(p);
  await p.waitForTimeout(500);
  await p.screenshot({ path: `/tmp/p-shots/${name}.png`, fullPage: !!full });
  await ctx.close();
}
const which = process.argv.slice(2);
const all = {
  mapL: { w: 1280, h: 1000, url: "/verken?scenario=terreinregisseur&links=kaart:draagvlak&rechts=afweging:draagvlak" },
  mapD: { w: 1280, h: 1000, dark: true, url: "/verken?scenario=beleidsregisseur&links=kaart:beleidscoherentie&rechts=afweging:beleidscoherentie" },
  scen: { w: 1280, h: 1000, url: "/verken?scenario=terreinregisseur&inwoners=90000&links=scenarios:afstemming_vdab&rechts=verloop:draagvlak" },
  best: { w: 1280, h: 1000, url: "/verken?scenario=beleidsregisseur&links=kaart:beleidscoherentie&rechts=scenarios:kost", act: async (p) => { await p.locator("#grafiek-links-kleur").selectOption("beste"); await p.waitForTimeout(300); await p.screenshot({ path: "/tmp/p-shots/best-mid.png" }); await p.waitForFunction(() => document.querySelector(".panel-progress").dataset.done === "true", null, { timeout: 90000 }); } },
  xl: { w: 1920, h: 1080, url: "/verken?scenario=terreinregisseur&links=kaart:draagvlak&rechts=afweging:draagvlak" },
  xlD: { w: 1920, h: 1080, dark: true, url: "/verken?scenario=terreinregisseur&links=scenarios:draagvlak&rechts=afweging:invulling_lde:draagvlak" },
  n: { w: 390, h: 1400, touch: true, url: "/verken?scenario=terreinregisseur&links=kaart:draagvlak" },
  nP: { w: 390, h: 1400, touch: true, dark: true, url: "/verken?scenario=terreinregisseur&links=afweging:draagvlak" },
  nS: { w: 320, h: 1400, touch: true, url: "/verken?scenario=terreinregisseur&links=scenarios:draagvlak" },
  mid: { w: 1280, h: 800, url: "/verken?scenario=terreinregisseur&mix=20-30-50", act: async (p) => { await p.locator("#grafiek-links-beeld").selectOption("kaart"); for (let i = 0; i < 6; i++) { await p.waitForTimeout(200); await p.screenshot({ path: `/tmp/p-shots/mid${i}.png`, clip: { x: 380, y: 60, width: 900, height: 700 } }); } } },
};
for (const k of which.length ? which : Object.keys(all)) await shot(k, all[k]);
await b.close();
