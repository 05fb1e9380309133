import { defineConfig } from "@playwright/test";

/** `cargo xtask test` serves the site and says where; by hand, the site is served here. */
const served = process.env.REGIEWIJZER_ADDRESS;
const byHand = "http://localhost:4173";

export default defineConfig({
  testDir: ".",
  outputDir: "../../target/e2e/results",
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [
    ["list"],
    ["html", { open: "never", outputFolder: "../../target/e2e/report" }],
  ],
  use: {
    baseURL: served ?? byHand,
    locale: "nl-BE",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "claims", testDir: "claims" },
    { name: "screenshots", testDir: "screenshots" },
    // A trace films the page while it is timed: that costs as much as the page itself.
    { name: "bench", testDir: "bench", use: { trace: "off" } },
  ],
  webServer: served
    ? undefined
    : {
        command: "cargo xtask serve --no-build --port 4173",
        cwd: "../..",
        url: byHand,
        reuseExistingServer: true,
      },
});
