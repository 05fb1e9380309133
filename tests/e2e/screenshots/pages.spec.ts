import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { test } from "@playwright/test";
import { alive } from "../support/test.ts";
import { path, slugs } from "../support/pages.ts";

/** Pictures to look at, in `target/screenshots/`; `npm run screenshots` makes them. */
const folder = fileURLToPath(new URL("../../../target/screenshots/", import.meta.url));

const screens = [
  { name: "small-phone", width: 320, height: 640, whole: true },
  { name: "phone", width: 390, height: 844, whole: true },
  { name: "laptop", width: 1440, height: 900, whole: false },
  { name: "projector", width: 1920, height: 1080, whole: false },
] as const;

for (const colorScheme of ["light", "dark"] as const) {
  for (const { name, width, height, whole } of screens) {
    test.describe(`${name} ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height } });
      for (const slug of slugs) {
        test(slug || "start", async ({ page }) => {
          await mkdir(folder, { recursive: true });
          await page.goto(path("nl", slug));
          await alive(page);
          await page.waitForLoadState("networkidle");
          const file = `${slug.replace("/", "-") || "start"}-${name}-${colorScheme}.png`;
          await page.screenshot({ path: folder + file, fullPage: whole });
        });
      }
    });
  }
}
