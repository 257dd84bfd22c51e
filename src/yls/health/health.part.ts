import type { YlsPart } from '../yls-part.js';
import { GivenQueries } from './given.queries.js';
import { HealthRetention } from './health-retention.js';
import { HealthStart } from './health.start.js';
import { KitchenController } from './kitchen.controller.js';
import { KitchenQueries } from './kitchen.queries.js';
import { LinesController } from './lines.controller.js';
import { LinesQueries } from './lines.queries.js';
import { NeedsService } from './needs.service.js';
import { NotesService } from './notes.service.js';
import { NurseController } from './nurse.controller.js';
import { NurseQueries } from './nurse.queries.js';
import { NursesController } from './nurses.controller.js';
import { NursesService } from './nurses.service.js';
import { YlsEmergencyContact } from './yls-emergency-contact.entity.js';
import { YlsHealthNote } from './yls-health-note.entity.js';
import { YlsNeed } from './yls-need.entity.js';

/** Who needs to know what of a student's health, and what the nurse writes down. */
export const health: YlsPart = {
  entities: [YlsEmergencyContact, YlsHealthNote, YlsNeed],
  controllers: [NurseController, LinesController, KitchenController, NursesController],
  shared: [GivenQueries, LinesQueries, NeedsService, NursesService],
  providers: [HealthRetention, HealthStart, KitchenQueries, NotesService, NurseQueries],
};
