import type { ExchangePart } from '../exchange-part.js';
import { BinderController } from './binder.controller.js';
import { BinderFiles } from './binder-files.js';
import { BinderJudging } from './binder-judging.queries.js';
import { BinderRecords } from './binder-records.queries.js';
import { BinderService } from './binder.service.js';
import { BinderStart } from './binder.start.js';

/** All that proves that one student's stay is as the law asks. */
export const binder: ExchangePart = {
  controllers: [BinderController],
  providers: [BinderService, BinderRecords, BinderJudging, BinderFiles, BinderStart],
};
