const LIMIT = 80;

/** The beginning of a text for a report, on one line, at most 80 characters. */
export function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LIMIT ? line : `${line.slice(0, LIMIT - 1)}…`;
}

/** The words around a position (UTF-16 code units), on one line. */
export function around(text: string, start: number, end: number): string {
  const from = Math.max(0, start - 24);
  const to = Math.min(text.length, end + 24);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`;
}
