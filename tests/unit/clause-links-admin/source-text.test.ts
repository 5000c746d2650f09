import { findInSegments, locate } from '../../../src/plugins/clause-links/engine';
import { readFields, type TextSchema } from '../../../src/plugins/clause-links/shared/source-text';

const schema: TextSchema = {
  attributes: {
    title: { type: 'string' },
    summary: { type: 'text' },
    notes: { type: 'richtext' },
    body: { type: 'blocks' },
    quote: { type: 'component', component: 'text.quote' },
    quotes: { type: 'component', component: 'text.quote' },
    zone: { type: 'dynamiczone', components: ['text.quote', 'text.box'] },
    count: { type: 'integer' },
  },
  componentOf: (uid) =>
    ({
      'text.quote': { words: { type: 'text' }, rank: { type: 'integer' } },
      'text.box': {
        heading: { type: 'string' },
        inner: { type: 'component', component: 'text.quote' },
      },
    })[uid],
};
const CITING = '11. Kalkınma Planı’nın 421.7. maddesi uygulanıyor.';

/** Path and words of each mention, as a reader of the source value would find them. */
function places(fields: string[], values: Record<string, unknown>): unknown[] {
  const doc = readFields(schema, fields, values);
  return findInSegments(doc).map((mention) => {
    const place = locate(doc, mention);
    return [place?.path, doc.text.slice(mention.start, mention.end), place?.start];
  });
}

describe('the text of an entry', () => {
  const at = CITING.indexOf('421.7');

  it.each([
    ['a string', 'title', CITING, ['title'], at],
    ['a long text', 'summary', CITING, ['summary'], at],
    ['Markdown', 'notes', `# Başlık\n\n**Not:** ${CITING}`, ['notes'], '**Not:** '.length + at],
    [
      'blocks',
      'body',
      [{ type: 'paragraph', children: [{ type: 'text', text: CITING }] }],
      ['body', 0],
      at,
    ],
    ['a component', 'quote', { words: CITING, rank: 4217 }, ['quote', 'words'], at],
    [
      'repeated components',
      'quotes',
      [{ words: 'Yok.' }, { words: CITING }],
      ['quotes', 1, 'words'],
      at,
    ],
    [
      'a dynamic zone',
      'zone',
      [
        { __component: 'text.quote', words: 'Yok.' },
        { __component: 'text.box', heading: 'Kutu', inner: { words: CITING } },
      ],
      ['zone', 1, 'inner', 'words'],
      at,
    ],
  ])('is read from %s, with the way back', (_kind, field, value, path, start) => {
    expect(places([field], { [field]: value })).toEqual([[path, '421.7', start]]);
  });

  it('is read field by field: what one opens holds for the next', () => {
    const values = {
      title: 'On Birinci Kalkınma Planı',
      summary: 'Plan’ın 421.7. maddesi uygulanıyor.',
    };
    const doc = readFields(schema, ['title', 'summary'], values);
    expect(findInSegments(doc).map((m) => [m.plan, m.number, m.state])).toEqual([
      [11, '421.7', 'linked'],
    ]);
  });

  it('leaves out what is empty, unknown or code', () => {
    const code = [{ type: 'code', children: [{ type: 'text', text: CITING }] }];
    const zone = [{ __component: 'text.gone', words: CITING }, null];
    expect(
      places(['title', 'body', 'zone', 'count'], { title: null, body: code, zone, count: 421.7 }),
    ).toEqual([]);
    expect(places(['notes'], { notes: `\`\`\`\n${CITING}\n\`\`\`` })).toEqual([]);
  });
});
