import { expectAxeFindsNothing } from "../support/axe.ts";
import { expect, open, test } from "../support/test.ts";
import { settled } from "../support/simulator.ts";

const address = "/verken?scenario=beleidsregisseur&regio=w13&macht=0.9&aanname=aD:0.06-0.09";

test("the citation names the choices, the model and the command, and paper shows them in words", async ({
  page,
}) => {
  await open(page, address);
  const { commands } = await settled(page, { has: ["--partnership w13"] });
  const citation = page.locator("[data-citation]");
  for (const part of ["Beleidsregisseur", "W13", "seed 1", "IDEA Consult", commands.now]) {
    await expect.soft(citation).toContainText(part);
  }
  await page.emulateMedia({ media: "print" });
  const choices = page.locator(".report-choices");
  await expect.soft(choices).toBeVisible();
  await expect.soft(choices).toContainText("0,90");
  await expect.soft(choices).toContainText("Groei van draagvlak 0,06–0,09");
  await expect.soft(page.locator(".choices")).toBeHidden();
  await expect.soft(page.locator(".panel").first()).toBeVisible();
  await expect.soft(page.locator("[data-outcome]").first()).toBeVisible();
});

for (const { views, sizes } of [
  { views: "", sizes: [{ width: 1280, height: 720, theme: "light" }] },
  {
    views: "&links=kaart:draagvlak&rechts=afweging:draagvlak",
    sizes: [
      { width: 1280, height: 720, theme: "dark" },
      { width: 3840, height: 2160, theme: "dark" },
    ],
  },
  {
    views: "&links=scenarios:draagvlak&rechts=kaart:draagvlak:beste",
    sizes: [{ width: 1920, height: 1080, theme: "light" }],
  },
] as const) {
  test(`on a projector nothing is left to scroll with ${views || "two courses"}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: sizes[0].width, height: sizes[0].height });
    await open(page, address + views);
    await settled(page, { has: ["--partnership w13"] });
    for (const progress of await page.locator(".panel-progress").all()) {
      await expect(progress).toHaveAttribute("data-done", "true", { timeout: 45_000 });
    }
    await page.getByRole("button", { name: "Projectorstand" }).click();
    await expect(page.getByRole("button", { name: "Gewone stand" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-projector", "true");
    await expect(page.locator(".outcomes")).toBeHidden();
    for (const { width, height, theme } of sizes) {
      await test.step(`${width} by ${height}, ${theme}`, async () => {
        await page.setViewportSize({ width, height });
        const below = await page.evaluate(() => {
          const seen = [...document.querySelectorAll(".panel .chart-svg, .choice, .choice *")];
          const bottoms = seen.map((element) => element.getBoundingClientRect().bottom);
          return Math.max(...bottoms) - innerHeight;
        });
        expect.soft(below).toBeLessThanOrEqual(0);
        // Without a scroll bar the page could still be scrolled, by the focus.
        const whole = await page.evaluate(() => document.documentElement.scrollHeight);
        expect.soft(whole).toBe(height);
        for (const drawing of await page.locator(".chart-canvas > svg").all()) {
          const [one, surface] = await Promise.all([
            drawing.boundingBox(),
            drawing.locator("xpath=../*[contains(@class, 'chart-reading')]").boundingBox(),
          ]);
          expect.soft(one!.height).toBeGreaterThan(height / 4);
          expect.soft(Math.abs(one!.height - surface!.height)).toBeLessThan(1);
          expect.soft(Math.abs(one!.width - surface!.width)).toBeLessThan(1);
        }
        await expectAxeFindsNothing(page, { themes: [theme] });
      });
    }
    await page.getByRole("button", { name: "Gewone stand" }).click();
    await expect(page.locator(".outcomes")).toBeVisible();
  });
}

test("a report printed right after a choice waits for why and how surely, and the page is as before", async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      const has = (selector: string) => document.querySelector(selector) !== null;
      const printed = {
        why: document.querySelector(".why-fall:has(.waterfall-bar)")?.textContent ?? "",
        way: has(".diagram-drawing"),
        sure: has("#gaat-mis"),
      };
      Object.assign(window, { printed });
    };
  });
  await open(page, "/verken?regio=w13&scenario=beleidsregisseur");
  await expect(page.locator(".why-fall")).toContainText("Beleidsregisseur");
  await page.getByRole("tab", { name: "Hoe zeker" }).click();
  await page.getByRole("radio", { name: "Terreinregisseur" }).check();
  await page.getByRole("button", { name: "Druk af als verslag" }).click();
  await page.waitForFunction(() => "printed" in window);
  const printed = await page.evaluate(() => (window as any).printed);
  expect(printed).toEqual({
    why: expect.stringContaining("Terreinregisseur"),
    way: true,
    sure: true,
  });
  await expect(page.getByRole("tabpanel")).toHaveCount(1);
  await expect(page.getByRole("tabpanel", { name: "Hoe zeker" })).toBeVisible();
});
