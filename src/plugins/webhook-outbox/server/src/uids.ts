/** Names that more than one file uses. */
export const PLUGIN_ID = 'webhook-outbox';

export const ENDPOINT_UID = 'plugin::webhook-outbox.endpoint';
export const EVENT_UID = 'plugin::webhook-outbox.event';
export const DELIVERY_UID = 'plugin::webhook-outbox.delivery';

/** The right to deliver. */
export const DELIVER = { uid: 'plugin::webhook-outbox.lease', name: 'deliver' };
