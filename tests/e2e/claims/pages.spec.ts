import { alive, expect, open, test } from "../support/test.ts";
import { pages } from "../support/pages.ts";

test.describe("every page opens without a complaint", () => {
  for (const { language, path } of pages) {
    test(path, async ({ page, baseURL }) => {
      const elsewhere: string[] = [];
      page.on("request", (request) => {
        const inside = request.url().startsWith(baseURL!) || request.url().startsWith("data:");
        if (!inside && !request.url().startsWith("blob:")) elsewhere.push(request.url());
      });
      await open(page, path);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("main h1")).toHaveCount(1);
      await expect(page.locator("main h1")).not.toBeEmpty();
      await expect(page).toHaveTitle(/Regiewijzer/);
      expect(elsewhere, "requests to anywhere else").toEqual([]);
      expect(await page.context().cookies(), "cookies").toEqual([]);
    });
  }
});

test("each page has its own title and description", async ({ page, request }) => {
  const heads = new Set<string>();
  for (const { path } of pages) {
    const html = await (await request.get(path)).text();
    const title = /<title>(.*?)<\/title>/.exec(html)?.[1];
    const description = /name="description" content="(.*?)"/.exec(html)?.[1];
    expect(title, path).toBeTruthy();
    heads.add(description ?? "");
  }
  expect(heads.size).toBe(pages.length);
  await page.close();
});

test("a page names its other language", async ({ page }) => {
  await open(page, "/en/over");
  await expect(page.locator('link[hreflang="nl"]')).toHaveAttribute("href", "/over");
  await expect(page.locator('link[hreflang="en"]')).toHaveAttribute("href", "/en/over");
});

test("moving to another page moves title, language and focus along", async ({ page }) => {
  await open(page, "/");
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.locator('a[href="/over"]').first().click();
  await expect(page).toHaveURL(/\/over$/);
  await expect(page).toHaveTitle("Over · Regiewijzer");
  await expect(page.locator("main h1")).toBeFocused();
  await page.locator('a[href="/en/over"]').first().click();
  await expect(page).toHaveTitle("About · Regiewijzer");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goBack();
  await expect(page).toHaveTitle("Over · Regiewijzer");
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  expect(await page.evaluate(() => "sameDocument" in window), "no new document").toBe(true);
});

test("the policy keeps foreign scripts out", async ({ page, complaints }) => {
  await open(page, "/");
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.foreign = true";
    document.body.append(script);
    return "foreign" in window;
  });
  expect(ran).toBe(false);
  expect(complaints.list.join()).toContain("Content Security Policy");
  complaints.list.length = 0;
});

test("a page served for another path is rendered afresh", async ({ page }) => {
  await page.route("**/en/methode", async (route) => {
    const response = await route.fetch({ url: new URL("/over/", route.request().url()).href });
    await route.fulfill({ response });
  });
  await page.goto("/en/methode");
  await alive(page);
  await expect(page).toHaveTitle("Method · Regiewijzer");
});
