import type { YaasPart } from '../yaas-part.js';
import { DocumentController } from './document.controller.js';
import { EntriesController } from './entries.controller.js';
import { FilesController } from './files.controller.js';
import { StepPages } from './step-pages.js';
import { StepsController } from './steps.controller.js';

/** A student’s own entries, step by step. */
export const student: YaasPart = {
  controllers: [EntriesController, StepsController, FilesController, DocumentController],
  providers: [StepPages],
};
