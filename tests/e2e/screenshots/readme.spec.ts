import { fileURLToPath } from "node:url";
import { test } from "@playwright/test";
import { alive } from "../support/test.ts";
import { settled } from "../support/simulator.ts";

/** The picture in README.md. */
const picture = fileURLToPath(new URL("../../../docs/verken.png", import.meta.url));

test.use({ viewport: { width: 1280, height: 900 } });

test("the simulator, for the README", async ({ page }) => {
  // Lines that still move to their place don't end at their marks.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/verken?scenario=beleidsregisseur&regio=w13");
  await alive(page);
  await settled(page);
  await page.screenshot({ path: picture });
});
