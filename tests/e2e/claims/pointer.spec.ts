import type { Locator, Page } from "@playwright/test";
import { expect, open, test } from "../support/test.ts";
import { settled } from "../support/simulator.ts";

/** The middle of something on the page. */
async function middle(one: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await one.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

const panel = (page: Page) => page.locator("figure.panel").first();

for (const width of [1280, 1920]) {
  test.describe(`on a page of ${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 900 }, contextOptions: { reducedMotion: "reduce" } });

    test("a course is read off at the month under the pointer", async ({ page }) => {
      await open(page, "/verken?scenario=terreinregisseur");
      await settled(page);
      const reading = panel(page).locator(".fan-reading");
      for (const month of ["0", "24", "48"]) {
        const tick = await middle(
          panel(page).locator(".tick-horizontal").getByText(month, { exact: true }),
        );
        await page.mouse.move(tick.x, tick.y - 80);
        await expect(reading).toHaveAttribute("aria-valuenow", month);
      }
    });

    test("a map is read off at the scale and power under the pointer, and nothing jumps", async ({
      page,
    }) => {
      await open(page, "/verken?scenario=terreinregisseur&links=kaart:draagvlak");
      const map = panel(page);
      await expect(map.locator(".panel-progress")).toHaveAttribute("data-done", "true", {
        timeout: 45_000,
      });
      const before = await map.locator(".heat-drawing").boundingBox();
      const tick = (words: string, axis: string) =>
        middle(map.locator(`.tick-${axis}`).getByText(words, { exact: true }));
      const across = await tick("200.000", "horizontal");
      const up = await tick("0,50", "vertical");
      await page.mouse.move(across.x + 2, up.y);
      const said = await map.locator(".chart-readout").innerText();
      const [, inhabitants, power] = said.match(/Bij ([\d.]+) inwoners en macht ([\d,]+)/)!;
      // Half a column is 8%, half a row 0.03.
      expect(Number(inhabitants!.replace(".", "")) / 200_000).toBeGreaterThan(0.9);
      expect(Number(inhabitants!.replace(".", "")) / 200_000).toBeLessThan(1.1);
      expect(Math.abs(Number(power!.replace(",", ".")) - 0.5)).toBeLessThan(0.04);
      expect(await map.locator(".heat-drawing").boundingBox()).toEqual(before);
    });

    test("a point of the trade-off is read off where it lies", async ({ page }) => {
      await open(page, "/verken?scenario=terreinregisseur&links=afweging:draagvlak");
      const trade = panel(page);
      await expect(trade.locator(".panel-progress")).toHaveAttribute("data-done", "true", {
        timeout: 45_000,
      });
      const name = trade.locator(".scatter-name").filter({ hasText: "vandaag" });
      const point = await middle(trade.locator(".scatter-point.series-vandaag .mark"));
      await expect(name).toBeVisible();
      await page.mouse.move(point.x, point.y);
      await expect(trade.locator(".chart-readout")).toContainText(/^vandaag/i);
    });

    test("a press on a mark of the triangle gives its mix, and a drag to a corner that corner", async ({
      page,
    }) => {
      await open(page, "/verken");
      const sliders = page.locator(".mix-sliders input[type=range]");
      const mix = () =>
        sliders.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      const mark = await middle(page.locator(".ternary-drawing .series-beleidsregisseur .mark"));
      await page.mouse.click(mark.x, mark.y);
      await expect.poll(mix).toEqual(["15", "25", "60"]);
      const drawing = (await page.locator(".ternary-drawing").boundingBox())!;
      const handle = await middle(page.locator(".ternary-dot"));
      await page.mouse.move(handle.x, handle.y);
      await page.mouse.down();
      await page.mouse.move(drawing.x + drawing.width / 2, drawing.y - 40, { steps: 6 });
      await page.mouse.up();
      await expect.poll(mix).toEqual(["0", "0", "100"]);
    });
  });
}
