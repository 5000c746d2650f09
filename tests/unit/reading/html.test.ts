import { annotated, safeUrl, toHtml } from '../../../src/reading/html';
import type { PublishedMention } from '../../../src/plugins/clause-links/shared/contracts';

const mention = (block: (string | number)[], start: number, end: number, key = '11:421.7') =>
  ({ key, plan: 11, number: key.slice(3), block, start, end }) as PublishedMention;
const href = ({ plan, number }: PublishedMention) => `/plans/${plan}/clauses/${number}`;
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const text = (value: string, marks: object = {}) => ({ type: 'text', text: value, ...marks });
const LINK = '<a class="clause-ref" data-clause="11:421.7" href="/plans/11/clauses/421.7">';

describe('blocks as HTML', () => {
  it('link a mention within its text', () => {
    const html = toHtml([paragraph(text('Bkz. 421.7. madde'))], [mention([0], 5, 10)], href);
    expect(html).toBe(`<p>Bkz. ${LINK}421.7</a>. madde</p>`);
  });

  it('link a mention that marks cut in two, once', () => {
    const blocks = [
      paragraph(text('Bkz. 42', { bold: true }), text('1.7. madde', { italic: true })),
    ];
    expect(toHtml(blocks, [mention([0], 5, 10)], href)).toBe(
      `<p><strong>Bkz. </strong>${LINK}<strong>42</strong><em>1.7</em></a><em>. madde</em></p>`,
    );
  });

  it('link nothing inside another link', () => {
    const inner = { type: 'link', url: 'https://ornek.test/', children: [text('421.7')] };
    expect(toHtml([paragraph(inner)], [mention([0], 0, 5)], href)).toBe(
      '<p><a href="https://ornek.test/">421.7</a></p>',
    );
  });

  it('keep headings, lists, quotes, code and images', () => {
    const blocks = [
      { type: 'heading', level: 2, children: [text('Başlık')] },
      {
        type: 'list',
        format: 'ordered',
        children: [{ type: 'list-item', children: [text('421.7')] }],
      },
      { type: 'quote', children: [text('Söz')] },
      { type: 'code', children: [text('a < b')] },
      {
        type: 'image',
        image: { url: '/uploads/a.png', alternativeText: 'Küme', width: 3, height: 2 },
      },
    ];
    expect(toHtml(blocks, [mention([1, 'children', 0], 0, 5)], href)).toBe(
      [
        '<h2>Başlık</h2>',
        `<ol><li>${LINK}421.7</a></li></ol>`,
        '<blockquote>Söz</blockquote>',
        '<pre><code>a &lt; b</code></pre>',
        '<img src="/uploads/a.png" alt="Küme" width="3" height="2">',
      ].join('\n'),
    );
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['"><img src=x onerror=alert(1)>'],
    ["' onmouseover='alert(1)"],
    ['&lt;script&gt;'],
    ['</p></a><svg/onload=alert(1)>'],
    ['\u2028<b>\u0000'],
  ])('let no text out of its place: %j', (hostile) => {
    const blocks = [
      paragraph(text(hostile), { type: 'link', url: hostile, children: [text(hostile)] }),
      { type: 'image', image: { url: hostile, alternativeText: hostile } },
      { type: hostile, level: hostile, children: [text(hostile, { bold: hostile })] },
    ];
    const html = toHtml(blocks, [mention([0], 0, 3, '11:"><i>')], () => `javascript:${hostile}`);
    const tags = [...html.matchAll(/<\/?([^\s>]*)([^>]*)>/g)].map((m) => m[1].replace('/', ''));
    expect(new Set(tags)).toEqual(new Set(['p', 'a']));
    expect(
      html.replace(/<a class="clause-ref" data-clause="[^"<>]*" href="[^"<>]*">|<\/?[pa]>/g, ''),
    ).not.toMatch(/[<>"]/);
  });

  it.each([
    ['https://ornek.test/a', true],
    ['/plans/11', true],
    ['mailto:a@ornek.test', true],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['java\nscript:alert(1)', false],
    [' data:text/html,x', false],
    ['//kotu.test', false],
    ['', false],
  ])('take %j as an address: %s', (url, taken) => {
    expect(safeUrl(url) !== null).toBe(taken);
  });
});

describe('annotated blocks', () => {
  it('carry a link node around the mention and leave the rest as it is', () => {
    const [block] = annotated(
      [paragraph(text('Bkz. 421.7', { bold: true }))],
      [mention([0], 5, 10)],
      href,
    ) as [{ children: unknown[] }];
    expect(block.children).toEqual([
      { type: 'text', text: 'Bkz. ', bold: true },
      {
        type: 'link',
        url: '/plans/11/clauses/421.7',
        clause: '11:421.7',
        children: [{ type: 'text', text: '421.7', bold: true }],
      },
    ]);
  });
});
