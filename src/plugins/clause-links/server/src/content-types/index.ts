import decision from './decision/schema.json';
import lock from './lock/schema.json';
import mention from './mention/schema.json';
import pending from './pending/schema.json';
import run from './run/schema.json';
import scan from './scan/schema.json';

export default {
  decision: { schema: decision },
  lock: { schema: lock },
  mention: { schema: mention },
  pending: { schema: pending },
  run: { schema: run },
  scan: { schema: scan },
};
