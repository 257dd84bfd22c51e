import type { JudgingPart } from '../judging-part.js';
import { RecordQueries } from './record.queries.js';
import { RecordSources } from './record-sources.js';
import { RecordsService } from './records.service.js';
import { JuriesController } from './report/juries.controller.js';
import { JuryReports } from './report/jury-reports.queries.js';
import { ResultsRecord } from './results-record.entity.js';
import { RoundRecordsController } from './round-records.controller.js';
import { UploadLimit } from './verification/upload-limit.js';
import { RecordsController } from './verification/records.controller.js';

/** The signed record of a result, and what the public learns of it. */
export const record: JudgingPart = {
  entities: [ResultsRecord],
  controllers: [RecordsController, JuriesController, RoundRecordsController],
  shared: [RecordsService, RecordQueries],
  providers: [RecordSources, JuryReports, UploadLimit],
};
