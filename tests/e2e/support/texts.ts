import { readFileSync } from "node:fs";
import type { Language } from "./pages.ts";

const written = readFileSync(
  new URL("../../../site/texts/interface.toml", import.meta.url),
  "utf8",
);

/** The short texts of the interface: `section.name` → language → words. */
const texts = new Map<string, Record<Language, string>>();
let section = "";
for (const line of written.split("\n")) {
  section = line.match(/^\[(\w+)\]$/)?.[1] ?? section;
  const [, name, nl, en] = line.match(/^(\w+) = \{ nl = "(.*)", en = "(.*)" \}$/) ?? [];
  if (name) texts.set(`${section}.${name}`, { nl: nl!, en: en! });
}

/** A text as the page writes it, with its values filled in. */
export function text(
  language: Language,
  name: string,
  values: Record<string, string> = {},
): string {
  const both = texts.get(name);
  if (!both) throw new Error(`no text is called ${name}`);
  return both[language].replace(/\{(\w+)\}/g, (whole, value: string) => values[value] ?? whole);
}
