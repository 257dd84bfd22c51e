import type { YlsPart } from '../yls-part.js';
import { ExtensionsController } from './extensions.controller.js';
import { ExtensionsQueries } from './extensions.queries.js';
import { ExtensionsService } from './extensions.service.js';
import { YlsExtension } from './yls-extension.entity.js';

/** Deadlines that become longer. */
export const extensions: YlsPart = {
  entities: [YlsExtension],
  controllers: [ExtensionsController],
  providers: [ExtensionsQueries, ExtensionsService],
};
