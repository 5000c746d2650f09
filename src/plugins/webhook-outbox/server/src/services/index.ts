import { createDeliverer } from './deliverer';
import { createDeliveries } from './deliveries';
import { createEndpoints } from './endpoints';
import { createOutbox } from './outbox';

export default {
  deliverer: createDeliverer,
  deliveries: createDeliveries,
  endpoints: createEndpoints,
  outbox: createOutbox,
};
