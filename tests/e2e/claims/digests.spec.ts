import { expect, open, test } from "../support/test.ts";
import { exchanges } from "../support/workers.ts";

test("the browser computes the very digests that the command line does, in both engines", async ({
  page,
}) => {
  await open(page, "/");
  const cases = exchanges("digests");
  expect(cases.length).toBeGreaterThan(8);
  const replies = await page.evaluate(async (requests) => {
    const meta = document.querySelector<HTMLMetaElement>('meta[name="regiewijzer-worker"]');
    const worker = new Worker(meta!.content);
    const next = () =>
      new Promise<Uint8Array>((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      });
    await next(); // It says that it listens.
    const replies: number[][] = [];
    for (const request of requests) {
      const answer = next();
      worker.postMessage(Uint8Array.from(request));
      replies.push([...(await answer)]);
    }
    worker.terminate();
    return replies;
  }, cases.map(({ request }) => request));
  for (const [place, { name, reply }] of cases.entries()) {
    expect(replies[place], name).toEqual(reply);
  }
});
