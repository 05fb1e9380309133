import { expectAxeFindsNothing } from "../support/axe.ts";
import { byChance, type Draw } from "../support/chance.ts";
import { inputs, User } from "../support/user.ts";
import { asked, done, panel, settled, type Results } from "../support/simulator.ts";
import { expect, open, test } from "../support/test.ts";

const futures = ["bestuursregisseur", "terreinregisseur", "beleidsregisseur"];

/** The effect of a scenario on an outcome, and from where on it is noticed. */
function effect(found: Results, scenario: string, outcome: string, more = "") {
  const words = `vandaag ${scenario} --outcome ${outcome} --members ${found.members} ${more}`;
  const { noticeable, better, options } = asked(found, "compare", words)["outcomes"][outcome];
  const by = options[scenario].difference.p50 as number;
  return { worse: (better === "higher" ? -by : by) >= noticeable, by };
}

test("one press on the page says what fails, in which worlds and under which reading, as the commands do", async ({
  page,
}) => {
  test.slow();
  const look = async (draw: Draw): Promise<string> => {
    const scenario = draw(futures);
    const link = `scenario=${scenario}&regio=${draw(["w13", "westhoek", "mechelen", ""])}`;
    await open(page, `/verken?${link}`);
    const found = await settled(page, { has: [`--preset ${scenario}`] });
    await new User(page, draw(inputs.filter((input) => input !== "touch"))).press(
      page.getByRole("button", { name: "Waar gaat het mis?" }),
    );
    const fails = page.getByRole("tabpanel", { name: "Waar gaat het mis?" });
    await expect(fails.locator(".loss").first()).toBeVisible();
    await expect(fails.locator("[role=status]")).toHaveCount(0, { timeout: 45_000 });
    await expect(fails).toContainText(/model (ook|zo) leest/, { timeout: 45_000 });

    // Every outcome that gets noticeably worse in a tenth of the worlds is there, and no other.
    const rows = await page.locator("[data-outcome-row]").evaluateAll((all) =>
      all.map((row) => ({
        name: row.querySelector(".outcome-name")!.textContent!.trim(),
        worse: Number(/(\d+) slechter/.exec(row.querySelector(".wins-words")!.textContent!)![1]),
      })),
    );
    const said = (await fails.innerText()).toLowerCase();
    for (const { name, worse } of rows) {
      if (worse === 10) continue;
      expect.soft(said.includes(name.toLowerCase()), `${name}: ${worse}`).toBe(worse > 10);
    }

    const card = draw(await fails.locator(".loss").all());
    const outcome = (await card.getAttribute("data-loss"))!;
    const own = effect(found, scenario, outcome);
    expect(Number(await card.locator("data").getAttribute("value"))).toBe(own.by);
    const conditions = await card
      .locator("[data-condition]")
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["condition"]));
    if (conditions.length > 0) {
      const words = `${scenario} vandaag --outcome ${outcome} --members ${found.members}`;
      const restrictions = asked(found, "discover", words)["restrictions"] as { parameter: string }[];
      expect(conditions).toEqual(restrictions.map((one) => one.parameter));
    }
    const readings = await card
      .locator("[data-reading]")
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["reading"]!));
    for (const reading of readings) {
      const read = effect(found, scenario, outcome, `--reading ${reading}`);
      expect.soft(read.worse, reading).toBe(!own.worse);
    }
    return `${link}: ${outcome}, ${conditions.join("+")}, ${readings.join("+")}`;
  };
  await byChance({ "where a scenario fails": look }, 3, async () => {});
  await expectAxeFindsNothing(page, { part: ".sections" });
});

test("from a loss the map comes up, with a line around where it is noticeably worse than today", async ({ page }) => {
  await open(page, "/verken?scenario=beleidsregisseur");
  await settled(page, { has: ["--preset beleidsregisseur"] });
  await page.getByRole("button", { name: "Waar gaat het mis?" }).click();
  const card = page.locator('[data-loss="autonomie"]');
  await card.getByRole("button", { name: /^Toon bij welke schaal en doorzettingsmacht/ }).click();
  const map = panel(page, "left");
  await expect(map).toHaveAttribute("data-kind", "kaart");
  await expect(map).toHaveAttribute("data-chart", "autonomie");
  await expect(page.locator("#grafiek-links")).toBeFocused();
  await done(map);
  await expect(map.locator(".heat-marked")).toHaveCount(1);
  // No power, no loss of autonomy; all of it, and nearly every scale loses.
  const cells = map.locator("tbody tr");
  await expect(cells.last().locator("td", { hasText: "▼" })).toHaveCount(0);
  expect(await cells.first().locator("td", { hasText: "▼" }).count()).toBeGreaterThan(20);
});

test("paper has the conditions with their names, and no buttons", async ({ page }) => {
  await open(page, "/verken?scenario=beleidsregisseur&regio=w13");
  await settled(page, { has: ["--partnership w13"] });
  await page.getByRole("button", { name: "Waar gaat het mis?" }).click();
  const condition = page.locator("[data-condition]").first();
  await expect(condition).toBeVisible({ timeout: 45_000 });
  await page.emulateMedia({ media: "print" });
  await expect(condition.getByRole("button")).toBeVisible();
  await expect(page.locator(".loss > .text-button").first()).toBeHidden();
  await expect(page.locator(".verken-head > .text-button")).toBeHidden();
});

test("today fails nowhere, and says what to do", async ({ page }) => {
  await open(page, "/verken");
  await settled(page);
  await page.getByRole("button", { name: "Waar gaat het mis?" }).click();
  await expect(page.locator("#tab-waar-mis")).toBeFocused();
  await expect(page.getByRole("tabpanel", { name: "Waar gaat het mis?" })).toContainText("Kies een scenario");
});
