import { fileURLToPath, pathToFileURL } from "node:url";
import { alive, expect, test } from "../support/test.ts";

const file = pathToFileURL(
  fileURLToPath(new URL("../../../dist/regiewijzer.html", import.meta.url)),
).href;

for (const { path, sentence } of [
  { path: "/verken", sentence: "De rekenmotor kan hier niet starten" },
  { path: "/en/verken", sentence: "The calculator cannot start here" },
]) {
  test(`${path} says so when its worker cannot start`, async ({ page, complaints }) => {
    await page.route("**/worker/**", (route) => route.abort());
    await page.goto(path);
    await alive(page);
    // A choice that the prerendered figures do not answer.
    await page.getByRole("radio", { name: "Terreinregisseur" }).check({ force: true });
    await expect(page.getByText(sentence).first()).toBeVisible();
    complaints.list.length = 0;
  });
}

test("the simulator in the single file computes, without a network", async ({ page, context }) => {
  await context.setOffline(true);
  await page.goto(`${file}#/verken`);
  await alive(page);
  await expect(page.locator("[data-outcome]").first()).toBeVisible();
});
