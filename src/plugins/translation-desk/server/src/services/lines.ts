import { normalise, type DocumentView, type SegmentView } from '../../../core';
import type { SegmentRef } from '../../../shared/contracts';
import { SegmentConflict } from '../errors';

/**
 * The line that a request means: the one at its place, or the same words elsewhere (the paragraph may
 * have moved while she typed).
 * @throws SegmentConflict when these words are not there any more
 */
export function findLine({ segments }: DocumentView, seen: SegmentRef): SegmentView {
  const at = JSON.stringify(seen.path);
  const same = ({ source }: SegmentView) => normalise(source.text) === normalise(seen.sourceText);
  const here = segments.filter(({ source }) => JSON.stringify(source.path) === at);
  const placed = here.find(({ source }) => source.index === seen.index);
  const line = placed && same(placed) ? placed : here.find(same);
  if (!line) throw new SegmentConflict('source-changed', placed?.source.text ?? null);
  return line;
}
