import { UNDO, type Outcome, type Way } from '../../day/check-in/act-words.js';
import { readTicket, typedCode } from '../../day/tickets/ticket-code.js';
import { DoorLine } from './door-line.js';
import type { Act, DoorStore, KeptRoster, Listed } from './door-store.js';
import type { LineState } from './portal.js';
import { hashOf, isGenuine } from './ticket-check.js';
import { sayUnsent } from './unsent.js';

/** How an act at this device ended at once, before the portal has heard of it. */
export type Finding =
  | { kind: 'done' | 'already'; person: Listed; at: string }
  | { kind: 'stopped'; person: Listed; because: string }
  | { kind: 'genuine' | 'no-ticket' };

/** So many lines are shown at a time. */
const SHOWN = 20;

/** The door on this device: its list, its acts, and what it hears from the portal. */
export class DoorDesk {
  roster: KeptRoster | null = null;
  acts: readonly Act[] = [];
  line: LineState = 'fine';
  /** By ticket, what was done here since the list was made: who was let in, or null for whose arrival was taken back. */
  private readonly here = new Map<string, { at: string; act: string } | null>();
  private readonly portal: DoorLine;
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: DoorStore,
    private readonly place: { summit: string; account: string },
  ) {
    this.portal = new DoorLine(store, place.summit);
  }

  get waiting(): number {
    return this.acts.filter(({ outcome }) => outcome === null).length;
  }

  /** What the portal found remarkable, to be looked at. */
  get told(): { act: Act; person: Listed | undefined; outcome: Outcome }[] {
    return this.acts.flatMap((act) =>
      act.outcome === null ? [] : [{ act, person: this.personOf(act.ticket), outcome: act.outcome }],
    );
  }

  /** Whose time is over, or who belongs to somebody else, goes from this device. @returns whether the summit is over */
  async begin(): Promise<boolean> {
    const { summit, account } = this.place;
    const kept = await this.store.roster(summit);
    const isOver = kept !== undefined && new Date().toISOString() >= kept.until;
    if (kept && (isOver || kept.account !== account)) await this.store.forgetLists();
    else this.roster = kept ?? null;
    await this.readActs();
    await this.refresh();
    return isOver;
  }

  /** Sends what waits, and fetches the list anew: one after the other, so that no older list follows a newer one. */
  refresh(): Promise<void> {
    this.turn = this.turn.then(() => this.renew());
    return this.turn;
  }

  private async renew(): Promise<void> {
    this.line = await this.portal.sendAll();
    if (this.line === 'fine') {
      const { line, roster } = await this.portal.roster();
      this.line = line;
      if (roster) await this.keep(roster);
    }
    if (this.line === 'signed-out' || this.line === 'not-here') await this.forgetList();
    await this.readActs();
  }

  /** When somebody came in, as far as this device knows. */
  since({ ticket, in: at }: Listed): string | null {
    const own = this.here.get(ticket);
    return own === undefined ? at : (own?.at ?? null);
  }

  /** Whoever fits what was typed, by name, town or number; those first who have not come. */
  async find(words: string): Promise<readonly Listed[]> {
    const people = this.roster?.people ?? [];
    const code = typedCode(words);
    const ticket = code && (await hashOf(code));
    const wanted = plain(words);
    const fitting = people.filter(
      (one) => one.ticket === ticket || plain(one.name).includes(wanted) || plain(one.from).includes(wanted),
    );
    const isIn = (one: Listed) => Number(this.since(one) !== null);
    return fitting.toSorted((one, other) => isIn(one) - isIn(other)).slice(0, SHOWN);
  }

  counts(): { there: number; awaited: number } {
    const people = this.roster?.people ?? [];
    const there = people.filter((one) => this.since(one) !== null).length;
    return { there, awaited: people.length - there };
  }

  async letIn(person: Listed, way: Way): Promise<Finding> {
    const since = this.since(person);
    if (since) return { kind: 'already', person, at: since };
    if (person.stop) return { kind: 'stopped', person, because: person.stop };
    const at = await this.act({ ticket: person.ticket, way });
    return { kind: 'done', person, at };
  }

  /** The act that let somebody in, as far as this device knows; by it the arrival can be taken back. */
  arrivalOf({ ticket, act }: Listed): string | null {
    const own = this.here.get(ticket);
    return own === undefined ? act : (own?.act ?? null);
  }

  async takeBack(person: Listed, because: string): Promise<void> {
    const undoes = this.arrivalOf(person);
    if (undoes) await this.act({ ticket: person.ticket, way: UNDO, undoes, because });
  }

  /** What the camera read. A ticket that is not on this list is kept when the portal made it: the list may be older than the ticket. */
  async scanned(text: string): Promise<Finding> {
    const read = readTicket(text);
    if (!read || !this.roster) return { kind: 'no-ticket' };
    const ticket = await hashOf(read.code);
    const person = this.personOf(ticket);
    if (person) return this.letIn(person, 'scan');
    if ((await isGenuine(read, { key: this.roster.key, summit: this.place.summit })) === false)
      return { kind: 'no-ticket' };
    if (!this.here.get(ticket)) await this.act({ ticket, way: 'scan' });
    return { kind: 'genuine' };
  }

  async seen({ id }: Act): Promise<void> {
    await this.store.forgetAct(id);
    await this.readActs();
  }

  private async act(done: Pick<Act, 'ticket' | 'way' | 'undoes' | 'because'>): Promise<string> {
    const at = new Date().toISOString();
    await this.store.putAct({ ...done, id: crypto.randomUUID(), summit: this.place.summit, at, outcome: null });
    await this.readActs();
    return at;
  }

  private async keep(roster: Omit<KeptRoster, 'id' | 'account' | 'madeAt'>): Promise<void> {
    const { summit: id, account } = this.place;
    this.roster = { ...roster, id, account, madeAt: new Date().toISOString() };
    await this.store.putRoster(this.roster);
    this.here.clear();
  }

  private async forgetList(): Promise<void> {
    this.roster = null;
    await this.store.forgetLists();
  }

  private async readActs(): Promise<void> {
    this.acts = await this.store.acts(this.place.summit);
    await sayUnsent(this.store, this.place.summit, this.line);
    for (const { id, ticket, at, way, outcome } of this.acts)
      if (outcome === null) this.here.set(ticket, way === UNDO ? null : { at, act: id });
  }

  private personOf(ticket: string): Listed | undefined {
    return this.roster?.people.find((one) => one.ticket === ticket);
  }
}

/** Without accents and capitals, as people type in a hurry. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
