import { alive, expect, test } from "../support/test.ts";

for (const { path, title } of [
  { path: "/niets/hier", title: "Niet gevonden · Regiewijzer" },
  { path: "/en/nothing/here", title: "Not found · Regiewijzer" },
]) {
  test(`${path} says that nothing lives there, and leads on`, async ({ page, complaints }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await alive(page);
    await expect(page).toHaveTitle(title);
    await expect(page.locator("main h1")).toHaveCount(1);
    await expect(page.locator("a[href]").first()).toBeVisible();
    // The browser reports the status itself; nothing else may go wrong.
    expect(complaints.list.filter((complaint) => !complaint.includes("404"))).toEqual([]);
    complaints.list.length = 0;
  });
}
