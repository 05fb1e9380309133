import { expectAxeFindsNothing } from "../support/axe.ts";
import { User } from "../support/user.ts";
import { expect, open, test } from "../support/test.ts";
import { asked, section, settled } from "../support/simulator.ts";

test("the sentence says in which shares of the worlds", async ({ page }) => {
  await open(page, "/verken?scenario=beleidsregisseur&links=samenwerking_se");
  await section(page, "Hoe zeker");
  await expect(page.locator(".sure-sentence")).toContainText(
    /^(In|De) .*beleidsregisseur .*merkbaar (beter|slechter) dan vandaag/,
  );
  await expectAxeFindsNothing(page, { part: ".sections" });
});

test("by keyboard the assumptions that matter most are asked for, are those of the command, and are gone to", async ({
  page,
}) => {
  await open(page, "/verken?scenario=terreinregisseur&links=draagvlak");
  const found = await settled(page, { has: ["--preset terreinregisseur"] });
  const user = new User(page, "keyboard");
  await user.press(page.locator("#tab-hoe-zeker"));
  await user.press(page.locator('[aria-labelledby="telt-het-meest"] .button'));
  const three = page.locator("li[data-parameter]");
  await expect(three).toHaveCount(3, { timeout: 45_000 });
  // The button that was pressed is gone; the focus stays with what it asked for.
  await expect(page.locator("#telt-het-meest")).toBeFocused();
  const shown = await three.evaluateAll((all) =>
    all.map((one) => (one as HTMLElement).dataset["parameter"]),
  );
  const answer = asked(found, "sensitivity", "--outcome draagvlak --samples 128");
  const first = answer["outcomes"].draagvlak.parameters.slice(0, 3);
  expect(shown).toEqual(first.map((one: { parameter: string }) => one.parameter));
  await user.press(three.first().getByRole("button"));
  await expect(page.locator(`#aanname-${shown[0]}`)).toBeFocused();
});
