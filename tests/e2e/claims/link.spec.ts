import * as compare from "../support/compare.ts";
import { expect, open, test } from "../support/test.ts";
import { expectTheFiguresOfTheCommand, openQuestions, settled } from "../support/simulator.ts";
import { saved } from "../support/saving.ts";

const full =
  "scenario=bestuursregisseur&regio=w13&maanden=96&later=24:terreinregisseur&toewijzen_lde=0.4" +
  "&lerend_netwerk=1&financiering=structureel&start=draagvlak:0.3,interne_regie:0.2" +
  "&aanname=aD:0.06-0.09,K0:4,partners_av:-0.25--0.1&links=draagvlak&rechts=kaart:doorstroom&seed=7";

const flags = [
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
];

test("a link with everything in it restores everything, and so does a file made of it", async ({
  page,
  context,
}) => {
  test.slow();
  await open(page, `/verken?${full}`);
  const found = await settled(page, { has: flags });
  await expect(page.getByRole("alert")).toHaveCount(0);
  expectTheFiguresOfTheCommand(found);
  await test.step("today rests on the same assumptions, months and seed", () => {
    expect.soft(found.commands.today).toContain("--months 96");
    expect.soft(found.commands.today).toContain("--set aD=0.06..0.09");
    expectTheFiguresOfTheCommand(found, "today");
  });

  const save = page.getByRole("button", { name: "Bewaar als bestand" });
  const [name, buffer] = await saved(page, () => save.click());
  const other = await context.newPage();
  await open(other, "/verken");
  await other
    .locator("input[type='file']")
    .setInputFiles({ name, mimeType: "application/json", buffer });
  expect(await settled(other, { has: flags })).toEqual(found);
});

test("what the page writes into its address and copies brings the same back", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "/verken");
  await page.getByRole("radio", { name: "Beleidsregisseur" }).check({ force: true });
  await page.getByRole("combobox", { name: "Regio" }).selectOption("brugge");
  await openQuestions(page);
  await page.locator(".outcome-name", { hasText: "Draagvlak in de besturen" }).click();
  await page.getByRole("slider", { name: "Doorzettingsmacht" }).press("ArrowLeft");
  // Right after the last choice: the link is that of this moment.
  await page.getByRole("button", { name: "Kopieer de link" }).click();
  await expect(page.getByText("Gekopieerd.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(() => new URL(page.url()).search).toBe(new URL(link).search);
  expect(link).toMatch(/scenario=beleidsregisseur&regio=brugge&macht=.*(links|rechts)=draagvlak/);
  const shown = await settled(page, { has: ["--partnership brugge", "--doorzettingsmacht"] });

  const other = await context.newPage();
  await open(other, link);
  expect(await settled(other, { has: ["--partnership brugge"] })).toEqual(shown);
  await expect(
    other.locator(".outcome-name", { hasText: "Draagvlak in de besturen" }),
  ).toHaveAttribute("aria-pressed", "true");
});

test("what sites add to a link on its way changes nothing and is passed over in silence", async ({ page }) => {
  const link = "scenario=terreinregisseur&regio=w13&macht=0.7";
  await open(page, `/verken?utm_source=nieuwsbrief&${link.replaceAll("&", "&fbclid=IwAR0&")}&utm_medium`);
  await settled(page, { has: ["--preset terreinregisseur", "--partnership w13", "--doorzettingsmacht 0.7"] });
  await expect(page.getByRole("alert")).toHaveCount(0);
  await test.step("a link of nothing else opens what the page itself opens", async () => {
    await page.evaluate(() => localStorage.setItem("regiewijzer.gemeente", "brugge/Brugge"));
    for (const end of ["", "?fbclid=IwAR0"]) {
      await open(page, `/verken${end}`);
      await settled(page, { has: ["--partnership brugge"] });
    }
  });
});

test("of a damaged link each bad value is named as the page does, and the rest stands", async ({ page }) => {
  // Each kind of damage has a test in Rust; this is what a reader sees of it.
  const damaged = {
    "scenario=burgemeester": ["Scenario", "burgemeester", "terreinregisseur"],
    "macht=7": ["Doorzettingsmacht", "“7”", "van 0 tot 1"],
    "regio=atlantis": ["Regio", "atlantis"],
    "mix=50-60-70": ["Verdeling van de tijd", "50-60-70"],
    "inwoners=5": ["Schaal", "“5”", "20.000 tot 800.000"],
    "financiering=loterij": ["loterij", "project, structureel, gemeentefonds"],
    "start=geluk:1,draagvlak:0.4": ["geluk:1", "draagvlak:0.3"],
    "aanname=aD:7,K0:4": ["Aannames", "aD:7", "tussen 0 en 1"],
    "rechts=taart:draagvlak": ["Rechtergrafiek", "taart:draagvlak", "afweging"],
  };
  await open(page, `/verken?${Object.keys(damaged).join("&")}&middelen=90000&seed=7&fbclid=IwAR0`);
  const message = page.getByRole("alert");
  const items = message.getByRole("listitem");
  await expect(items).toHaveCount(Object.keys(damaged).length);
  for (const [place, words] of Object.values(damaged).entries()) {
    const item = words.reduce((all, hasText) => all.filter({ hasText }), items);
    await expect.soft(item, Object.keys(damaged)[place]).toHaveCount(1);
  }
  const { commands } = await settled(page);
  expect(commands.now).toBe(
    "regiewijzer run --budget 90000 --start draagvlak=0.4 --set K0=4 --members 1024 --seed 7 --format json",
  );
  await message.getByRole("button").click();
  await expect(message).toHaveCount(0);
});

test("a link of an older model without its assumptions opens with a word on both", async ({ page }) => {
  for (const [home, word] of [
    ["/en", "This link is from model version 0.2.0"],
    ["", "Deze link is van modelversie 0.2.0"],
  ] as const) {
    await open(page, `${home}/verken?scenario=terreinregisseur&model=0.2.0&aanname=bestand`);
    await expect(page.getByRole("alert")).toContainText(word);
  }
  await expect(page.getByRole("alert")).toContainText("meer dan tien eigen aannames");
  await expect(page.getByRole("radio", { name: "Terreinregisseur" })).toBeChecked();
});

test("eleven assumptions need a file, and a bad file gets one sentence and changes nothing", async ({
  page,
}) => {
  await open(page, "/verken");
  const load = (text: string) =>
    page.locator("input[type='file']").setInputFiles({
      name: "verkenning.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
  const codes = ["aD", "cs", "dD", "v", "r0", "aI", "dI", "c0", "aV", "dV", "gV"];
  const parts = { scenario: "terreinregisseur", aanname: codes.map((code) => `${code}:0.4`).join(",") };
  const file = { regiewijzer: "verkenning", versie: 1, model: "0.2.0", delen: parts };
  await load(JSON.stringify(file));
  await expect(page.getByText("Je hebt 11 eigen aannames")).toBeVisible();
  await expect.poll(() => page.url()).toContain("aanname=bestand");
  const found = await settled(page, { has: codes.map((code) => `--set ${code}=0.4`) });
  expectTheFiguresOfTheCommand(found);

  for (const [text, says] of [
    ["dit is geen json", "geen bestand van Regiewijzer"],
    ['{"regiewijzer":"verkenning","versie":9,"model":"x","delen":{}}', "latere versie"],
  ] as const) {
    await load(text);
    await expect(page.getByRole("alert").filter({ hasText: says })).toBeVisible();
    expect((await settled(page)).commands).toEqual(found.commands);
  }

  const part = { macht: "7", inwoners: "90000" };
  await load(JSON.stringify({ ...file, delen: part }));
  await expect(page.getByRole("alert").getByRole("listitem")).toHaveText(/Doorzettingsmacht.*“7”.*van 0 tot 1/);
  await settled(page, { has: ["--inhabitants 90000"], lacks: ["--set", "--doorzettingsmacht"] });
});

test("of a link to Vergelijk a bad value is lost alone, and named", async ({ page }) => {
  await open(page, "/vergelijk?regio=w13&a=Nu&b=Ons%20plan&b.scenario=terreinregisseur&b.macht=7&fbclid=x&model=0.2.0");
  const notice = page.getByRole("alert");
  await expect(notice).toContainText("7");
  await expect(notice).toContainText("0.2.0");
  await expect(notice).not.toContainText("fbclid");
  await compare.settled(page);
  await expect(page.getByRole("textbox", { name: "Naam van optie B" })).toHaveValue("Ons plan");
  await expect(page.getByRole("heading", { level: 2, name: /Zuid-West-Vlaanderen|W13/ })).toBeVisible();
  // The link is written again without what was lost, and the word about it stays until it is closed.
  await expect(page).not.toHaveURL(/macht/);
  await notice.getByRole("button").click();
  await expect(notice).toHaveCount(0);
});
