import { createCitations } from './citations';
import { createClauses } from './clauses';
import { createDigest } from './digest';
import { createFeed } from './feed';
import { createFileImport } from './file-import';
import { createFiles } from './files';
import { createGate } from './gate';
import { createList } from './list';
import { createMachine } from './machine';
import { createMemory } from './memory';
import { createPublicState } from './public-state';
import { createSave } from './save';
import { createShared } from './shared';
import { createSide } from './side';
import { createSync } from './sync';
import { createTermbaseService } from './termbase';
import { createTerms } from './terms';
import { createViews } from './views';

export default {
  citations: createCitations,
  clauses: createClauses,
  digest: createDigest,
  feed: createFeed,
  fileImport: createFileImport,
  files: createFiles,
  gate: createGate,
  list: createList,
  machine: createMachine,
  memory: createMemory,
  publicState: createPublicState,
  save: createSave,
  shared: createShared,
  side: createSide,
  sync: createSync,
  termbase: createTermbaseService,
  terms: createTerms,
  views: createViews,
};
