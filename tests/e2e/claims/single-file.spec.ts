import { fileURLToPath, pathToFileURL } from "node:url";
import { alive, expect, test } from "../support/test.ts";
import { slugs, languages, path } from "../support/pages.ts";
import { expectChartIsTaken } from "../support/saving.ts";
import { done, expectTheFiguresOfTheCommand, panel, settled } from "../support/simulator.ts";

const file = pathToFileURL(
  fileURLToPath(new URL("../../../dist/regiewijzer.html", import.meta.url)),
).href;

test.describe("the single file works from disk, without a network", () => {
  test.beforeEach(({ context }) => context.setOffline(true));
  test.afterEach(({ context }) => context.setOffline(false));

  test("it asks nothing of the network, has every page, and its links work", async ({ page }) => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url().split("#")[0]!));
    await page.goto(file);
    await alive(page);
    await expect(page.locator("main h1")).toBeVisible();
    await expect(page).toHaveURL(/#\/$/);

    await page.locator('.site-footer a[href="#/over/"]').click();
    await expect(page).toHaveTitle("Over · Regiewijzer");
    await test.step("a skip link moves the focus, not the route", async () => {
      const skip = page.locator('a[href^="#"]:not([href^="#/"])').first();
      const target = (await skip.getAttribute("href", { timeout: 2_000 }))!;
      await skip.focus();
      await page.keyboard.press("Enter");
      await expect(page.locator(target)).toBeFocused();
      await expect(page).toHaveURL(/#\/over\/$/);
    });
    await page.goBack();
    await expect(page).toHaveTitle(/^Regiewijzer/);

    for (const language of languages) {
      for (const slug of slugs) {
        await page.evaluate((to) => (location.hash = to), path(language, slug));
        await expect.soft(page.locator("html")).toHaveAttribute("lang", language);
        await expect.soft(page.locator("main h1"), path(language, slug)).toHaveCount(1);
      }
    }
    await expect(page).toHaveTitle("About · Regiewijzer");
    const outside = requests.filter((url) => url !== file && !/^(data|blob):/.test(url));
    expect(outside).toEqual([]);
  });

  test("where the browser refuses to copy, the text stands there to be copied by hand", async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }));
    await page.goto(`${file}#/verken?scenario=terreinregisseur`);
    await settled(page, { has: ["--preset terreinregisseur"] });
    const citation = await page.locator("[data-citation]").innerText();
    await page.locator(".report .button").first().click();
    const field = page.locator(".report .copy-text");
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(citation);
    await expect(page.locator(".report [role=status]").first()).toContainText("kopieer");
    expect(await page.evaluate(() => String(getSelection()))).toBe(citation);
    await page.locator(".keep .button").first().click();
    await expect(page.locator(".keep .copy-text")).toHaveValue(/regiewijzer\.html#\/verken\/\?scenario=terreinregisseur&model=[\d.]+$/);
  });

  test("it computes, and a chart is taken along", async ({ page }) => {
    await page.goto(`${file}#/verken?scenario=terreinregisseur&links=kaart:draagvlak`);
    await alive(page);
    expectTheFiguresOfTheCommand(await settled(page, { has: ["--preset terreinregisseur"] }));
    await done(panel(page));
    await expectChartIsTaken(page, panel(page));
  });
});
