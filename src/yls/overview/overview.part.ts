import type { YlsPart } from '../yls-part.js';
import { Overviews } from './overviews.js';
import { SummitFiguresQueries } from './summit-figures.queries.js';

/** A summit at one glance, for staff. */
export const overview: YlsPart = { providers: [Overviews, SummitFiguresQueries] };
