import { expect, test } from "@playwright/test";
import { languages, path, type Slug } from "../support/pages.ts";
import { pages, unspaced } from "../support/pdf.ts";
import type { Page } from "@playwright/test";

const read: Slug[] = ["", "regio", "rondetafel", "feiten", "scenario/terreinregisseur", "methode", "woordenlijst", "wijzigingen"];
const margin = { top: "1.5cm", bottom: "1.5cm", left: "1.5cm", right: "1.5cm" };
/** The width of A4 between those margins, in pixels. */
const width = 680;

test.use({ javaScriptEnabled: false, viewport: { width, height: 1000 } });

/** The text of each sheet, without the line at its foot. */
async function sheets(page: Page): Promise<string[]> {
  // Letters that are joined have no text of their own in a PDF.
  await page.locator("body").evaluate((body) => (body.style.fontVariantLigatures = "none"));
  const all = pages(await page.pdf({ format: "A4", margin }));
  return all.map((text, place) => {
    const [name, number] = ["Regiewijzer", `${place + 1}/${all.length}`];
    expect.soft(text, "the number of the sheet").toContain(number);
    return text.replace(number, "").replace(new RegExp(`^${name}|${name}$`), "");
  });
}

/** Texts of elements, as `sheets` gives them. */
async function words(page: Page, selector: string): Promise<string[]> {
  const all = await page.locator(selector).evaluateAll((found) =>
    found.map((one) => {
      const copy = one.cloneNode(true) as Element;
      for (const note of copy.querySelectorAll(".term-note")) note.remove();
      return copy.textContent ?? "";
    }),
  );
  return all.map(unspaced).filter((text) => text !== "");
}

test("each finding is whole on one sheet, with its objection, its picture and its caption", async ({ page }) => {
  for (const language of languages) {
    await page.goto(path(language, "feiten"));
    const paper = await sheets(page);
    const parts = await Promise.all([".finding h3", ".finding-but", ".finding figcaption"].map((one) => words(page, one)));
    expect(parts.map((all) => all.length)).toEqual([10, 10, 10]);
    for (const place of parts[0]!.keys()) {
      const finding = parts.map((all) => all[place]!);
      const sheet = paper.find((text) => finding.every((part) => text.includes(part)));
      expect.soft(sheet, finding[0]).toBeDefined();
    }
  }
});

test("what is folded away on screen is open on paper, and no sheet ends with a heading", async ({ page }) => {
  for (const language of languages) {
    for (const slug of read) {
      await page.goto(path(language, slug));
      const says = (what: string) => `${path(language, slug)}: ${what}`;
      const paper = await sheets(page);
      const all = paper.join("");
      const folded = await words(page, ".reading-fold:not(.reading-contents *) :is(td, li:not(:has(*)), p:not(:has(*)))");
      const missing = folded.filter((part) => !all.includes(part));
      expect.soft(missing, says("folded away")).toEqual([]);
      // The names of partnerships stand in lists too.
      const heads = await words(page, "main :is(h2, h3, h4, summary):not(.partnership *)");
      const alone = paper.slice(0, -1).filter((text) => heads.some((head) => text.endsWith(head)));
      expect.soft(alone.map((text) => text.slice(-60)), says("a heading alone")).toEqual([]);
    }
  }
});

test("no picture is cut or wider than the paper, and nothing that breaks over sheets is a grid", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  for (const slug of read) {
    await page.goto(path("nl", slug));
    const found = await page.locator("#app").evaluate((app, paper) => {
      const stays = (one: Element | null): boolean =>
        one !== null && (getComputedStyle(one).breakInside === "avoid" || stays(one.parentElement));
      const name = (one: Element) => `${one.tagName}.${one.getAttribute("class") ?? ""}`;
      const shown = [...app.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().height > 0);
      const pictures = shown.filter((one) => one.matches("main svg, main .tiles, main .plane"));
      const isGrid = (one: Element) => /grid|flex/.test(getComputedStyle(one).display);
      return {
        pictures: pictures.length,
        cut: pictures.filter((one) => !stays(one)).map(name),
        wide: pictures.filter((one) => one.getBoundingClientRect().right > paper).map(name),
        grids: shown
          .filter((one) => isGrid(one) && !stays(one) && one.getBoundingClientRect().height > 80)
          .map(name),
      };
    }, width);
    const { pictures, ...wrong } = found;
    expect.soft(wrong, path("nl", slug)).toEqual({ cut: [], wide: [], grids: [] });
    const drawn: Slug[] = ["", "regio", "feiten", "scenario/terreinregisseur"];
    if (drawn.includes(slug)) expect.soft(pictures, path("nl", slug)).toBeGreaterThan(0);
  }
});
