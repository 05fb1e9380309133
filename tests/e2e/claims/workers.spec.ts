import { expect, open, test } from "../support/test.ts";
import { expectTheFiguresOfTheCommand, settled } from "../support/simulator.ts";
import { exchanges, killWorker, rememberWorkers, startedWorkers } from "../support/workers.ts";

test("a worker stops with a task that is cancelled and goes on with the next", async ({ page }) => {
  await open(page, "/");
  const [long, cancel, next] = exchanges("cancelling");
  const heard = await page.evaluate(
    async ([long, cancel, next]) => {
      const meta = document.querySelector<HTMLMetaElement>('meta[name="regiewijzer-worker"]');
      const worker = new Worker(meta!.content);
      const replies: number[][] = [];
      let wake = () => {};
      worker.onmessage = ({ data }) => {
        replies.push([...(data as Uint8Array)]);
        wake();
      };
      const another = () => new Promise<void>((resolve) => (wake = resolve));
      await another(); // It says that it listens.
      worker.postMessage(Uint8Array.from(long!));
      await another(); // Its first answer, with most of the work still to do.
      worker.postMessage(Uint8Array.from(cancel!));
      worker.postMessage(Uint8Array.from(next!));
      // After the kind of message and the job comes the kind of event.
      const done = 2;
      while (replies.at(-1)![2] !== done) await another();
      worker.terminate();
      // Answers to the long task may have been on their way, and progress may be reported.
      return replies.filter(([, , event]) => event! >= done);
    },
    [long!.request, cancel!.request, next!.request],
  );
  expect(heard).toEqual([cancel!.reply, next!.reply]);
});

test("a worker that dies is replaced and the page goes on", async ({ page, complaints }) => {
  await rememberWorkers(page);
  await open(page, "/verken");
  const scenario = (name: string) =>
    page.getByRole("radio", { name: `${name}regisseur` }).check({ force: true });
  await scenario("Bestuurs");
  await settled(page, { has: ["--preset bestuursregisseur"] });
  // The figures and why they are so keep two workers busy, which are all there are on two cores.
  await expect(page.locator(".waterfall-drawing")).toBeVisible();
  const before = await startedWorkers(page);
  for (let place = 0; place < before; place += 1) await killWorker(page, place);
  await scenario("Terrein");
  expectTheFiguresOfTheCommand(await settled(page, { has: ["--preset terreinregisseur"] }));
  await expect.poll(() => startedWorkers(page)).toBeGreaterThan(before);
  complaints.list.length = 0;
});

test("where no worker can start, the page says so", async ({ page, complaints }) => {
  await page.route(/worker/, (route) => route.abort());
  await open(page, "/en/verken");
  // A choice that the prerendered figures do not answer.
  await page.getByRole("radio", { name: "Terreinregisseur" }).check({ force: true });
  await expect(page.getByText("The calculator cannot start here").first()).toBeVisible();
  complaints.list.length = 0;
});
