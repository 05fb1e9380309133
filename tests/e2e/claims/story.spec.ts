import { byChance } from "../support/chance.ts";
import { expectAxeFindsNothing } from "../support/axe.ts";
import { openQuestions, settled } from "../support/simulator.ts";
import { alive, expect, open, test } from "../support/test.ts";

test("Verken opens with the three futures, whose gains and prices are those of the outcomes below", async ({
  page,
}) => {
  await open(page, "/verken");
  const cards = page.locator(".story-card");
  await expect(cards).toHaveCount(3);
  await openQuestions(page);
  await expectAxeFindsNothing(page, { part: ".story" });
  const regions = await page
    .locator("#regio option")
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  await byChance(
    {
      "a future somewhere": async (draw) => {
        const region = draw(regions);
        await page.locator("#regio").selectOption(region);
        const card = draw(await cards.all());
        await card.getByRole("button", { name: /^Bekijk de/ }).click();
        await settled(page, { has: region ? ["--preset", region] : ["--preset"] });
        await expect(card.getByRole("button", { name: /^Bekijk de/ })).toHaveAttribute("aria-pressed", "true");
        await expect(card).not.toContainText("werkt eraan");
        const rows = await page.locator("[data-outcome-row]").evaluateAll((all) =>
          all.map((row) => ({
            name: row.querySelector(".outcome-name")!.textContent!.trim().toLowerCase(),
            change: row.querySelector(".outcome-change > data")!.textContent!.trim(),
            mark: row.querySelector(".outcome-change [aria-hidden]")!.textContent!,
          })),
        );
        const beats = (await card.locator("dd").allTextContents()).map((one) =>
          one.toLowerCase().replaceAll("\u00a0", " "),
        );
        for (const [beat, wanted] of [[beats[1]!, "▲"], [beats[2]!, "▼"]] as const) {
          const named = rows.filter(({ name, change }) => beat.includes(`${name} ${change}`));
          const noticed = rows.filter(({ mark }) => mark === wanted);
          expect.soft(named.length, beat).toBe(Math.min(2, noticed.length));
          for (const { mark } of named) expect.soft(mark).toBe(wanted);
        }
        return `${region}: ${beats.join(" | ")}`;
      },
    },
    3,
    async () => {},
  );
});

test("where one lives is asked once, kept on the device alone, and carried to Verken", async ({ page }) => {
  await open(page, "/");
  const list = page.getByRole("combobox", { name: "Waar woon of werk je?" });
  await list.selectOption({ label: "Kortrijk" });
  await expect(page.locator(".home-found")).toContainText("W13");
  await expect(page.locator("#schaal-getal")).toHaveValue("305.000");
  await expectAxeFindsNothing(page, { part: ".home" });
  const card = page.locator(".scenario-card a").first();
  await expect(card).toHaveAttribute("href", /scenario=bestuursregisseur&model=[^&]+&regio=w13$/);
  expect(page.url()).not.toContain("w13");

  await open(page, "/scenario/terreinregisseur");
  await page.locator(".reading .actions a").click();
  await page.waitForURL("**/verken/?*");
  await alive(page);
  await expect(page.locator("#regio")).toHaveValue("w13");

  await open(page, "/en/verken");
  await expect(page.locator("#regio")).toHaveValue("w13");
  await expect(page.locator(".story")).toContainText("W13");
  await page.locator("#regio").selectOption("");
  await settled(page, { lacks: ["w13"] });
  await expect.poll(() => new URL(page.url()).search).toMatch(/^\?model=/);
  await page.reload();
  await alive(page);
  await expect(page.locator("#regio")).toHaveValue("");

  await test.step("a link with parts means what it meant", async () => {
    await open(page, "/verken?scenario=beleidsregisseur");
    await settled(page, { has: ["beleidsregisseur"], lacks: ["w13"] });
    await expect(page.locator("#regio")).toHaveValue("");
    await expect(page.locator(".story")).not.toHaveAttribute("open");
  });

  await test.step("elsewhere no partnership is known, and it can be forgotten", async () => {
    await open(page, "/");
    await expect(list).toHaveValue("w13/Kortrijk");
    await list.selectOption({ label: "Mijn gemeente staat er niet bij" });
    await expect(page.locator(".home-found")).toContainText("geen samenwerkingsverband bekend");
    await expect(card).not.toHaveAttribute("href", /regio/);
    await list.selectOption("");
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await open(page, "/verken");
    await expect(page.locator("#regio")).toHaveValue("");
  });
});
