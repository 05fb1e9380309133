import { readFile } from "node:fs/promises";
import { expect, open, test } from "../support/test.ts";
import { command, expectTheFiguresOfTheCommand, figures, settled } from "../support/simulator.ts";

const full =
  "scenario=bestuursregisseur&regio=w13&maanden=96&later=24:terreinregisseur&toewijzen_lde=0.4" +
  "&lerend_netwerk=1&financiering=structureel&start=draagvlak:0.3,interne_regie:0.2" +
  "&aanname=aD:0.06-0.09,K0:4,partners_av:-0.25--0.1&links=draagvlak&rechts=kaart:doorstroom&seed=7";

test("a link with everything in it restores everything", async ({ page, context }) => {
  test.slow();
  await open(page, `/verken?${full}`);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expectTheFiguresOfTheCommand(page);
  const line = await command(page);
  for (const flag of [
    "--partnership w13",
    '--schedule "0:bestuursregisseur;24:terreinregisseur"',
    "--toewijzen-lde 0.4",
    "--lerend-netwerk 1",
    "--financiering structureel",
    "--start draagvlak=0.3,interne_regie=0.2",
    "--months 96",
    "--set aD=0.06..0.09",
    "--set K0=4",
    "--set partners_av=-0.25..-0.1",
    "--seed 7",
  ]) {
    expect(line).toContain(flag);
  }

  // What the page itself writes brings the same back.
  await page.getByRole("combobox", { name: "Regio" }).selectOption("brugge");
  await expect.poll(() => page.url()).toContain("regio=brugge");
  await settled(page);
  const other = await context.newPage();
  await open(other, page.url());
  await settled(other);
  expect(await figures(other)).toEqual(await figures(page));
  expect(await command(other)).toBe(await command(page));
});

test("today rests on the same assumptions, months and seed", async ({ page }) => {
  await open(page, `/verken?${full}`);
  await expectTheFiguresOfTheCommand(page, "today");
  const line = await command(page, "today");
  expect(line).toContain("--months 96");
  expect(line).toContain("--set aD=0.06..0.09");
});

for (const { link, says } of [
  { link: "?later=99:terreinregisseur", says: "een maand binnen de looptijd" },
  { link: "?financiering=loterij", says: "project, structureel, gemeentefonds" },
  { link: "?start=geluk:1", says: "draagvlak:0.3" },
  { link: "?aanname=aD:7", says: "voor aD" },
  { link: "?rechts=taart:draagvlak", says: "afweging" },
]) {
  test(`a damaged part ${link} is named with what is allowed`, async ({ page }) => {
    await open(page, `/verken${link}`);
    await expect(page.getByRole("alert").getByRole("listitem")).toHaveCount(1);
    await expect(page.getByRole("alert")).toContainText(says);
  });
}

test("a link whose assumptions are in a file says so", async ({ page }) => {
  await open(page, "/verken?scenario=terreinregisseur&aanname=bestand");
  await expect(page.getByRole("alert")).toContainText("meer dan tien eigen aannames");
  await expect(page.getByRole("radio", { name: "Terreinregisseur" })).toBeChecked();
});

test("a file brings everything back", async ({ page, context }) => {
  await open(page, `/verken?${full}`);
  await settled(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Bewaar als bestand" }).click(),
  ]);
  const saved = await readFile(await download.path(), "utf8");
  const other = await context.newPage();
  await open(other, "/verken");
  await other.locator("input[type='file']").setInputFiles({
    name: download.suggestedFilename(),
    mimeType: "application/json",
    buffer: Buffer.from(saved),
  });
  await settled(other);
  await expect.poll(() => command(other)).toBe(await command(page));
  await settled(other);
  expect(await figures(other)).toEqual(await figures(page));
});

test("eleven assumptions need a file, and the page says so", async ({ page }) => {
  await open(page, "/verken");
  const codes = ["aD", "cs", "dD", "v", "r0", "aI", "dI", "c0", "aV", "dV", "gV"];
  const parts = { scenario: "terreinregisseur", aanname: codes.map((code) => `${code}:0.4`).join(",") };
  const file = { regiewijzer: "verkenning", versie: 1, model: "0.2.0", delen: parts };
  await page.locator("input[type='file']").setInputFiles({
    name: "verkenning.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(page.getByText("Je hebt 11 eigen aannames")).toBeVisible();
  await expect.poll(() => page.url()).toContain("aanname=bestand");
  await expectTheFiguresOfTheCommand(page);
});

test("a bad file gets one sentence and changes nothing", async ({ page }) => {
  await open(page, "/verken?scenario=terreinregisseur");
  await settled(page);
  const before = await command(page);
  for (const [text, says] of [
    ["dit is geen json", "geen bestand van Regiewijzer"],
    ['{"regiewijzer":"verkenning","versie":9,"model":"x","delen":{}}', "latere versie"],
    ['{"regiewijzer":"verkenning","versie":1,"model":"0.2.0","delen":{"macht":"7"}}', "van 0 tot 1"],
  ] as const) {
    await page.locator("input[type='file']").setInputFiles({
      name: "kapot.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
    await expect(page.getByRole("alert")).toContainText(says);
    expect(await command(page)).toBe(before);
  }
});
