export const PLUGIN_ID = 'webhook-outbox';
