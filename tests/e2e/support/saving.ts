import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";

/** The name of the file that a press saves, and what is in it. */
export async function saved(page: Page, press: () => Promise<void>): Promise<[string, Buffer]> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return [download.suggestedFilename(), await readFile(await download.path())];
}

/** What a button of a panel saves. */
export async function taken(page: Page, panel: Locator, words: string): Promise<[string, Buffer]> {
  return saved(page, () => panel.locator(".take button", { hasText: words }).click());
}

/** The figures behind a panel, a record for each row. */
export async function figuresBehind(
  page: Page,
  panel: Locator,
): Promise<Record<string, string>[]> {
  const [, bytes] = await taken(page, panel, "CSV");
  const [head, ...rows] = bytes
    .toString("utf8")
    .trim()
    .split("\r\n")
    .map((line) => (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, "")));
  return rows.map((row) => Object.fromEntries(head!.map((name, place) => [name, row[place]!])));
}

/** The map of draagvlak is taken along as a drawing, a picture and figures. */
export async function expectChartIsTaken(page: Page, panel: Locator): Promise<void> {
  const [name, drawing] = await taken(page, panel, "SVG");
  expect(name).toBe("regiewijzer-kaart-draagvlak-terreinregisseur-mediaan.svg");
  const svg = drawing.toString("utf8");
  for (const part of ["Draagvlak", "seed 1", "128 werelden", "IDEA Consult", 'fill="rgb(']) {
    expect.soft(svg).toContain(part);
  }
  expect.soft(svg).not.toContain("class=");
  expect.soft(svg).not.toContain("var(");
  const [pictured, picture] = await taken(page, panel, "PNG");
  expect(pictured).toBe("regiewijzer-kaart-draagvlak-terreinregisseur-mediaan.png");
  expect(picture.subarray(1, 4).toString()).toBe("PNG");
  const width = Number(svg.match(/<svg[^>]* width="(\d+)"/)![1]);
  expect(picture.readUInt32BE(16)).toBe(2 * width);
  const [counted, figures] = await taken(page, panel, "CSV");
  expect(counted).toBe("regiewijzer-kaart-draagvlak-terreinregisseur-mediaan-decimale-punt.csv");
  expect(figures.toString("utf8").split("\r\n")).toHaveLength(24 * 16 + 2);
}
