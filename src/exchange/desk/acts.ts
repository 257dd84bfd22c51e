import type { Actor } from '../../platform/index.js';
import type { ApplicationEvent } from '../application/exchange-application.lifecycle.js';
import { exchangeApplicationLifecycle } from '../application/exchange-application.lifecycle.js';
import type { ExchangeApplication } from '../application/exchange-application.entity.js';

/** What an act of the desk asks for. */
export type Asks = 'nothing' | 'reason' | 'wish' | 'day' | 'member';

/** Events that somebody of a desk causes from the application's page. Homes come and go by their placements. */
export const ACTS = {
  nominate: 'member',
  accept: 'nothing',
  hand_back: 'reason',
  submit_to_sponsor: 'nothing',
  take_up: 'nothing',
  select: 'nothing',
  begin_placing: 'nothing',
  issue_papers: 'day',
  grant_visa: 'day',
  clear: 'day',
  arrive: 'day',
  complete: 'day',
  return: 'reason',
  give_up_placing: 'reason',
  deny_visa: 'reason',
  miss: 'reason',
  decline: 'reason',
  terminate: 'wish',
  withdraw: 'wish',
} satisfies Partial<Record<ApplicationEvent, Asks>>;

export type DeskAct = keyof typeof ACTS;

export const isDeskAct = (typed: string): typed is DeskAct => Object.hasOwn(ACTS, typed);

/** Acts that end an application, or send it back. */
export const isHard = (act: DeskAct): boolean => ACTS[act] === 'reason' || ACTS[act] === 'wish';

/** The acts that the lifecycle offers this reader now; whether a rule stands in the way is told by the act itself. */
export function actsOf(actor: Actor, application: ExchangeApplication): DeskAct[] {
  const offered = new Set<string>(
    exchangeApplicationLifecycle.transitions
      .filter(({ from, who }) => from.includes(application.state) && who.allows(actor, application))
      .map(({ on }) => on),
  );
  return (Object.keys(ACTS) as DeskAct[]).filter((act) => offered.has(act));
}
