import { refused, satisfied, type Rule } from '../../platform/index.js';

/** Whether the homes to which a student is to travel are open on the day on which it is asked. */
export interface TravelHomeFacts {
  /** Null while there is none. */
  homesAreOpen: boolean | null;
}

/** Vetted once is not enough: checks run out, households change and cases are opened between the approval and the journey. */
export const homeIsOpenToday: Rule<TravelHomeFacts> = {
  id: 'exchange-home-is-open-today',
  cites: '22 CFR 62.25(j), (l)(1)',
  severity: 'block',
  reads: ['homesAreOpen'],
  check: ({ homesAreOpen }) =>
    homesAreOpen === false ? refused('exchange.rule.home-is-open-today', {}, { remedy: true }) : satisfied,
};
