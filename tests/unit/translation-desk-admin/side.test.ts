import {
  change,
  isReady,
  lineKey,
  textOf,
} from '../../../src/plugins/translation-desk/admin/src/side/drafts';
import {
  insertWords,
  parseMarked,
  safeAddress,
  wrapInMark,
} from '../../../src/plugins/translation-desk/admin/src/side/marked';
import { citedIn } from '../../../src/plugins/translation-desk/admin/src/side/cited';
import { partsOf } from '../../../src/plugins/translation-desk/admin/src/side/tags';
import { previewParts } from '../../../src/plugins/translation-desk/admin/src/side/preview-parts';
import { slugOf } from '../../../src/plugins/translation-desk/admin/src/side/slug';
import type { SideLine } from '../../../src/plugins/translation-desk/shared/contracts';

const line = (more: Partial<SideLine> = {}): SideLine =>
  ({
    ...{ path: ['body'], index: 0, sourceText: 'Kaynak', targetText: 'Old', group: 'body' },
    ...{ role: 'paragraph', kind: 'blocks', state: 'translated', translatedFrom: null, diff: [] },
    ...{ keptText: null, lostText: null, marks: [], labels: [], sourceVersion: 'draft' as const },
    ...{ madeBy: null, madeAt: null, invariants: [], memory: [], terms: [] },
    ...(more as object),
  }) as SideLine;
const key = lineKey(line());
const typed = (text: string, at = line()) => change({}, { kind: 'typed', line: at, text });

describe('what somebody types', () => {
  it('is shown instead of the translation until the server has it', () => {
    const drafts = typed('New');
    expect(textOf(line(), drafts)).toBe('New');
    const saved = change(drafts, {
      kind: 'saved',
      key,
      text: 'New',
      line: line({ targetText: 'New' }),
    });
    expect(saved).toEqual({});
  });

  it('stays when they type on while it is being saved, on top of what was saved', () => {
    let drafts = change(typed('New'), { kind: 'sent', key });
    drafts = change(drafts, { kind: 'typed', line: line(), text: 'Newer' });
    drafts = change(drafts, { kind: 'saved', key, text: 'New', line: line({ targetText: 'New' }) });
    expect(drafts[key]).toMatchObject({
      text: 'Newer',
      status: 'typing',
      seen: { targetText: 'New' },
    });
  });

  it('stays when it is refused, and is not sent again by itself', () => {
    const drafts = change(typed('New'), { kind: 'refused', key, problem: 'source-changed' });
    expect(textOf(line(), drafts)).toBe('New');
    expect(isReady(drafts[key], line())).toBe(false);
    const changed = line({ sourceText: 'Yeni kaynak' });
    const rebased = change(drafts, { kind: 'rebased', line: changed });
    expect(rebased[key]).toMatchObject({ text: 'New', seen: { sourceText: 'Yeni kaynak' } });
    expect(isReady(rebased[key], changed)).toBe(true);
  });

  it('names the source that they saw when they began, even when another one is on the screen by now', () => {
    const later = change(typed('New'), {
      kind: 'typed',
      line: line({ sourceText: 'Yeni kaynak' }),
      text: 'New!',
    });
    expect(later[key]?.seen.sourceText).toBe('Kaynak');
  });

  it.each([
    ['empty', '  ', []],
    ['what the server has', 'Old', []],
    ['without a mark of the source', 'New', [{ type: 'text', bold: true }]],
  ])('is not saved by itself when it is %s', (_name, text, marks) => {
    const at = line({ marks });
    expect(isReady(typed(text, at)[key], at)).toBe(false);
  });
});

describe('marked text', () => {
  it('is read as a tree, and never fails on half-typed marks', () => {
    expect(parseMarked('a <1>b <2>c</2></1> \\<3>')).toEqual([
      'a ',
      { mark: 1, inner: ['b ', { mark: 2, inner: ['c'] }] },
      ' <3>',
    ]);
    expect(parseMarked('a </1><2>b')).toEqual(['a </1>', { mark: 2, inner: ['b'] }]);
  });

  it('takes a mark around the selection', () => {
    expect(wrapInMark('see the link', { start: 8, end: 12 }, 1)).toEqual({
      text: 'see the <1>link</1>',
      caret: 15,
    });
  });

  it('takes words at the caret with the spaces they need', () => {
    const phrase = 'clause 376';
    expect(insertWords('See .', { start: 4, end: 4 }, phrase).text).toBe('See clause 376.');
    expect(insertWords('See', { start: 3, end: 3 }, phrase).text).toBe('See clause 376');
    expect(insertWords('ab', { start: 1, end: 1 }, phrase).text).toBe('a clause 376 b');
    expect(insertWords('', { start: 0, end: 0 }, phrase)).toEqual({ text: phrase, caret: 10 });
  });

  it('links to web and mail addresses only', () => {
    expect(safeAddress({ type: 'link', url: 'https://akip.org.tr' })).toBe('https://akip.org.tr');
    expect(safeAddress({ type: 'link', url: 'javascript:alert(1)' })).toBeNull();
  });
});

describe('the preview', () => {
  it('has all texts but the address, with gaps where nothing is translated', () => {
    const title = line({ group: 'title', path: ['title'] });
    const slug = line({ group: 'slug', kind: 'slug' });
    const open = line({ targetText: null });
    const parts = previewParts([title, slug, open], (each) => each.targetText ?? '');
    expect(parts).toEqual([
      { line: title, text: 'Old', isFirst: true },
      { line: open, text: '', isFirst: true },
    ]);
  });
});

it.each([
  ['The Fifth Meeting in Iğdır', 'the-fifth-meeting-in-igdir'],
  ['Türkiye’s İstanbul: 5 clusters!', 'turkiyes-istanbul-5-clusters'],
  ['  —  ', ''],
])('%s has the address %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

describe('the tags in a text', () => {
  it('stand for marks of the source and for the clauses that are cited', () => {
    const text = 'See <1>clause 421.7</1>, and 4421.7 or 421.75.';
    expect(partsOf(text, 1, ['421.7'])).toEqual([
      { kind: 'words', text: 'See ' },
      { kind: 'opens', text: '<1>' },
      { kind: 'words', text: 'clause ' },
      { kind: 'citation', text: '421.7' },
      { kind: 'closes', text: '</1>' },
      { kind: 'words', text: ', and 4421.7 or 421.75.' },
    ]);
  });

  it.each([
    ['a number beyond the source’s marks', '<2>x</2>', 1, []],
    ['an escaped sign', '\\<1>', 1, []],
    ['a parent in its child’s number', 'clause 376.1', 0, ['376']],
    ['nothing', '', 1, ['376']],
  ])('are none for %s', (_what, text, marks, numbers) => {
    expect(partsOf(text, marks, numbers)).toEqual(text ? [{ kind: 'words', text }] : []);
  });

  it.each([['Clause 376. It'], ['376'], ['(376, 376.1)'], ['<1>376</1> \\\\<1>']])(
    'lose nothing of %s',
    (text) => {
      const parts = partsOf(text, 1, ['376', '376.1']);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      expect(parts.some(({ kind }) => kind === 'citation')).toBe(true);
    },
  );

  it('are those of the segment on its own side', () => {
    const at = (number: string, segment: number) => ({ number, plan: 11, segment });
    const rows = [
      { kind: 'matched' as const, source: at('376', 2), target: at('376', 3) },
      { kind: 'missing' as const, source: at('421.7', 2) },
      { kind: 'extra' as const, target: at('309.5', 2) },
      { kind: 'missing' as const, source: at('376', 2) },
    ];
    expect(citedIn(rows, 2)).toEqual({ source: ['376', '421.7'], target: ['309.5'] });
    expect(citedIn(rows, 3)).toEqual({ source: [], target: ['376'] });
  });
});
