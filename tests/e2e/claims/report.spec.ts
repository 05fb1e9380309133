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

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
] as const) {
  test(`on a projector of ${width} by ${height} nothing is left to scroll`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, address);
    await settled(page);
    await page.getByRole("button", { name: "Projectorstand" }).click();
    await expect(page.getByRole("button", { name: "Gewone stand" })).toBeVisible();
    await expect(page.locator(".outcomes")).toBeHidden();
    const below = await page.evaluate(() => {
      const seen = [...document.querySelectorAll(".panel, .choice")];
      const bottoms = seen.map((element) => element.getBoundingClientRect().bottom);
      return Math.max(...bottoms) - innerHeight;
    });
    expect(below).toBeLessThanOrEqual(0);
    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations).toEqual([]);
    await page.getByRole("button", { name: "Gewone stand" }).click();
    await expect(page.locator(".outcomes")).toBeVisible();
  });
}
