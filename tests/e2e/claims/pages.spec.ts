import type { Page } from "@playwright/test";
import { expectAxeFindsNothing } from "../support/axe.ts";
import { atAnyMoment } from "../support/monkey.ts";
import { alive, expect, open, test, thorough } from "../support/test.ts";
import { languages, path, slugs, type Slug } from "../support/pages.ts";

/** Pages that another one stands for: they are one component with other texts. */
const alike: Partial<Record<Slug, Slug>> = {
  "scenario/bestuursregisseur": "scenario/beleidsregisseur",
  "scenario/terreinregisseur": "scenario/beleidsregisseur",
};

/** Keeps the requests of a page to anywhere but the site. */
function requestsElsewhere(page: Page, site: string): string[] {
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site) && !/^(data|blob):/.test(url)) elsewhere.push(url);
  });
  return elsewhere;
}

for (const slug of slugs) {
  test(`${path("nl", slug)} comes to life in both languages, asks nothing elsewhere and fits a phone`, async ({
    page,
    baseURL,
  }) => {
    // Axe then looks eight times, or at a document of nine thousand elements.
    if (thorough || slug === "model") test.slow();
    const elsewhere = requestsElsewhere(page, baseURL!);
    for (const language of languages) {
      await test.step(language, async () => {
        await page.setViewportSize({ width: 320, height: 640 });
        await open(page, path(language, slug));
        await expect.soft(page.locator("html")).toHaveAttribute("lang", language);
        await expect.soft(page.locator("main h1")).toHaveCount(1);
        await expect.soft(page.locator("main h1")).not.toBeEmpty();
        await expect.soft(page).toHaveTitle(/Regiewijzer/);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(width, "no scrolling sideways").toBeLessThanOrEqual(320);
        expect.soft(await page.evaluate(atAnyMoment)).toEqual([]);
        if (thorough) await expectAxeFindsNothing(page);
        await page.setViewportSize({ width: 1280, height: 800 });
        if (slug in alike && !thorough) return;
        // The document is the same in both languages.
        if (slug === "model" && language === "en" && !thorough) return;
        const themes = language === "nl" || thorough ? undefined : (["light"] as "light"[]);
        await expectAxeFindsNothing(page, { themes });
      });
    }
    expect(elsewhere, "requests to anywhere else").toEqual([]);
    expect(await page.context().cookies(), "cookies").toEqual([]);
  });
}

test("a link leads to a document of its own, with its title and language, and back", async ({
  page,
}) => {
  await open(page, "/");
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.locator('.site-footer a[href="/over/"]').click();
  await expect(page).toHaveURL(/\/over\/$/);
  await expect(page).toHaveTitle("Over · Regiewijzer");
  expect(await page.evaluate(() => "sameDocument" in window), "the same document").toBe(false);
  await page.locator('a[href="/en/over/"]').first().click();
  await expect(page).toHaveTitle("About · Regiewijzer");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goBack();
  await expect(page).toHaveTitle("Over · Regiewijzer");
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
});

test("a choice is no step of the browser: back leads to the page before", async ({ page }) => {
  await open(page, "/");
  await page.locator('a[href^="/verken"]').first().click();
  await alive(page);
  await page.locator("#macht").press("ArrowRight");
  await expect.poll(() => page.url()).toContain("macht=");
  await page.goBack();
  await expect(page).toHaveURL(/:\d+\/$/);
});

test("a document loads its own program, styles and texts and no other's", async ({ page }) => {
  const loaded = new Set<string>();
  page.on("request", (request) => {
    const name = /\/assets\/([\w-]+(?:\.(?:nl|en))?)\.\w+\.(\w+)$/.exec(request.url());
    if (name) loaded.add(`${name[1]}.${name[2]}`);
  });
  const simulator = [
    "all.css",
    "early.nl.js",
    "simulator.css",
    "texts-help.nl.json",
    "worker.js",
    "worker.wasm",
  ];
  for (const { address, files } of [
    { address: "/en/over", files: ["all.css", "reader.js", "reader.wasm", "texts-reader.en.json"] },
    { address: "/feiten", files: ["all.css", "reading.css", "reading.js", "reader.js", "reader.wasm", "texts-reader.nl.json"] },
    { address: "/", files: ["start.js", "start.wasm", "texts-reader.nl.json", "reading.css", ...simulator] },
    { address: "/verken", files: ["verken.js", "verken.wasm", "texts-simulator.nl.json", ...simulator] },
    { address: "/vergelijk", files: ["vergelijk.js", "vergelijk.wasm", "texts-simulator.nl.json", ...simulator] },
  ]) {
    loaded.clear();
    await open(page, address);
    await expect.poll(() => [...loaded].toSorted(), address).toEqual(files.toSorted());
  }
});

test("an address where nothing lives says so in its language, and leads on", async ({
  page,
  complaints,
}) => {
  for (const { address, title } of [
    { address: "/niets/hier", title: "Niet gevonden · Regiewijzer" },
    { address: "/en/nothing/here", title: "Not found · Regiewijzer" },
  ]) {
    const response = await page.goto(address);
    expect.soft(response?.status()).toBe(404);
    await alive(page);
    await expect.soft(page).toHaveTitle(title);
    await expect.soft(page.locator("main h1")).toHaveCount(1);
    await expect.soft(page.locator("a[href]").first()).toBeVisible();
  }
  // The browser reports the status itself; nothing else may go wrong.
  expect(complaints.list.filter((complaint) => !complaint.includes("404"))).toEqual([]);
  complaints.list.length = 0;
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
