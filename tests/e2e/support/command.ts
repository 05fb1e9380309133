import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";

const program =
  process.env.REGIEWIJZER_CLI ??
  fileURLToPath(new URL("../../../target/debug/regiewijzer", import.meta.url));

/** What a command of the page answers. It is taken apart as a shell would: by spaces and quotes. */
export function answer<Answer>(command: string): Answer {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
  const [name, ...rest] = words;
  expect(name).toBe("regiewijzer");
  return JSON.parse(execFileSync(program, rest, { encoding: "utf8", maxBuffer: 2 ** 26 }));
}
