import { expectAxeFindsNothing } from "../support/axe.ts";
import { expect, open, test } from "../support/test.ts";
import { expectTheFiguresOfTheCommand, section, settled, unfold } from "../support/simulator.ts";
import { saved } from "../support/saving.ts";

test("an assumption is narrowed to the figures of the command with --set, and a bad number refused", async ({
  page,
}) => {
  await open(page, "/verken?scenario=terreinregisseur");
  await section(page, "Aannames");
  await unfold(page, "Draagvlak groeit en slijt");
  await test.step("a number that cannot be gets one sentence and changes nothing", async () => {
    const high = page.getByRole("textbox", { name: "Groei van draagvlak, tot" });
    await high.fill("7");
    await high.press("Enter");
    await expect(page.getByRole("alert")).toHaveText(
      "Groei van draagvlak: typ bij “tot” een getal van 0,05 tot 1.",
    );
    await settled(page, { lacks: ["--set"] });
  });
  await page.getByRole("searchbox").fill("aD");
  const low = page.getByRole("textbox", { name: "Groei van draagvlak, van" });
  await low.fill("0,09");
  await low.press("Enter");
  expectTheFiguresOfTheCommand(await settled(page, { has: ["--set aD=0.09..0.12"] }));
  await expect(page.getByText("Deze cijfers steunen op 1 eigen aanname")).toBeVisible();
  await expect(page.locator("#aanname-aD")).toContainText("gewijzigd");
  await expectAxeFindsNothing(page, { part: ".sections" });
});

test("assumptions go into a file and come back, and choices stay", async ({ page }) => {
  await open(page, "/verken?scenario=beleidsregisseur&aanname=aD:0.06-0.09,K0:4");
  await section(page, "Aannames");
  const save = page.getByRole("button", { name: "Bewaar je aannames" });
  const [, file] = await saved(page, () => save.click());
  await page.getByRole("button", { name: "Terug naar alle aannames van het model" }).click();
  await settled(page, { has: ["--preset beleidsregisseur"], lacks: ["--set"] });
  const input = page.locator(".assume-keep input[type=file]");
  const load = (buffer: Buffer) =>
    input.setInputFiles({ name: "x.json", mimeType: "application/json", buffer });
  await load(file);
  await expect(page.getByText("2 overgenomen")).toBeVisible();
  const has = ["--preset beleidsregisseur", "--set aD=0.06..0.09 --set K0=4"];
  await settled(page, { has });
  await load(Buffer.from("[]"));
  await expect(page.locator(".assume-keep [role=alert]")).toContainText(
    "Dit is geen bestand van Regiewijzer. Je aannames zijn niet veranderd.",
  );
  await settled(page, { has });
});

test("what isn't believed is left out of the model, as by the command with --reading", async ({ page }) => {
  await open(page, "/verken?scenario=terreinregisseur");
  await section(page, "Aannames");
  await unfold(page, "Dit geloof ik niet");
  await page.getByRole("checkbox", { name: "Betere afstemming met VDAB verlaagt de terugval." }).check();
  await page.getByRole("checkbox", { name: /^Ook een beetje tijd brengt meteen iets op/ }).check();
  const has = ["--reading terugval,verzadiging_drempel"];
  expectTheFiguresOfTheCommand(await settled(page, { has }));
  await expect(page).toHaveURL(/lezing=terugval,verzadiging_drempel/);
  await expect(page.getByText("Deze cijfers steunen op 2 eigen aannames")).toBeVisible();
  await expectAxeFindsNothing(page, { part: ".sections" });
  await page.reload();
  await settled(page, { has });
});
