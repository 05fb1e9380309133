/** The pages of the site; their slugs are the same in both languages. */
export const slugs = [
  "",
  "verken",
  "vergelijk",
  "regio",
  "rondetafel",
  "feiten",
  "scenario/bestuursregisseur",
  "scenario/terreinregisseur",
  "scenario/beleidsregisseur",
  "methode",
  "model",
  "woordenlijst",
  "wijzigingen",
  "over",
] as const;

export const languages = ["nl", "en"] as const;

export type Slug = (typeof slugs)[number];
export type Language = (typeof languages)[number];

/** The address of a page, as the site writes it. */
export function path(language: Language, slug: Slug): string {
  const folders = [language === "nl" ? "" : "en", slug].filter((name) => name !== "");
  return ["", ...folders, ""].join("/");
}

/** Every page in every language. */
export const pages = languages.flatMap((language) =>
  slugs.map((slug) => ({ language, slug, path: path(language, slug) })),
);
