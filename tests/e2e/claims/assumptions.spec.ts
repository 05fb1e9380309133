import { expect, open, test } from "../support/test.ts";
import { command, expectTheFiguresOfTheCommand, settled, unfold } from "../support/simulator.ts";
import { expectAxeFindsNothing, section } from "../support/sections.ts";

test("narrowing an assumption gives the figures of the command with --set", async ({ page }) => {
  await open(page, "/verken?scenario=terreinregisseur");
  await settled(page);
  await section(page, "Aannames");
  await page.getByRole("searchbox").fill("aD");
  const low = page.getByRole("textbox", { name: "Groei van draagvlak, van" });
  await low.fill("0,09");
  await low.press("Enter");
  await expect.poll(() => command(page)).toContain("--set aD=0.09..0.12");
  await expectTheFiguresOfTheCommand(page);
  await expect(page.getByText("Deze cijfers steunen op 1 eigen aanname")).toBeVisible();
  await expect(page.locator("#aanname-aD")).toContainText("gewijzigd");
  await expectAxeFindsNothing(page);
});

test("a number that cannot be gets one sentence and changes nothing", async ({ page }) => {
  await open(page, "/verken");
  await section(page, "Aannames");
  await unfold(page, "Draagvlak groeit en slijt");
  const high = page.getByRole("textbox", { name: "Groei van draagvlak, tot" });
  await high.fill("7");
  await high.press("Enter");
  await expect(page.getByRole("alert")).toHaveText(
    "Groei van draagvlak: typ bij “tot” een getal van 0,05 tot 1.",
  );
  expect(await command(page)).not.toContain("--set");
});

test("assumptions go into a file and come back, and choices stay", async ({ page }) => {
  await open(page, "/verken?scenario=beleidsregisseur&aanname=aD:0.06-0.09,K0:4");
  await section(page, "Aannames");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Bewaar je aannames" }).click();
  const file = await (await saving).path();
  await page.getByRole("button", { name: "Terug naar alle aannames van het model" }).click();
  await expect.poll(() => command(page)).not.toContain("--set");
  const input = page.locator(".assume-keep input[type=file]");
  await input.setInputFiles(file);
  await expect(page.getByText("2 overgenomen")).toBeVisible();
  expect(await command(page)).toContain("--preset beleidsregisseur");
  expect(await command(page)).toContain("--set aD=0.06..0.09 --set K0=4");
  await input.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("[]") });
  await expect(page.locator(".assume-keep [role=alert]")).toContainText(
    "Dit is geen bestand van Regiewijzer. Je aannames zijn niet veranderd.",
  );
  expect(await command(page)).toContain("--set K0=4");
});
