import { expect, test } from "@playwright/test";
import { pages, path } from "../support/pages.ts";

/** What stands between a tag and its end, without tags. */
function words(html: string, tag: string): string[] {
  const found = html.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, "gs"));
  return [...found].map(([, inside]) => inside!.replace(/<[^>]*>/g, "").trim());
}

/** The value of an attribute of the first tag that a pattern finds. */
function attribute(html: string, tag: RegExp, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag.exec(html)?.[0] ?? "")?.[1];
}

test("every page is a document that reads and leads on without scripts", async ({ request }) => {
  const descriptions = new Set<string>();
  const links = new Set<string>();
  for (const { language, slug, path: address } of pages) {
    const response = await request.get(address);
    const html = await response.text();
    const says = (what: string) => `${address}: ${what}`;
    expect.soft(response.status(), says("status")).toBe(200);
    expect.soft(attribute(html, /<html[^>]*>/, "lang"), says("language")).toBe(language);
    expect.soft(words(html, "title").join(), says("title")).toContain("Regiewijzer");
    const main = /<main\b.*<\/main>/s.exec(html)?.[0] ?? "";
    const [heading, ...others] = words(main, "h1");
    expect.soft(heading, says("heading")).toBeTruthy();
    expect.soft(others, says("one heading")).toEqual([]);
    expect.soft(words(main, "main").join().length, says("something to read")).toBeGreaterThan(80);
    descriptions.add(attribute(html, /<meta[^>]*name="description"[^>]*>/, "content") ?? "");
    for (const other of ["nl", "en"] as const) {
      const link = new RegExp(`<link[^>]*hreflang="${other}"[^>]*>`);
      expect.soft(attribute(html, link, "href"), says(`in ${other}`)).toBe(path(other, slug));
    }
    for (const [, href] of html.matchAll(/\bhref="(\/[^"]*)"/g)) links.add(href!);
  }
  expect(descriptions.size, "each page has its own description").toBe(pages.length);
  expect(links.size).toBeGreaterThan(pages.length - 1);
  for (const href of links) {
    const response = await request.get(href.replaceAll("&amp;", "&"), { maxRedirects: 0 });
    expect.soft(response.status(), `${href} is there, without a redirect`).toBe(200);
  }
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("a page is seen, and its links work", async ({ page }) => {
    await page.goto("/en/verken");
    await expect(page.locator("main h1")).toBeVisible();
    await expect(page.locator("main .notice").first()).toBeVisible();
    await page.locator('a[href="/en/over/"]').first().click();
    await expect(page).toHaveTitle("About · Regiewijzer");
    await expect(page.locator("main h1")).toBeVisible();
  });
});
