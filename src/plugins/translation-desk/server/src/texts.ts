import type { DocumentState } from '../../core';

/** What the server itself writes to people: mails and feeds. The admin's texts are in admin/src/translations. */
interface Texts {
  title: string;
  states: Record<DocumentState, string>;
  words(fresh: number, changed: number): string;
  subject(count: number, words: number): string;
  hello(name: string): string;
  mine: string;
  waiting: string;
  more(count: number): string;
  all: string;
}

const tr: Texts = {
  title: 'Çeviri masası',
  states: {
    missing: 'Eksik',
    'in-progress': 'Sürüyor',
    stale: 'Eskimiş',
    ready: 'Hazır',
    published: 'Yayında',
  },
  words: (fresh, changed) => `${fresh} yeni, ${changed} değişmiş sözcük`,
  subject: (count, words) => `Çeviri masası: ${count} içerik, ${words} sözcük bekliyor`,
  hello: (name) => `Merhaba ${name},`,
  mine: 'Sizde olanlar:',
  waiting: 'Bekleyenler, en uzun bekleyen önce:',
  more: (count) => `… ve ${count} içerik daha`,
  all: 'Çeviri masası:',
};

const en: Texts = {
  title: 'Translation desk',
  states: {
    missing: 'Missing',
    'in-progress': 'In progress',
    stale: 'Stale',
    ready: 'Ready',
    published: 'Published',
  },
  words: (fresh, changed) => `${fresh} new, ${changed} changed words`,
  subject: (count, words) => `Translation desk: ${count} entries, ${words} words to do`,
  hello: (name) => `Hello ${name},`,
  mine: 'Yours:',
  waiting: 'Waiting, the longest first:',
  more: (count) => `… and ${count} more`,
  all: 'Translation desk:',
};

/** Texts in the language of somebody's admin panel; English for any other. */
export function textsFor(language: string | null | undefined): Texts {
  return language?.startsWith('tr') ? tr : en;
}
