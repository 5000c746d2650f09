import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ImportError, firstDate, readArticle } from '../../../src/content/import';
import type { Block } from '../../../src/content/import';
import { findInSegments, segmentsFromBlocks } from '../../../src/plugins/clause-links/engine';

const TEXT = `Bir araya gelen kümeler...

Facebook Twitter

14 EKİM 2019

Iğdır'da kümeler buluştu

Iğdır’da yapılan toplantıya kırk küme katıldı ve iki gün boyunca sürdü.

Kalkınma Planı ne diyor?
Toplantıda 11. Kalkınma Planı’nın 421.7. maddesi okundu.Ardından sorular alındı.
• 376.Makine sektöründe kümelenme desteklenecektir.
• 376.1. Sektörde 5 adet program uygulanacaktır.
“Bu toplantı bizim için yeni bir başlangıç oldu, emeği geçen herkese teşekkür ederiz.”

son haberler
`;
const types = (blocks: Block[]) => blocks.map(({ type }) => type);

describe('an article as plain text', () => {
  const article = readArticle(TEXT, 'text');

  it('finds title, date and summary, and reports the menu above them', () => {
    expect(article).toMatchObject({
      title: "Iğdır'da kümeler buluştu",
      publishedOn: '2019-10-14',
      summary: 'Iğdır’da yapılan toplantıya kırk küme katıldı ve iki gün boyunca sürdü.',
    });
    expect(article.skipped.map(({ text }) => text)).toEqual([
      'Bir araya gelen kümeler...',
      'Facebook Twitter',
      'son haberler',
    ]);
  });

  it('keeps headings, lists and quotes', () => {
    expect(types(article.body)).toEqual(['heading', 'paragraph', 'list', 'quote']);
    expect(article.body[2]).toMatchObject({ type: 'list', children: [{}, {}] });
  });

  it('reports damage and leaves it in', () => {
    expect(article.damaged.map(({ code }) => code)).toEqual(['missing-space', 'missing-space']);
    expect(JSON.stringify(article.body)).toContain('okundu.Ardından');
  });

  it.each(['', '\n\n', 'Kısa satır'])('refuses %j: there is no paragraph', (text) => {
    expect(() => readArticle(text, 'text')).toThrow(ImportError);
  });

  it('asks for a title when the text begins with a paragraph, and takes the one given', () => {
    const text = 'Kümeler bugün Isparta’da bir araya geldi ve yol haritasını konuştu.';
    expect(() => readArticle(text, 'text')).toThrow(/--title/);
    expect(readArticle(text, 'text', 'Buluşma').title).toBe('Buluşma');
  });
});

const HTML = `<!doctype html><html><head><title>Buluşma | Site</title>
<link rel="canonical" href="https://example.org/haber/1"><meta name="description" content="Kısa özet.">
</head><body><nav><p>Menü</p></nav><main><h1>Küme <em>buluşması</em></h1>
<time datetime="2021-03-05T10:00:00+03:00">5 Mart</time>
<p>Plan’ın <strong>421</strong><strong>.7.</strong>&nbsp;maddesi <a href="/plan">okundu</a>, <a href="javascript:alert(1)">tıkla</a>.</p>
<div>Kutu içinde <b>kalın</b> metin<br>ikinci satır</div>
<ul><li>Bir<ul><li>Alt</li></ul></li><li>İki</li></ul><ol><li>Üç</li></ol>
<blockquote><p>Söz uçar.</p></blockquote><h3>Ara başlık</h3><pre>kod  1</pre>
<table><tr><td>Sol</td><td>Sağ</td></tr></table><img alt="Salon" src="a.jpg">
<iframe src="https://www.youtube.com/embed/abc"></iframe><script>kötü()</script></main>
<footer><p>Alt bilgi</p></footer></body></html>`;

describe('an article as HTML', () => {
  const article = readArticle(HTML, 'html');

  it('finds title, date, summary, source and video', () => {
    expect(article).toMatchObject({
      title: 'Küme buluşması',
      publishedOn: '2021-03-05',
      summary: 'Kısa özet.',
      sourceUrl: 'https://example.org/haber/1',
      videoUrl: 'https://www.youtube.com/embed/abc',
    });
  });

  it('keeps the kinds of blocks and leaves out menu, footer and scripts', () => {
    expect(types(article.body)).toEqual([
      'paragraph', // the time
      'paragraph',
      'paragraph',
      'list',
      'list',
      'quote',
      'heading',
      'code',
      'paragraph', // one a cell
      'paragraph',
    ]);
    expect(JSON.stringify(article.body)).not.toMatch(/Menü|Alt bilgi|kötü|javascript/);
  });

  it('never cuts a number in two where the markup changes nothing', () => {
    const block = article.body[1];
    expect(block && 'children' in block ? block.children.slice(0, 2) : []).toEqual([
      { type: 'text', text: 'Plan’ın ' },
      { type: 'text', text: '421.7.', bold: true },
    ]);
  });

  it('resolves links and keeps the words of an unsafe one', () => {
    expect(JSON.stringify(article.body[1])).toContain('"url":"https://example.org/plan"');
    expect(JSON.stringify(article.body[1])).toContain('tıkla');
  });

  it('reports pictures and tables', () => {
    expect(article.skipped.map(({ text, reason }) => [text, reason])).toEqual([
      ['Sol Sağ', 'table'],
      ['Salon', 'picture'],
    ]);
  });

  it('nests lists as the editor does', () => {
    expect(article.body[3]).toEqual({
      type: 'list',
      format: 'unordered',
      children: [
        { type: 'list-item', children: [{ type: 'text', text: 'Bir' }] },
        {
          type: 'list',
          format: 'unordered',
          children: [{ type: 'list-item', children: [{ type: 'text', text: 'Alt' }] }],
        },
        { type: 'list-item', children: [{ type: 'text', text: 'İki' }] },
      ],
    });
  });

  it.each([
    ['', /no title/],
    ['<h1>Yalnız başlık</h1><h2>Ara başlık</h2>', /no paragraph/],
    ['<p>'.repeat(3) + '<div>'.repeat(5000), /deep/],
  ])('refuses a page it cannot read', (html, message) => {
    expect(() => readArticle(html, 'html')).toThrow(message);
  });
});

describe('dates', () => {
  it.each([
    ['14 Ekim 2019 tarihinde', '2019-10-14'],
    ['3 AĞUSTOS 2020’de', '2020-08-03'],
    ['1 KASIM 2021', '2021-11-01'],
    ['October 14, 2019', '2019-10-14'],
    ['on 14 October 2019', '2019-10-14'],
    ['APRIL 2, 2022', '2022-04-02'],
    ['14.10.2019', '2019-10-14'],
    ['5 Mart 2020, 4 Mart 2019', '2020-03-05'],
    ['31 Nisan 2019', null],
    ['11. Kalkınma Planı 2019', null],
    ['sürüm 1.14.10.2019', null],
  ])('%s → %s', (text, date) => expect(firstDate(text)).toBe(date));
});

const real = path.join(__dirname, '../../../../shared/data/akip-5-koordinasyon-toplantisi.txt');
const there = existsSync(real);
if (!there) console.log('The shared page is not here: the test on it does not run.');

(there ? it : it.skip)('reads the real page, with its 14 mentions', () => {
  const article = readArticle(readFileSync(real, 'utf8'), 'text');
  expect(article.title).toBe("AKİP 5. Koordinasyon Toplantısı OSTİM'de gerçekleştirildi");
  expect(article.publishedOn).toBe('2019-10-14');
  const mentions = findInSegments(segmentsFromBlocks(article.body));
  expect(mentions).toHaveLength(14);
  expect(new Set(mentions.map(({ number }) => number)).size).toBe(13);
});
