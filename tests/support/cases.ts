import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Expected {
  start: number;
  end: number;
  number: string;
  /** Null when the text does not decide it. */
  plan: number | null;
  /** False where the text leaves the plan open: a suggestion answers it, a link would be a guess. */
  linkable: boolean;
}

export interface Case {
  text: string;
  locale: 'tr' | 'en';
  publishedOn: string | null;
  expected: Expected[];
  /** Nothing in it may be linked. */
  negative: boolean;
}

/** The project's own labelled passages in tests/data; citations.txt there says how they are written. */
export function ownCases(name = 'citations'): Case[] {
  const file = path.join(__dirname, '..', 'data', `${name}.txt`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map(parse);
}

function parse(line: string): Case {
  let rest = line;
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(rest);
    if (found) rest = rest.slice(found[0].length);
    return found ? found[1] : null;
  };
  const locale = take(/^(en|tr)\|\s*/) === 'en' ? 'en' : 'tr';
  const publishedOn = take(/^(\d{4}-\d\d-\d\d)\|\s*/);
  const negative = take(/^(!)\s*/) !== null;
  rest = rest.replaceAll('⏎', '\n');
  const expected: Expected[] = [];
  let text = '';
  let last = 0;
  for (const match of rest.matchAll(/[[{]([\d.]+)@(\d+|\?)[\]}]/g)) {
    text += rest.slice(last, match.index);
    const [whole, number, plan] = match;
    expected.push({
      start: text.length,
      end: text.length + number.length,
      number,
      plan: plan === '?' ? null : Number(plan),
      linkable: whole.startsWith('['),
    });
    text += number;
    last = match.index + whole.length;
  }
  text += rest.slice(last);
  return { text, locale, publishedOn, expected, negative };
}
