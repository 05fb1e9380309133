import { inflateSync } from "node:zlib";

/** An object of a PDF: its dictionary, and its stream where it has one. */
type Part = { head: string; stream: string };

function parts(pdf: Buffer): Map<string, Part> {
  const found = new Map<string, Part>();
  for (const [, id, body] of pdf.toString("latin1").matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body!.indexOf("stream\n");
    const head = at < 0 ? body! : body!.slice(0, at);
    const packed = at >= 0 && head.includes("/FlateDecode");
    const stream = packed ? inflateSync(Buffer.from(body!.slice(at + 7), "latin1")) : "";
    found.set(id!, { head, stream: stream.toString("latin1") });
  }
  return found;
}

/** What the codes of a font stand for. */
function letters(map: string): Map<number, string> {
  const found = new Map<number, string>();
  const add = (code: number, hex: string, further: number) => {
    const words = Buffer.from(hex, "hex").swap16().toString("utf16le");
    const last = words.charCodeAt(words.length - 1) + further;
    found.set(code, words.slice(0, -1) + String.fromCharCode(last));
  };
  for (const [, rows] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, hex] of rows!.matchAll(/<(\w+)> <(\w+)>/g)) add(parseInt(code!, 16), hex!, 0);
  }
  for (const [, rows] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, hex] of rows!.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = parseInt(from!, 16);
      for (let code = first; code <= parseInt(to!, 16); code++) add(code, hex!, code - first);
    }
  }
  return found;
}

/** What is written on each page of a PDF that Chromium made, without spaces, in the order of its drawing. */
export function pages(pdf: Buffer): string[] {
  const all = parts(pdf);
  const stream = (id: string | undefined) => all.get(id ?? "")?.stream ?? "";
  // In what Chromium makes, the number of a font or a drawing is that of its object.
  const font = (id: string) => {
    const map = all.get(id)?.head.match(/\/ToUnicode (\d+)/)?.[1];
    const text = stream(map);
    const digits = text.match(/begincodespacerange\s+<(\w+)>/)?.[1]?.length ?? 4;
    return { digits, letters: letters(text) };
  };
  const fonts = new Map<string, ReturnType<typeof font>>();
  const written = (content: string): string => {
    let words = "";
    let current = font("");
    for (const [, face, hex, drawing] of content.matchAll(/\/F(\d+) \S+ Tf|<(\w+)> Tj|\/X(\d+) Do/g)) {
      if (face) {
        current = fonts.get(face) ?? font(face);
        fonts.set(face, current);
      }
      for (let at = 0; hex && at < hex.length; at += current.digits) {
        words += current.letters.get(parseInt(hex.slice(at, at + current.digits), 16)) ?? "";
      }
      if (drawing) words += written(stream(drawing));
    }
    return words;
  };
  const sheets = [...all.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return sheets.map(({ head }) => unspaced(written(stream(head.match(/\/Contents (\d+)/)?.[1]))));
}

/** A text as `pages` gives it. */
export function unspaced(text: string): string {
  return text.replace(/\s/g, "");
}
