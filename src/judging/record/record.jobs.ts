import { defineJob, type Consequence } from '../../platform/index.js';
import type { Round } from '../round/round.entity.js';

/** After the release. A round that has its record needs nothing. */
export const writeRecord = defineJob<{ roundId: string }>('judging.write-record');

export const recordIsWritten: Consequence<Round> = {
  name: 'its record is written and signed',
  run: (unit, { id }) => unit.queue(writeRecord, { roundId: id }),
};
