import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { alive, expect, open, test } from "../support/test.ts";
import { settled } from "../support/simulator.ts";

const program =
  process.env.REGIEWIJZER_CLI ??
  fileURLToPath(new URL("../../../target/debug/regiewijzer", import.meta.url));
const file = pathToFileURL(
  fileURLToPath(new URL("../../../dist/regiewijzer.html", import.meta.url)),
).href;

/** The value of a measure in each world, as `regiewijzer run` gives it. */
function worlds(measure: string, members: number, ...flags: string[]): number[] {
  const words = ["run", ...flags, "--members", `${members}`, "--per-member", "--format", "json"];
  const printed = execFileSync(program, words, { encoding: "utf8", maxBuffer: 2 ** 26 });
  return (JSON.parse(printed) as Record<string, number>[]).map((world) => world[measure]!);
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function panel(page: Page, side: "links" | "rechts" = "links"): Locator {
  return page.locator("figure.panel").nth(side === "links" ? 0 : 1);
}

/** Waits until nothing is left to compute in a panel. */
async function done(panel: Locator): Promise<void> {
  await expect(panel.locator(".panel-progress")).toHaveAttribute("data-done", "true", {
    timeout: 45_000,
  });
}

/** What a button of a panel saves: the name of the file and what is in it. */
async function saved(page: Page, panel: Locator, words: string): Promise<[string, Buffer]> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.locator(".take button", { hasText: words }).click(),
  ]);
  return [download.suggestedFilename(), await readFile(await download.path())];
}

/** The figures behind a panel, a record for each row. */
async function figures(page: Page, panel: Locator): Promise<Record<string, string>[]> {
  const [, bytes] = await saved(page, panel, "CSV");
  const [head, ...rows] = bytes
    .toString("utf8")
    .trim()
    .split("\r\n")
    .map((line) => (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, "")));
  return rows.map((row) => Object.fromEntries(head!.map((name, place) => [name, row[place]!])));
}

test("a cell of the map has the mean and the error of the command", async ({ page }) => {
  await open(page, "/verken?scenario=terreinregisseur&links=kaart:draagvlak");
  await done(panel(page));
  const cells = await figures(page, panel(page));
  expect(cells).toHaveLength(24 * 16);
  for (const cell of [cells[0]!, cells[200]!, cells[383]!]) {
    const values = worlds(
      "draagvlak",
      128,
      "--preset=terreinregisseur",
      `--inhabitants=${cell["inhabitants"]}`,
      `--doorzettingsmacht=${cell["doorzettingsmacht"]}`,
    );
    const middle = mean(values);
    const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / 127;
    expect(Number(cell["mean"])).toBeCloseTo(middle, 5);
    expect(Number(cell["standard_error"])).toBeCloseTo(Math.sqrt(variance / 128), 5);
  }
});

test("moving scale and power computes no other map", async ({ page }) => {
  await open(page, "/verken?scenario=terreinregisseur&links=kaart:draagvlak");
  await done(panel(page));
  const before = await panel(page).locator(".heat-cells").innerHTML();
  await page.getByRole("slider", { name: "Doorzettingsmacht" }).press("ArrowRight");
  await page.getByRole("slider", { name: "Schaal (inwoners)" }).press("ArrowRight");
  await expect(panel(page).locator(".panel-progress")).toHaveAttribute("data-done", "true", {
    timeout: 100,
  });
  expect(await panel(page).locator(".heat-cells").innerHTML()).toBe(before);
});

test("a click on the map goes there, by mouse and by keyboard", async ({ page }) => {
  await open(page, "/verken?scenario=terreinregisseur&links=kaart:draagvlak");
  await done(panel(page));
  const grid = panel(page).getByRole("grid");
  const power = page.locator("#macht");
  await grid.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("PageUp");
  await page.keyboard.press("Enter");
  await expect(power).toHaveValue("1");
  await expect.poll(() => page.url()).toContain("inwoners=800000");
  const box = (await grid.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.4);
  const said = await panel(page).locator(".chart-readout").innerText();
  await page.mouse.down();
  await page.mouse.up();
  const [, inhabitants, wanted] = said.match(/Bij ([\d.]+) inwoners en macht ([\d,]+)/)!;
  await expect(page.locator("#macht")).toHaveValue(`${Number(wanted!.replace(",", "."))}`);
  await expect.poll(() => page.url()).toContain(`inwoners=${inhabitants!.replace(".", "")}`);
});

test("the map shows in how many worlds the scenario is best, and can be stopped", async ({
  page,
}) => {
  test.slow();
  await open(page, "/verken?scenario=beleidsregisseur&links=kaart:beleidscoherentie");
  await page
    .getByRole("combobox", { name: "Linkergrafiek: wat de kleur toont" })
    .selectOption("beste");
  await panel(page).getByRole("button", { name: "Stop" }).click();
  await expect(panel(page)).toContainText("Gestopt op");
  await panel(page).getByRole("button", { name: "Reken verder" }).click();
  await done(panel(page));
  const cells = await figures(page, panel(page));
  const cell = cells[300]!;
  const values = ["beleidsregisseur", "bestuursregisseur", "terreinregisseur"].map((preset) =>
    worlds(
      "beleidscoherentie",
      128,
      `--preset=${preset}`,
      `--inhabitants=${cell["inhabitants"]}`,
      `--doorzettingsmacht=${cell["doorzettingsmacht"]}`,
    ),
  );
  const [own, one, two] = values as [number[], number[], number[]];
  const won = own.filter((value, world) => value > one[world]! && value > two[world]!).length;
  expect(Number(cell["share_best"])).toBeCloseTo(won / 128, 5);
  await panel(page).getByRole("checkbox", { name: "toon standaardfout" }).check();
  await expect(panel(page)).toContainText("standaardfout");
});

test("a point of the trade-off has the means of the command, and a choice of it goes there", async ({
  page,
}) => {
  await open(page, "/verken?scenario=terreinregisseur&regio=w13&links=afweging:draagvlak");
  await done(panel(page));
  const points = await figures(page, panel(page));
  expect(points).toHaveLength(29);
  // W13 has 305,000 inhabitants, and municipalities of its own.
  const point = points.find(
    ({ scenario, inhabitants, doorzettingsmacht }) =>
      scenario === "beleidsregisseur" && inhabitants === "305000" && doorzettingsmacht === "0.5",
  )!;
  const flags = ["--partnership=w13", "--preset=beleidsregisseur", "--doorzettingsmacht=0.5"];
  for (const measure of ["draagvlak", "kost"]) {
    expect(Number(point[measure])).toBeCloseTo(mean(worlds(measure, 1024, ...flags)), 4);
  }
  await panel(page).getByRole("listbox").focus();
  await page.keyboard.press("Home");
  const said = await panel(page).locator(".chart-readout").innerText();
  await page.keyboard.press("Enter");
  const scenario = said.match(/^\w+regisseur/)![0];
  await expect(page.getByRole("slider", { name: "Doorzettingsmacht" })).toHaveValue(
    `${Number(said.match(/macht ([\d,]+)/)![1]!.replace(",", "."))}`,
  );
  await expect.poll(() => page.url()).toContain(`scenario=${scenario.toLowerCase()}`);
});

test("the three scenarios have the figures of the command", async ({ page }) => {
  await open(page, "/verken?inwoners=90000&links=scenarios:afstemming_vdab");
  await done(panel(page));
  const rows = await figures(page, panel(page));
  expect(rows.map(({ option }) => option)).toEqual([
    "vandaag",
    "bestuursregisseur",
    "terreinregisseur",
    "beleidsregisseur",
    "keuze",
  ]);
  const values = worlds("afstemming_vdab", 1024, "--preset=terreinregisseur", "--inhabitants=90000");
  const below = values.filter((value) => value <= Number(rows[2]!["p50"])).length;
  expect(below).toBeGreaterThanOrEqual(511);
  expect(below).toBeLessThanOrEqual(513);
  const shares = rows.slice(1, 4).map((row) => Number(row["share_best_of_three"]));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
});

test("a view is chosen by keyboard and comes back with the link", async ({ page, context }) => {
  await open(page, "/verken?scenario=terreinregisseur");
  await page.getByRole("combobox", { name: "Linkergrafiek: soort beeld" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(panel(page)).toHaveAttribute("data-kind", "kaart");
  await page.getByRole("combobox", { name: "Rechtergrafiek: soort beeld" }).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  await expect(panel(page, "rechts")).toHaveAttribute("data-kind", "afweging");
  await expect.poll(() => page.url()).toContain("afweging");
  const other = await context.newPage();
  await open(other, page.url());
  await expect(panel(other)).toHaveAttribute("data-kind", "kaart");
  await expect(panel(other, "rechts")).toHaveAttribute("data-kind", "afweging");
  await done(panel(other, "rechts"));
});

for (const { where, address } of [
  { where: "the site", address: "/verken?scenario=terreinregisseur&links=kaart:draagvlak" },
  { where: "the file on disk", address: `${file}#/verken?scenario=terreinregisseur&links=kaart:draagvlak` },
]) {
  test(`in ${where} a chart is taken along as drawing, picture and figures`, async ({ page }) => {
    await page.goto(address);
    await alive(page);
    await done(panel(page));
    const [name, drawing] = await saved(page, panel(page), "SVG");
    expect(name).toBe("regiewijzer-kaart-draagvlak.svg");
    const svg = drawing.toString("utf8");
    for (const part of ["Draagvlak", "seed 1", "128 werelden", "IDEA Consult", 'fill="rgb(']) {
      expect(svg).toContain(part);
    }
    expect(svg).not.toContain("class=");
    expect(svg).not.toContain("var(");
    const [pictured, picture] = await saved(page, panel(page), "PNG");
    expect(pictured).toBe("regiewijzer-kaart-draagvlak.png");
    expect(picture.subarray(1, 4).toString()).toBe("PNG");
    const width = Number(svg.match(/<svg[^>]* width="(\d+)"/)![1]);
    expect(picture.readUInt32BE(16)).toBe(2 * width);
    const [counted, figures] = await saved(page, panel(page), "CSV");
    expect(counted).toBe("regiewijzer-kaart-draagvlak-decimale-punt.csv");
    expect(figures.toString("utf8").split("\r\n")).toHaveLength(24 * 16 + 2);
  });
}

test("a drawing of a course names its lines", async ({ page }) => {
  await open(page, "/verken?scenario=terreinregisseur");
  await settled(page);
  const [, drawing] = await saved(page, panel(page), "SVG");
  expect(drawing.toString("utf8")).toContain("○\u00a0vandaag ■\u00a0terreinregisseur");
});

test("a table is copied as it is read", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "/verken?scenario=terreinregisseur");
  await settled(page);
  await panel(page).locator(".take button", { hasText: "Kopieer tabel" }).click();
  await expect(panel(page).locator(".take-said")).toContainText("klembord");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const rows = copied.trim().split("\n");
  expect(rows).toHaveLength(8);
  expect(rows[1]!.split("\t").length).toBeGreaterThan(2);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing in the views, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });
    for (const [left, right] of [
      ["kaart:draagvlak", "afweging:draagvlak"],
      ["scenarios:kost", "verloop:draagvlak"],
    ]) {
      test(`${left} and ${right}`, async ({ page }) => {
        await open(page, `/en/verken?scenario=beleidsregisseur&links=${left}&rechts=${right}`);
        await done(panel(page));
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
      });
    }
  });
}
