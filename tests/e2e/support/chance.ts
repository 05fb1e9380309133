import { test } from "@playwright/test";

/** One of these. */
export type Draw = <Item>(items: readonly Item[]) => Item;

/** What can be done: a name and how. It says what it did. */
export type Actions = Record<string, (draw: Draw) => Promise<string>>;

/** Draws evenly (mulberry32): the same seed draws the same. */
export function drawing(seed: number): Draw {
  let state = seed;
  return (items) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return items[((mixed ^ (mixed >>> 14)) >>> 0) % items.length]!;
  };
}

/** A seed by chance, which the report and the console have; `REGIEWIJZER_SEED` gives the same again. */
export function seeded(): number {
  const seed = Number(process.env.REGIEWIJZER_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`REGIEWIJZER_SEED=${seed} draws the same again: ${test.info().title}`);
  return seed;
}

/** Does so many random things, and after each what must hold is checked. */
export async function byChance(
  actions: Actions,
  steps: number,
  check: (step: number) => Promise<void>,
): Promise<void> {
  const draw = drawing(seeded());
  const names = Object.keys(actions);
  for (let step = 1; step <= steps; step += 1) {
    const name = draw(names);
    await test.step(`${step}. ${name}`, async () => {
      const done = await actions[name]!(draw);
      await test.step(done, () => check(step));
    });
  }
}
