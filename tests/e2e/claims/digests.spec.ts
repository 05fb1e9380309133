import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, open, test } from "../support/test.ts";

const program =
  process.env.REGIEWIJZER_DIGESTS ??
  fileURLToPath(new URL("../../../target/debug/examples/digests", import.meta.url));

/** Requests for the worker, each with the digest that this machine computed natively. */
const expected = () =>
  execFileSync(program, { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => {
      const [name = "", request = "", digest = ""] = line.split(" ");
      return { name, request: [...Buffer.from(request, "hex")], digest };
    });

test("the browser computes the very digests that the command line does", async ({ page }) => {
  await open(page, "/");
  const cases = expected();
  expect(cases.length).toBeGreaterThan(4);
  const computed = await page.evaluate(async (requests) => {
    const meta = document.querySelector<HTMLMetaElement>('meta[name="regiewijzer-worker"]');
    const worker = new Worker(meta!.content);
    const next = () =>
      new Promise<Uint8Array>((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      });
    await next(); // It says that it listens.
    const digests: string[] = [];
    for (const request of requests) {
      const answer = next();
      worker.postMessage(Uint8Array.from(request));
      // The number of the message and the length of the text come before the text.
      digests.push(new TextDecoder().decode((await answer).slice(2)));
    }
    worker.terminate();
    return digests;
  }, cases.map(({ request }) => request));
  expect(computed).toEqual(cases.map(({ digest }) => digest));
});
