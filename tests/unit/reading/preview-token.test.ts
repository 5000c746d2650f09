import {
  checkPreview,
  previewKey,
  signPreview,
  type Previewed,
} from '../../../src/reading/preview-token';

const KEY = previewKey('a secret of this installation');
const WHAT: Previewed = { uid: 'api::article.article', documentId: 'abc', locale: 'tr' };
const NOW = Date.UTC(2026, 4, 1);
const token = signPreview(KEY, WHAT, NOW + 1);

describe('a preview token', () => {
  it('is good for its text until its time has come', () => {
    expect(checkPreview(KEY, WHAT, token, NOW)).toBe('good');
    expect(checkPreview(KEY, WHAT, token, NOW + 1)).toBe('expired');
  });

  it.each([
    ['type', { ...WHAT, uid: 'api::event.event' }],
    ['document', { ...WHAT, documentId: 'abd' }],
    ['locale', { ...WHAT, locale: 'en' }],
  ])('is wrong for another %s', (_name, other) => {
    expect(checkPreview(KEY, other, token, NOW)).toBe('wrong');
  });

  it('is wrong when its time or any letter of its signature is changed', () => {
    const [time, signature] = token.split('.');
    const later = (NOW + 1_000_000).toString(36);
    expect(checkPreview(KEY, WHAT, `${later}.${signature}`, NOW)).toBe('wrong');
    for (let i = 0; i < signature.length - 1; i += 1) {
      const letter = signature[i] === 'A' ? 'B' : 'A';
      const forged = `${time}.${signature.slice(0, i)}${letter}${signature.slice(i + 1)}`;
      expect(checkPreview(KEY, WHAT, forged, NOW)).toBe('wrong');
    }
  });

  it('is wrong when it was signed with another secret, or is none', () => {
    expect(checkPreview(previewKey('another secret'), WHAT, token, NOW)).toBe('wrong');
    for (const none of ['', '.', 'x', `${token}x`, token.slice(1), `${token}.${token}`]) {
      expect(checkPreview(KEY, WHAT, none, NOW)).toBe('wrong');
    }
  });
});
