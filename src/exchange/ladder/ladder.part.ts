import type { ExchangePart } from '../exchange-part.js';
import { LadderQueries } from './ladder.queries.js';
import { ViewsController } from './views.controller.js';
import { ViewsQueries } from './views.queries.js';

/** What each side may see of the other, step by step, and who has looked. */
export const ladder: ExchangePart = { controllers: [ViewsController], providers: [LadderQueries, ViewsQueries] };
