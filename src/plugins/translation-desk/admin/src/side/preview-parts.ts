import type { SideLine } from '../../../shared/contracts';

export interface PreviewPart {
  line: SideLine;
  /** Empty where nothing is translated. */
  text: string;
  /** The first of its field. */
  isFirst: boolean;
}

/** What a reader will see, in order: all texts but the address. */
export function previewParts(
  lines: readonly SideLine[],
  textOf: (line: SideLine) => string,
): PreviewPart[] {
  const shown = lines.filter(({ kind }) => kind !== 'slug');
  return shown.map((line, at) => ({
    line,
    text: textOf(line).trim(),
    isFirst: at === 0 || shown[at - 1].group !== line.group,
  }));
}
