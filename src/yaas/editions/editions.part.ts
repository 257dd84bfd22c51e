import type { YaasPart } from '../yaas-part.js';
import { CategoriesController } from './drafts/categories.controller.js';
import { DraftPages } from './drafts/draft-pages.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { DraftsQueries } from './drafts/drafts.queries.js';
import { DraftsService } from './drafts/drafts.service.js';
import { EditionsController } from './drafts/editions.controller.js';
import { PublicationService } from './drafts/publication.service.js';
import { Edition } from './edition.entity.js';
import { EditionsQueries } from './editions.queries.js';
import { EditionsService } from './editions.service.js';
import { TestDriveController } from './test-drive/test-drive.controller.js';
import { RuleSetVersion } from './rule-set-version.entity.js';

/** Editions and their rule sets. */
export const editions: YaasPart = {
  entities: [Edition, RuleSetVersion],
  controllers: [EditionsController, TestDriveController, CategoriesController, DraftsController],
  providers: [DraftPages, DraftsQueries, DraftsService, EditionsQueries, EditionsService, PublicationService],
};
