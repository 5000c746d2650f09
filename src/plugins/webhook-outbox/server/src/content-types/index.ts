import { leaseType } from '../../../../../storage';
import delivery from './delivery/schema.json';
import endpoint from './endpoint/schema.json';
import event from './event/schema.json';
import { PLUGIN_ID } from '../uids';

export default {
  delivery: { schema: delivery },
  endpoint: { schema: endpoint },
  event: { schema: event },
  lease: leaseType(PLUGIN_ID),
};
