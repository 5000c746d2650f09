/** Words in a row that make a place worth comparing. */
export const SHINGLE = 4;
/** Words that may be left out, put in or changed at one place. */
const REACH = 2;

interface Match {
  /** Words of the text, half open. */
  start: number;
  end: number;
  matched: number;
  edits: number;
}

/** Extends a shared row of words to both sides, past small edits. */
export function align(text: Uint32Array, t: number, clause: Uint32Array, c: number): Match {
  const right = extend(text, t + SHINGLE, clause, c + SHINGLE, 1);
  const left = extend(text, t - 1, clause, c - 1, -1);
  return {
    start: t - left.length,
    end: t + SHINGLE + right.length,
    matched: SHINGLE + left.matched + right.matched,
    edits: left.edits + right.edits,
  };
}

function extend(
  text: Uint32Array,
  t: number,
  clause: Uint32Array,
  c: number,
  step: 1 | -1,
): { length: number; matched: number; edits: number } {
  let matched = 0;
  let edits = 0;
  let length = 0;
  let i = 0;
  let j = 0;
  for (;;) {
    if (isSame(text, t + i * step, clause, c + j * step)) {
      matched += 1;
      i += 1;
      j += 1;
      length = i;
      continue;
    }
    const skip = nextPair(text, t + i * step, clause, c + j * step, step);
    if (!skip || edits + skip.edits > 1 + (SHINGLE + matched) / 4)
      return { length, matched, edits };
    edits += skip.edits;
    i += skip.text;
    j += skip.clause;
  }
}

function isSame(text: Uint32Array, i: number, clause: Uint32Array, j: number): boolean {
  return i >= 0 && j >= 0 && i < text.length && j < clause.length && text[i] === clause[j];
}

/** The nearest place within reach where two words in a row are the same again. */
function nextPair(
  text: Uint32Array,
  i: number,
  clause: Uint32Array,
  j: number,
  step: 1 | -1,
): { text: number; clause: number; edits: number } | null {
  for (let edits = 1; edits <= REACH; edits += 1) {
    for (let other = 0; other <= edits; other += 1) {
      for (const [dt, dc] of [
        [edits, other],
        [other, edits],
      ]) {
        const a = i + dt * step;
        const b = j + dc * step;
        if (isSame(text, a, clause, b) && isSame(text, a + step, clause, b + step)) {
          return { text: dt, clause: dc, edits };
        }
      }
    }
  }
  return null;
}
