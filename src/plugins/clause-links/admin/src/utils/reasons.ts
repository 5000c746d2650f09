import type { Evidence } from '../../../engine';
import { textKey, type Say } from './useText';

/** Why a mention was read as one, in sentences; remarks without words of their own are left out. */
export function reasons(evidence: readonly Evidence[], say: Say): string[] {
  return evidence.flatMap(({ code, value }) => {
    const key = textKey(`reason.${code}`);
    return key ? [say(key, { value: value ?? '' })] : [];
  });
}
