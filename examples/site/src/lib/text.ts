/** Data for a `<script type="application/ld+json">`: no text in it can end the element. */
export function jsonForScript(data: unknown): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Order of names in Turkish (ç after c, ı before i); the same in both languages, as the names are Turkish. */
export const collator = new Intl.Collator('tr', { numeric: true });

export function byName<Item extends { name: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => collator.compare(a.name, b.name));
}

/** A sentence in three parts, the middle one being the quote; the whole sentence first when it is not found. */
export function around(
  sentence: string,
  { prefix, exact }: { prefix: string; exact: string },
): [string, string, string] {
  const near = prefix.replace(/\s+/g, ' ').slice(-24);
  let best = -1;
  for (let at = sentence.indexOf(exact); exact && at >= 0; at = sentence.indexOf(exact, at + 1)) {
    const before = sentence.slice(0, at).replace(/\s+/g, ' ').slice(-24);
    if (best < 0 || near.endsWith(before) || before.endsWith(near)) best = at;
    if (near.endsWith(before)) break;
  }
  if (best < 0) return [sentence, '', ''];
  return [sentence.slice(0, best), exact, sentence.slice(best + exact.length)];
}
