import { createCitations } from './citations';
import { createGate } from './gate';
import { createList } from './list';
import { createSave } from './save';
import { createSide } from './side';
import { createSync } from './sync';
import { createTermbaseService } from './termbase';
import { createTerms } from './terms';

export default {
  citations: createCitations,
  gate: createGate,
  list: createList,
  save: createSave,
  side: createSide,
  sync: createSync,
  termbase: createTermbaseService,
  terms: createTerms,
};
