import type { DocumentView } from './state';
import { fingerprint, normalise } from './text';
import type { Segment } from './types';

/** What readers of a published translation may be told of it. */
export interface PublicView {
  /** Fingerprints of the source segments that the published translation is right for. */
  basis: string[];
  /** The published source says something that the published translation is not known to be right for. */
  outdated: boolean;
  /** Whether it would be so if the source that is being worked on were published. */
  outdatedNext: boolean;
}

/** The segments of one locale: as people work on them, and as readers see them. */
export interface Versions {
  working: readonly Segment[];
  published: readonly Segment[] | null;
}

/**
 * How a published translation stands to the published source. Stamps follow what people work on, so what the published
 * words were translated from is remembered apart, as long as the published source says it.
 * @param view the working versions side by side, with their stamps
 * @param before what was remembered last; null when nothing was yet
 */
export function publicView(
  view: DocumentView,
  source: Versions,
  target: Versions,
  before: readonly string[] | null,
): PublicView {
  if (!target.published) return { basis: [], outdated: false, outdatedNext: false };
  const stamped = view.segments
    .filter(({ target: there }) => there)
    .flatMap(({ record }) => (record ? [fingerprint(record.sourceText)] : []));
  const shown = new Set(printsOf(source.published ?? []));
  const isWorkedOn = !isSame(target.working, target.published);
  const kept = (before ?? []).filter((print) => isWorkedOn || shown.has(print));
  const basis = [...new Set(isWorkedOn && before ? kept : [...kept, ...stamped])].sort();
  const known = new Set(basis);
  const lacks = (prints: Iterable<string>) => [...prints].some((print) => !known.has(print));
  return {
    basis,
    outdated: lacks(shown),
    outdatedNext: lacks(printsOf(source.working)),
  };
}

/** An address is its locale's own: another one in the source makes no translation wrong. */
function printsOf(segments: readonly Segment[]): string[] {
  return segments.filter(({ kind }) => kind !== 'slug').map(({ text }) => fingerprint(text));
}

function isSame(one: readonly Segment[], other: readonly Segment[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ group, text }, i) => {
      const there = other[i];
      return group === there.group && normalise(text) === normalise(there.text);
    })
  );
}
