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
  // A test that passes only the second time has found a race, in the page or in itself.
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [
    ["list"],
    ["html", { open: "never", outputFolder: "../../target/e2e/report" }],
  ],
  use: {
    baseURL: served ?? byHand,
    locale: "nl-BE",
    // A trace films the page, which makes a test last twice as long and a bench twice as slow. To see
    // what a test did: `cargo xtask test --browser-only -- --trace on -g "its name"`.
    trace: "off",
    screenshot: "only-on-failure",
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
    { name: "bench", testDir: "bench" },
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
