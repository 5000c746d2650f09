import {
  MarkError,
  putTranslation,
  segmentsOf,
  viewDocument,
  type FieldShape,
  type Row,
} from '../../../src/plugins/translation-desk/core';
import { paragraph, remembered, run } from './support';

const SHAPES: FieldShape[] = [
  { kind: 'text', name: 'title' },
  { kind: 'blocks', name: 'body' },
  { kind: 'markdown', name: 'notes' },
  {
    kind: 'component',
    name: 'quotes',
    repeatable: true,
    fields: [{ kind: 'text', name: 'text' }],
  },
];
const list = (...texts: string[]) => ({
  type: 'list',
  format: 'unordered',
  children: texts.map((text) => ({ type: 'list-item', children: [run(text)] })),
});

function put(
  source: Row,
  target: Row,
  translated: Record<string, string>,
  at: number,
  text: string,
) {
  const segments = segmentsOf(SHAPES, source);
  const records = segments.flatMap(({ text: words, group }) =>
    translated[words] ? [remembered(words, translated[words], { group })] : [],
  );
  const { segments: views } = viewDocument(segments, segmentsOf(SHAPES, target), records);
  return putTranslation({ source, target }, views, views[at], text);
}

describe('putting a translation into the target', () => {
  it('changes a plain field', () => {
    expect(put({ title: 'Kümelenme' }, {}, {}, 0, 'Clustering')).toEqual({
      path: ['title'],
      value: 'Clustering',
      written: 'Clustering',
    });
  });

  it('replaces one paragraph and leaves pictures and the others alone', () => {
    const image = { type: 'image', image: { url: '/a.png' }, children: [run('')] };
    const source = { body: [paragraph(run('Bir')), image, paragraph(run('İki'))] };
    const target = { body: [paragraph(run('One')), image, paragraph(run('Two'))] };
    const { value } = put(source, target, { Bir: 'One', İki: 'Two' }, 1, 'Second');
    expect(value).toEqual([paragraph(run('One')), image, paragraph(run('Second'))]);
  });

  it('inserts a new paragraph behind the translation of the one before it', () => {
    const source = { body: [paragraph(run('Bir')), paragraph(run('İki')), paragraph(run('Üç'))] };
    const target = { body: [paragraph(run('One')), paragraph(run('Three'))] };
    const { value } = put(source, target, { Bir: 'One', Üç: 'Three' }, 1, 'Two');
    expect(value).toEqual(['One', 'Two', 'Three'].map((text) => paragraph(run(text))));
  });

  it('adds a list item to the list that its neighbour is in', () => {
    const source = { body: [list('Bir', 'İki')] };
    const { value } = put(source, { body: [list('One')] }, { Bir: 'One' }, 1, 'Two');
    expect(value).toEqual([list('One', 'Two')]);
  });

  it('carries the link address of the source', () => {
    const link = (text: string) => ({
      type: 'link',
      url: 'https://example.org',
      children: [run(text)],
    });
    const source = { body: [paragraph(run('Bakınız: '), link('küme'), run('.'))] };
    const { value } = put(source, {}, {}, 0, 'See <1>the cluster</1>.');
    expect(value).toEqual([paragraph(run('See '), link('the cluster'), run('.'))]);
  });

  it('refuses a translation that lost a mark', () => {
    const source = { body: [paragraph(run('kalın', { bold: true }))] };
    expect(() => put(source, {}, {}, 0, 'bold')).toThrow(MarkError);
  });

  it('inserts a Markdown paragraph and keeps the rest byte for byte', () => {
    const source = { notes: 'Bir\n\nİki\n\nÜç' };
    const translated = { Bir: 'One', Üç: 'Three' };
    expect(put(source, { notes: 'One\n\n\nThree\n' }, translated, 1, 'Two').value).toBe(
      'One\n\nTwo\n\n\nThree\n',
    );
    expect(put(source, {}, {}, 0, 'One').value).toBe('One');
    expect(put(source, { notes: 'One' }, { Bir: 'One' }, 2, 'Three').value).toBe('One\n\nThree');
    expect(put(source, { notes: 'Three' }, { Üç: 'Three' }, 0, 'One').value).toBe('One\n\nThree');
  });

  it('names the place inside a component', () => {
    const source = { quotes: [{ text: 'Bir' }, { text: 'İki' }] };
    const target = { quotes: [{ text: 'One' }] };
    expect(put(source, target, { Bir: 'One' }, 1, 'Two')).toEqual({
      path: ['quotes', 1, 'text'],
      value: 'Two',
      written: 'Two',
    });
  });
});
