import { expectAxeFindsNothing } from "../support/axe.ts";
import { expect, open, test } from "../support/test.ts";
import { asked, settled } from "../support/simulator.ts";

test("the waterfall has the figures of the command and adds up", async ({ page }) => {
  await open(page, "/verken?scenario=terreinregisseur&inwoners=200000");
  const found = await settled(page, { has: ["--inhabitants 200000"] });
  await expect(page.locator(".waterfall-drawing")).toBeVisible();
  const figures = await page.locator("[data-contribution]").evaluateAll((all) =>
    Object.fromEntries(
      all.map((one) => [
        (one as HTMLElement).dataset["contribution"]!,
        Number((one as HTMLDataElement).value),
      ]),
    ),
  );
  const answer = asked(found, "contributions", "--outcome samenwerking_se --members 1024");
  const { change, contributions } = answer["outcomes"].samenwerking_se;
  const { total, ...parts } = figures;
  expect(Object.keys(parts).sort()).toEqual(Object.keys(contributions).sort());
  for (const [id, value] of Object.entries(parts)) {
    expect(value, id).toBeCloseTo(contributions[id].value, 12);
  }
  expect(total).toBe(change.value);
  const sum = Object.values(parts).reduce((all, one) => all + one, 0);
  expect(sum).toBeCloseTo(total!, 9);
});

test("the diagram shows what counts for the measure, explains a node, and shows everything when asked", async ({
  page,
}) => {
  await open(page, "/verken?scenario=beleidsregisseur&links=beleidscoherentie");
  const arrows = page.locator(".diagram-arrow");
  const about = page.getByRole("region", { name: "Uitleg bij het schema" });
  await test.step("by keyboard a node opens its equation and passage", async () => {
    const node = page.locator(".diagram-node", { hasText: "Bereik op beleid" });
    await node.focus();
    await page.keyboard.press("Enter");
    await expect(about).toContainText("Bereik op beleid");
    await expect(about).toContainText("Rapport tabel 4, hfst. 5");
    await expect(about.locator("code").first()).toContainText("pol =");
    await expectAxeFindsNothing(page, { part: ".sections" });
    await page.keyboard.press("Enter");
    await expect(about).toContainText("Kies een vak of een pijl");
  });
  await expect(arrows.first()).toBeAttached();
  const counting = await arrows.count();
  expect(counting).toBeLessThan(20);
  await page.getByRole("button", { name: /^Toon alles/ }).click();
  await expect.poll(() => arrows.count()).toBeGreaterThan(5 * counting);
});
