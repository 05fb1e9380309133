import { AxeBuilder } from "@axe-core/playwright";
import { expect, open, test } from "../support/test.ts";
import { command, settled } from "../support/simulator.ts";

const address = "/verken?scenario=beleidsregisseur&regio=w13&macht=0.9&aanname=aD:0.06-0.09";

test("the citation names the choices, the model and the command", async ({ page }) => {
  await open(page, address);
  await settled(page);
  const citation = page.locator("[data-citation]");
  for (const part of ["Beleidsregisseur", "W13", "seed 1", "IDEA Consult", await command(page)]) {
    await expect(citation).toContainText(part);
  }
});

test("on paper the choices stand in words beside charts and outcomes", async ({ page }) => {
  await open(page, address);
  await settled(page);
  await page.emulateMedia({ media: "print" });
  const choices = page.locator(".report-choices");
  await expect(choices).toBeVisible();
  await expect(choices).toContainText("0,90");
  await expect(choices).toContainText("Groei van draagvlak 0,06–0,09");
  await expect(page.locator(".choices")).toBeHidden();
  await expect(page.locator(".panel").first()).toBeVisible();
  await expect(page.locator("[data-outcome]").first()).toBeVisible();
});

for (const { width, height, colorScheme, views } of [
  { width: 1280, height: 720, colorScheme: "light", views: "" },
  {
    width: 1280,
    height: 720,
    colorScheme: "dark",
    views: "&links=kaart:draagvlak&rechts=afweging:draagvlak",
  },
  {
    width: 1920,
    height: 1080,
    colorScheme: "light",
    views: "&links=scenarios:draagvlak&rechts=kaart:draagvlak:beste",
  },
  {
    width: 3840,
    height: 2160,
    colorScheme: "dark",
    views: "&links=kaart:draagvlak&rechts=afweging:draagvlak",
  },
] as const) {
  test.describe(`on a projector of ${width} by ${height}, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width, height } });

    test(`nothing is left to scroll with ${views || "two courses"}`, async ({ page }) => {
      await open(page, address + views);
      await settled(page);
      for (const progress of await page.locator(".panel-progress").all()) {
        await expect(progress).toHaveAttribute("data-done", "true", { timeout: 45_000 });
      }
      await page.getByRole("button", { name: "Projectorstand" }).click();
      await expect(page.getByRole("button", { name: "Gewone stand" })).toBeVisible();
      await expect(page.locator(".outcomes")).toBeHidden();
      const below = await page.evaluate(() => {
        const seen = [...document.querySelectorAll(".panel .chart-svg, .choice, .choice *")];
        const bottoms = seen.map((element) => element.getBoundingClientRect().bottom);
        return Math.max(...bottoms) - innerHeight;
      });
      expect(below).toBeLessThanOrEqual(0);
      for (const drawing of await page.locator(".chart-canvas > svg").all()) {
        const [one, surface] = await Promise.all([
          drawing.boundingBox(),
          drawing.locator("xpath=../*[contains(@class, 'chart-reading')]").boundingBox(),
        ]);
        expect(one!.height).toBeGreaterThan(height / 4);
        expect(Math.abs(one!.height - surface!.height)).toBeLessThan(1);
        expect(Math.abs(one!.width - surface!.width)).toBeLessThan(1);
      }
      const found = await new AxeBuilder({ page }).analyze();
      expect(found.violations).toEqual([]);
      await page.getByRole("button", { name: "Gewone stand" }).click();
      await expect(page.locator(".outcomes")).toBeVisible();
    });
  });
}

test("a printed report waits for why and how surely, and the page is as before", async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      const has = (selector: string) => document.querySelector(selector) !== null;
      const seen = { why: has(".waterfall-bar"), way: has(".diagram-drawing"), sure: has("#gaat-mis") };
      Object.assign(window, { seen });
    };
  });
  await open(page, "/verken?regio=w13&scenario=beleidsregisseur");
  await page.getByRole("tab", { name: "Hoe zeker" }).click();
  await page.getByRole("button", { name: "Druk af als verslag" }).click();
  await page.waitForFunction(() => "seen" in window);
  expect(await page.evaluate(() => (window as any).seen)).toEqual({
    why: true,
    way: true,
    sure: true,
  });
  await expect(page.getByRole("tabpanel")).toHaveCount(1);
  await expect(page.getByRole("tabpanel", { name: "Hoe zeker" })).toBeVisible();
});

test("a report printed right after a choice explains that choice", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      const told = document.querySelector(".why-fall")?.textContent;
      Object.assign(window, { told: told ?? "" });
    };
  });
  await open(page, "/verken?regio=w13&scenario=beleidsregisseur");
  await expect(page.locator(".why-fall")).toContainText("Beleidsregisseur");
  await page.getByRole("radio", { name: "Terreinregisseur" }).check();
  await page.getByRole("button", { name: "Druk af als verslag" }).click();
  await page.waitForFunction(() => "told" in window);
  expect(await page.evaluate(() => (window as any).told)).toContain("Terreinregisseur");
});

test("the link is copied with the choices of this moment", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "/verken");
  await page.getByRole("radio", { name: "Terreinregisseur" }).check();
  await page.getByRole("button", { name: "Kopieer de link" }).click();
  await expect(page.getByText("Gekopieerd.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await expect(page).toHaveURL(link);
  expect(link).toContain("scenario=terreinregisseur");
});
