import type { SummitFigures } from './summit-figures.queries.js';

/** A page of an area, and how it stands there in a few words. */
export interface AreaPage {
  page: string;
  title: string;
  /** The key below `yls.overview.stand.` and what fills it; null where there is nothing to count. */
  stand: [key: string, params: Record<string, number>] | null;
}

export interface Area {
  code: string;
  pages: readonly AreaPage[];
}

const at = (page: string, title: string, key?: string, params: Record<string, number> = {}): AreaPage => ({
  page,
  title,
  stand: key ? [key, params] : null,
});

/** Pure: all pages of a summit in the order of its year. */
export const areasOf = (figures: SummitFigures): Area[] =>
  Object.entries(AREAS).map(([code, pages]) => ({ code, pages: pages(figures) }));

const AREAS: Readonly<Record<string, (f: SummitFigures) => AreaPage[]>> = {
  applications: (f) => [
    at('form', 'yls.form-of.title', 'questions', { count: f.questions }),
    at('extensions', 'yls.extension.title'),
    at('review', 'yls.review.title', 'applications', { count: handedIn(f), undecided: f.undecided }),
    at('waitlist', 'yls.waitlist.title', 'waitlist', { count: f.states.waitlisted ?? 0 }),
  ],
  delegations: ({ delegations: { registered, waiting, unready } }) => [
    at('delegations', 'yls.delegations.title', 'delegations', { count: registered, waiting, unready }),
  ],
  papers: ({ coming, unsigned, nurses }) => [
    at('papers', 'yls.papers-desk.title', 'papers', { signed: coming - unsigned, coming }),
    at('kitchen', 'yls.kitchen.title'),
    at('nurses', 'yls.nurses.title', 'nurses', { count: nurses }),
  ],
  fees: ({ owing, overdue, funds }) => [
    at('fees', 'yls.books.title', 'fees', { owing, overdue }),
    at('funds', 'yls.fund.title', 'funds', { count: funds }),
  ],
  programme: ({ slots, sessions, unplaced, unshownPlaces }) => [
    at('programme', 'yls.programme.title', 'programme', { slots, sessions }),
    at('allocation', 'yls.board.title', 'places', { unplaced: slots > 0 ? unplaced : 0, unshown: unshownPlaces }),
  ],
  rooms: ({ beds, bedless, unshownBeds }) => [
    at('rooms', 'yls.rooms.title', 'rooms', { beds, bedless: beds > 0 ? bedless : 0, unshown: unshownBeds }),
  ],
  day: (f) => [at('day', 'yls.day.title', 'day', { arrived: arrivedOf(f), coming: f.coming, helpers: f.helpers })],
  afterwards: () => [at('certificates', 'yls.certificates.title'), at('feedback', 'yls.opinions.title')],
};

const handedIn = ({ states }: SummitFigures): number =>
  Object.entries(states).reduce((sum, [state, count]) => sum + (UNSENT.has(state) ? 0 : count), 0);

const UNSENT: ReadonlySet<string> = new Set(['draft', 'awaiting_guardian']);

const arrivedOf = ({ states: { checked_in = 0, present = 0 } }: SummitFigures): number => checked_in + present;
