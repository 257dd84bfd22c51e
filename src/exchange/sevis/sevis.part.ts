import type { ExchangePart } from '../exchange-part.js';
import { ExchangeSevisBatch } from './exchange-sevis-batch.entity.js';
import { ExchangeSevisRecord } from './exchange-sevis-record.entity.js';
import { ExchangeSevisTask } from './exchange-sevis-task.entity.js';
import { SevisController } from './pages/sevis.controller.js';
import { SevisBatches } from './sevis-batches.service.js';
import { SevisLines } from './sevis-lines.queries.js';
import { SevisStart } from './sevis.start.js';
import { SevisTasks } from './sevis-tasks.service.js';

/** What the Department's system is told of students, in time and in files that it takes. */
export const sevis: ExchangePart = {
  entities: [ExchangeSevisTask, ExchangeSevisBatch, ExchangeSevisRecord],
  controllers: [SevisController],
  shared: [SevisTasks, SevisBatches],
  providers: [SevisLines, SevisStart],
};
