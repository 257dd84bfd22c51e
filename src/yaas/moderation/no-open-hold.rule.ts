import { refused, satisfied, type Rule } from '../../platform/index.js';

/** Staff look at the entry: until they are done it is neither confirmed, judged, placed, told nor shown. The family reads no reason. */
export const noOpenHold: Rule<{ held?: boolean }> = {
  id: 'no_open_hold',
  cites: 'Moderation: an entry that is being looked at stands still',
  severity: 'gate',
  reads: ['held'],
  check: ({ held }) => (held ? refused('yaas.rule.no_open_hold', undefined, { remedy: true }) : satisfied),
};
