import { MOST_COUNTS } from '../../day/counts/count-words.js';
import type { DoorStore, Heads, HeadsList, KeptHeads } from './door-store.js';
import { askPortal, type LineState } from './portal.js';
import { sayUnsent } from './unsent.js';

/** How one count ended, as this device knows it. */
export interface Finding {
  expected: number;
  counted: number;
  /** Names of whoever was not seen. */
  missing: readonly string[];
}

/** Head counts on this device: lists as the portal gave them, and counts that wait for a line. */
export class HeadsDesk {
  kept: KeptHeads | null = null;
  waiting = 0;
  line: LineState = 'fine';
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: DoorStore,
    private readonly place: { summit: string; account: string },
  ) {}

  /** Whose time is over, or who belongs to somebody else, goes from this device. @returns whether the summit is over */
  async begin(): Promise<boolean> {
    const kept = await this.store.heads(this.place.summit);
    const isOver = kept !== undefined && new Date().toISOString() >= kept.until;
    if (kept && (isOver || kept.account !== this.place.account)) await this.store.forgetLists();
    else this.kept = kept ?? null;
    await this.refresh();
    return isOver;
  }

  /** Sends what waits, and fetches the lists anew: one after the other. */
  refresh(): Promise<void> {
    this.turn = this.turn.then(() => this.renew());
    return this.turn;
  }

  peopleOf({ heads }: HeadsList): { id: string; name: string }[] {
    return heads.flatMap((place) => this.kept?.people[place] ?? []);
  }

  async count(list: HeadsList, here: ReadonlySet<string>): Promise<Finding> {
    const people = this.peopleOf(list);
    const seen = people.filter(({ id }) => here.has(id)).map(({ id }) => id);
    const { kind, id: of } = list;
    const at = new Date().toISOString();
    await this.store.putCount({ id: crypto.randomUUID(), summit: this.place.summit, kind, of, at, here: seen });
    await this.look();
    const missing = people.filter(({ id }) => !here.has(id)).map(({ name }) => name);
    return { expected: people.length, counted: seen.length, missing };
  }

  private async renew(): Promise<void> {
    this.line = await this.sendAll();
    if (this.line === 'fine') {
      const answer = await askPortal(this.place.summit, 'heads');
      if (answer instanceof Response) await this.keep((await answer.json()) as Heads);
      else this.line = answer;
    }
    if (this.line === 'signed-out' || this.line === 'not-here') {
      this.kept = null;
      await this.store.forgetLists();
    }
    await this.look();
  }

  /** What the portal says nothing of waits on. */
  private async sendAll(): Promise<LineState> {
    const waiting = await this.store.counts(this.place.summit);
    for (let from = 0; from < waiting.length; from += MOST_COUNTS) {
      const counts = waiting.slice(from, from + MOST_COUNTS);
      const body = JSON.stringify({ now: new Date().toISOString(), counts });
      const answer = await askPortal(this.place.summit, 'head-counts', body);
      if (!(answer instanceof Response)) return answer;
      for (const { id } of ((await answer.json()) as { told: { id: string }[] }).told) await this.store.forgetCount(id);
    }
    return 'fine';
  }

  private async keep(heads: Heads): Promise<void> {
    const { summit: id, account } = this.place;
    this.kept = { ...heads, id, account, madeAt: new Date().toISOString() };
    await this.store.putHeads(this.kept);
  }

  private async look(): Promise<void> {
    this.waiting = (await this.store.counts(this.place.summit)).length;
    await sayUnsent(this.store, this.place.summit, this.line);
  }
}
