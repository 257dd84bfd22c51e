import { MOST_ACTS, type Outcome } from '../../day/check-in/act-words.js';
import type { Act, DoorStore, Roster } from './door-store.js';
import { askPortal, type LineState } from './portal.js';

/** What this device says to the portal, and hears. */
export class DoorLine {
  constructor(
    private readonly store: DoorStore,
    private readonly summit: string,
  ) {}

  async roster(): Promise<{ line: LineState; roster?: Roster }> {
    const answer = await askPortal(this.summit, 'roster');
    if (!(answer instanceof Response)) return { line: answer };
    return { line: 'fine', roster: (await answer.json()) as Roster };
  }

  /** What waits, oldest first. What is done is forgotten, what is odd stays to be looked at, and what the portal says nothing of waits on. */
  async sendAll(): Promise<LineState> {
    const waiting = (await this.store.acts(this.summit)).filter(({ outcome }) => outcome === null);
    for (let from = 0; from < waiting.length; from += MOST_ACTS) {
      const acts = waiting.slice(from, from + MOST_ACTS);
      const told = await this.send(acts);
      if (typeof told === 'string') return told;
      const outcomes = new Map(told.map(({ id, outcome }) => [id, outcome]));
      for (const act of acts) await this.settle(act, outcomes.get(act.id));
    }
    return 'fine';
  }

  private async settle(act: Act, outcome: Outcome | undefined): Promise<void> {
    if (!outcome) return;
    if (outcome === 'taken' || outcome === 'undone') await this.store.forgetAct(act.id);
    else await this.store.putAct({ ...act, outcome });
  }

  private async send(acts: readonly Act[]): Promise<LineState | { id: string; outcome: Outcome }[]> {
    const sent = acts.map(({ summit: _summit, outcome: _outcome, ...act }) => act);
    const now = new Date().toISOString();
    const body = JSON.stringify({ device: await this.store.deviceId(), now, acts: sent });
    const answer = await askPortal(this.summit, 'check-ins', body);
    if (!(answer instanceof Response)) return answer;
    return ((await answer.json()) as { told: { id: string; outcome: Outcome }[] }).told;
  }
}
