import { fileURLToPath, pathToFileURL } from "node:url";
import { alive, expect, test } from "../support/test.ts";
import { slugs, languages, path } from "../support/pages.ts";

const file = pathToFileURL(
  fileURLToPath(new URL("../../../dist/regiewijzer.html", import.meta.url)),
).href;

test.describe("the single file works from disk, without a network", () => {
  test.use({ offline: true });

  test("it opens and asks nothing of anyone", async ({ page }) => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url().split("#")[0]!));
    await page.goto(file);
    await alive(page);
    await expect(page.locator("main h1")).toBeVisible();
    await expect(page).toHaveURL(/#\/$/);
    const outside = requests.filter((url) => url !== file && !/^(data|blob):/.test(url));
    expect(outside).toEqual([]);
  });

  test("every page is in it, in both languages", async ({ page }) => {
    await page.goto(file);
    await alive(page);
    for (const language of languages) {
      for (const slug of slugs) {
        await page.evaluate((to) => (location.hash = to), path(language, slug));
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await expect(page.locator("main h1")).toHaveCount(1);
      }
    }
    await expect(page).toHaveTitle("About · Regiewijzer");
  });

  test("its worker starts from inside the file", async ({ page }) => {
    await page.goto(file);
    await alive(page);
    const first = await page.evaluate(
      () =>
        new Promise<number[]>((resolve, reject) => {
          const worker = new Worker((window as { regiewijzerWorker?: string }).regiewijzerWorker!);
          worker.onmessage = ({ data }) => resolve([...data]);
          worker.onerror = ({ message }) => reject(new Error(message));
        }),
    );
    // `Ready`, with the version of the messages after it.
    expect(first[0]).toBe(0);
  });

  test("a link inside it moves on, and back", async ({ page }) => {
    await page.goto(file);
    await alive(page);
    await page.locator('a[href="#/over"]').first().click();
    await expect(page).toHaveTitle("Over · Regiewijzer");
    await page.goBack();
    await expect(page).toHaveTitle(/^Regiewijzer/);
  });

  test("a skip link moves the focus, not the route", async ({ page }) => {
    await page.goto(`${file}#/over`);
    await alive(page);
    const skip = page.locator('a[href^="#"]:not([href^="#/"])').first();
    const target = (await skip.getAttribute("href", { timeout: 2_000 }))!;
    await skip.focus();
    await page.keyboard.press("Enter");
    await expect(page.locator(target)).toBeFocused();
    await expect(page).toHaveURL(/#\/over$/);
  });
});
