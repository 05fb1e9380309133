import { byChance, type Draw } from "../support/chance.ts";
import { pages, unspaced } from "../support/pdf.ts";
import { expect, open, test } from "../support/test.ts";
import { settled } from "../support/simulator.ts";
import type { Page } from "@playwright/test";

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
  const choices = page.locator(".report-all");
  await expect.soft(choices).toBeVisible();
  await expect.soft(choices).toContainText("0,90");
  await expect.soft(choices).toContainText("Groei van draagvlak 0,06–0,09");
  await expect.soft(page.locator(".choices")).toBeHidden();
  await expect.soft(page.locator(".panel").first()).toBeVisible();
  await expect.soft(page.locator("[data-outcome]").first()).toBeVisible();
});

test("a report printed right after a choice waits for why and how surely, and the page is as before", async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      const has = (selector: string) => document.querySelector(selector) !== null;
      const printed = {
        why: document.querySelector(".why-fall:has(.waterfall-bar)")?.textContent ?? "",
        way: has(".diagram-drawing"),
        fails: has(".loss"),
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
    fails: true,
  });
  await expect(page.getByRole("tabpanel")).toHaveCount(1);
  await expect(page.getByRole("tabpanel", { name: "Hoe zeker" })).toBeVisible();
});

/** Presses the button that prints, and gives the pages on paper: as the page was when it asked to print. */
async function report(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    window.print = () => Object.assign(window, { printed: document.documentElement.outerHTML });
  });
  await page.getByRole("button", { name: "Druk af als verslag" }).click();
  await page.waitForFunction(() => "printed" in window, undefined, { timeout: 60_000 });
  const printed: string = await page.evaluate(() => (window as any).printed);
  const paper = await page.context().newPage();
  const body = printed.replace(/<script[\s\S]*?<\/script>/g, "");
  await paper.route(page.url(), (route) => route.fulfill({ body, contentType: "text/html" }));
  await paper.goto(page.url());
  const pdf = await paper.pdf({ format: "A4", margin: { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" } });
  await paper.close();
  return pages(pdf);
}

test("the report has every choice, the date and the link, and no page with hardly anything on it", async ({
  page,
}) => {
  test.slow();
  const scenarios = ["bestuursregisseur", "terreinregisseur", "beleidsregisseur"];
  const print = async (draw: Draw) => {
    const power = draw([0.3, 0.6, 0.9]);
    const query = `scenario=${draw(scenarios)}&regio=${draw(["w13", "seva"])}&macht=${power}`;
    await page.emulateMedia({ colorScheme: draw(["light", "dark"] as const) });
    await open(page, `/verken?${query}`);
    await settled(page, { has: [`--doorzettingsmacht ${power}`] });
    const choices = await page.locator(".report-choices dd").allTextContents();
    const date = new Date().toLocaleDateString("nl-BE", { dateStyle: "long" });
    const [first, ...further] = await report(page);
    // The page with what was chosen comes first.
    for (const part of [...choices, date, page.url().split("?")[1]!]) {
      expect.soft(first).toContain(unspaced(part));
    }
    expect.soft(choices.length).toBeGreaterThan(20);
    for (const words of further) expect.soft(words.length, words).toBeGreaterThan(150);
    expect.soft(further.length).toBeLessThanOrEqual(4);
    const heads = ["Waarom", "Langs welke weg", "Hoe zeker", "Zelf narekenen"];
    const all = [first, ...further].join("");
    for (const head of heads) expect.soft(all).toContain(unspaced(head));
    for (const name of await page.locator(".outcome-name").allTextContents()) {
      expect.soft(all).toContain(unspaced(name));
    }
    return query;
  };
  await byChance({ "print a report": print }, 2, async () => {});
});
