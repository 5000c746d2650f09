import { matcherOf, type SearchQuery } from './query';
import { tokenise } from './tokens';

interface Mark {
  start: number;
  end: number;
  /** Place of the word in the query. */
  word: number;
}

/** About how long an excerpt is, in characters, and how much of it stands before its first marked word. */
const LENGTH = 240;
const LEAD = 60;

/** A text as HTML with the words that were looked for in `<mark>`; everything else is escaped. */
export function highlight(text: string, query: SearchQuery, locale: string): string {
  return marked(text, 0, text.length, marksIn(text, query, locale));
}

/**
 * The piece of a few texts that shows most of what was looked for, as HTML with `<mark>`: of equal ones the first
 * text's. Without any match it is the beginning of the first text that there is.
 */
export function excerpt(texts: readonly string[], query: SearchQuery, locale: string): string {
  let best = { text: texts.find(Boolean) ?? '', marks: [] as Mark[], first: 0, words: 0 };
  for (const text of texts) {
    const marks = marksIn(text, query, locale);
    const found = densest(marks);
    if (found.words > best.words) best = { text, marks, ...found };
  }
  const { text, marks, first } = best;
  const [start, end] = around(text, marks[first]?.start ?? 0);
  const html = marked(text, start, end, marks);
  return `${start > 0 ? '… ' : ''}${html}${end < text.length ? ' …' : ''}`;
}

function marksIn(text: string, query: SearchQuery, locale: string): Mark[] {
  const wordOf = matcherOf(query);
  const marks: Mark[] = [];
  for (const token of tokenise(text, locale)) {
    const word = wordOf(token);
    if (word >= 0) marks.push({ start: token.start, end: token.end, word });
  }
  return marks;
}

/** The mark from which on most different words stand within one excerpt. Two pointers: linear. */
function densest(marks: readonly Mark[]): { first: number; words: number } {
  const counts = new Map<number, number>();
  let best = { first: 0, words: 0 };
  let last = 0;
  marks.forEach(({ start, word }, first) => {
    while (last < marks.length && marks[last].end <= start + LENGTH - LEAD) {
      counts.set(marks[last].word, (counts.get(marks[last].word) ?? 0) + 1);
      last += 1;
    }
    if (counts.size > best.words) best = { first, words: counts.size };
    const left = (counts.get(word) ?? 0) - 1;
    if (left > 0) counts.set(word, left);
    else counts.delete(word);
    last = Math.max(last, first + 1);
  });
  return best;
}

/** Borders of an excerpt around a place, moved to the borders of words. */
function around(text: string, place: number): [number, number] {
  let start = Math.max(0, place - LEAD);
  if (start > 0) {
    const space = text.slice(start, place).search(/\s/);
    start = space < 0 ? place : start + space + 1;
  }
  if (text.length - start <= LENGTH) return [start, text.length];
  const space = text.slice(start, start + LENGTH).search(/\s\S*$/);
  return [start, start + (space <= place - start ? LENGTH : space)];
}

function marked(text: string, start: number, end: number, marks: readonly Mark[]): string {
  let html = '';
  let at = start;
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue;
    html += `${escape(text.slice(at, mark.start))}<mark>${escape(text.slice(mark.start, mark.end))}</mark>`;
    at = mark.end;
  }
  return html + escape(text.slice(at, end));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char]);
}
