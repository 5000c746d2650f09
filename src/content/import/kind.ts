import type { ClauseKind } from './types';

/** In the development plans undotted numbers are policies and dotted ones measures (376, 376.1). */
export function kindOf(number: string): ClauseKind {
  return number.includes('.') ? 'measure' : 'policy';
}
