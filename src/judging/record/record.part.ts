import type { JudgingPart } from '../judging-part.js';
import { RecordSources } from './record-sources.js';
import { RecordsService } from './records.service.js';
import { ResultsRecord } from './results-record.entity.js';

/** The signed record of a result, and what the public learns of it. */
export const record: JudgingPart = {
  entities: [ResultsRecord],
  shared: [RecordsService],
  providers: [RecordSources],
};
