import {
  DEVELOPMENT_PLANS,
  findMentions,
  openIndex,
} from '../../../src/plugins/clause-links/engine';
import { ownCases } from '../../support/cases';

const index = openIndex(DEVELOPMENT_PLANS);

describe('the project’s own passages', () => {
  it('are many enough to mean something', () => {
    expect(ownCases().length).toBeGreaterThan(50);
  });

  it.each(ownCases().map((each) => [each.text, each] as const))('%s', (text, each) => {
    const { locale, publishedOn, expected, negative } = each;
    const mentions = findMentions(text, { locale, publishedOn, index });
    const linked = mentions.filter(({ state }) => state === 'linked');
    if (negative) {
      expect(linked).toEqual([]);
      return;
    }
    const seen = mentions.map(({ start, end, number, plan, state }) => {
      return { start, end, number, plan, linkable: state === 'linked' };
    });
    expect(seen).toEqual(expected);
  });
});
