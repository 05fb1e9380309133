import { expect, open, test } from "../support/test.ts";
import { settled } from "../support/simulator.ts";
import { asked, expectAxeFindsNothing, section } from "../support/sections.ts";

test("the sentence says in which share of the worlds, and where it fails", async ({ page }) => {
  await open(page, "/verken?scenario=beleidsregisseur&links=samenwerking_se");
  await settled(page);
  await section(page, "Hoe zeker");
  await expect(page.locator(".sure-sentence")).toContainText(/doorgerekende werelden doet de beleidsregisseur/);
  const fails = page.getByRole("region", { name: "Wanneer gaat dit mis?" });
  await expect(fails).toContainText("minder goed");
  await expectAxeFindsNothing(page);
});

test("the assumptions that matter most are those of the command", async ({ page }) => {
  await open(page, "/verken?scenario=terreinregisseur&links=draagvlak");
  await settled(page);
  await section(page, "Hoe zeker");
  await page.getByRole("button", { name: "Zoek de drie belangrijkste" }).click();
  const three = page.locator("li[data-parameter]");
  await expect(three).toHaveCount(3);
  const shown = await three.evaluateAll((all) =>
    all.map((one) => (one as HTMLElement).dataset["parameter"]),
  );
  const answer = await asked(page, "sensitivity", "--outcome draagvlak --samples 128");
  const first = answer["outcomes"].draagvlak.parameters.slice(0, 3);
  expect(shown).toEqual(first.map((one: { parameter: string }) => one.parameter));
  await three.first().getByRole("button").click();
  await expect(page.locator(`#aanname-${shown[0]}`)).toBeFocused();
});

test("more worlds can be asked for, and the command follows", async ({ page }) => {
  await open(page, "/verken?scenario=terreinregisseur");
  await settled(page);
  await section(page, "Hoe zeker");
  await page.getByRole("button", { name: "Reken meer werelden door: 4.096" }).click();
  await expect(page.locator("[data-members]")).toHaveAttribute("data-members", "4096");
  await expect(page.locator('[data-command="now"]')).toContainText("--members 4096");
});
