import { defineProjection } from '../../platform/index.js';

/** That somebody took the whole binder: one entry of its own in the log, beside those of its sensitive parts. */
export const binderTaken = defineProjection<{ id: string; binder: string }>({
  name: 'exchange.binder',
  reader: "staff and the sponsor's responsible officers",
  from: 'exchange_application a',
  columns: { id: 'a.id', binder: 'a.state' },
  sensitive: ['binder'],
});
