import type { CountKind } from '../../day/counts/count-words.js';
import type { Outcome, UNDO, Way } from '../../day/check-in/act-words.js';

/** What the device may know of a student. */
export interface Listed {
  ticket: string;
  name: string;
  from: string;
  in: string | null;
  /** Which act let them in. */
  act: string | null;
  pickUp: boolean;
  /** Why the portal stops them at the door. */
  stop: string | null;
}

/** The list of one summit, as the portal gave it. */
export interface Roster {
  summit: string;
  until: string;
  key: string;
  people: readonly Listed[];
}

export interface KeptRoster extends Roster {
  id: string;
  account: string;
  /** ISO instant. */
  madeAt: string;
}

/** One act at this door: sent until the portal has told what became of it. */
export interface Act {
  id: string;
  summit: string;
  ticket: string;
  at: string;
  way: Way | typeof UNDO;
  /** The act that this one takes back, and why. */
  undoes?: string;
  because?: string;
  /** Null while it waits. */
  outcome: Outcome | null;
}

/** Who should be where, as the portal gave it. */
export interface Heads {
  until: string;
  people: readonly { id: string; name: string }[];
  lists: readonly HeadsList[];
}

export interface HeadsList {
  kind: CountKind;
  id: string;
  name: string;
  at: string;
  place: string;
  /** Places in `people`. */
  heads: readonly number[];
  counted: number | null;
  countedAt: string | null;
}

export interface KeptHeads extends Heads {
  id: string;
  account: string;
  /** ISO instant. */
  madeAt: string;
}

/** Heads counted here: kept until the portal has them. */
export interface Count {
  id: string;
  summit: string;
  kind: CountKind;
  of: string;
  at: string;
  here: readonly string[];
}

const NAME = 'yls-door';
const STORES = ['rosters', 'acts', 'device', 'heads', 'counts'] as const;
type Store = (typeof STORES)[number];

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The store failed.')));
  });

/** What this device keeps in its own database: lists, acts, and the name that it drew for itself. */
export class DoorStore {
  private constructor(private readonly database: IDBDatabase) {}

  /** @throws where the browser lets no page keep anything */
  static async open(): Promise<DoorStore> {
    const request = indexedDB.open(NAME, 2);
    request.addEventListener('upgradeneeded', () => {
      for (const store of STORES)
        if (!request.result.objectStoreNames.contains(store))
          request.result.createObjectStore(store, { keyPath: 'id' });
    });
    const database = await done(request);
    database.addEventListener('versionchange', () => database.close());
    return new DoorStore(database);
  }

  async roster(summit: string): Promise<KeptRoster | undefined> {
    return (await done(this.store('rosters').get(summit))) as KeptRoster | undefined;
  }

  async putRoster(roster: KeptRoster): Promise<void> {
    await done(this.store('rosters', 'readwrite').put(roster));
  }

  async heads(summit: string): Promise<KeptHeads | undefined> {
    return (await done(this.store('heads').get(summit))) as KeptHeads | undefined;
  }

  async putHeads(heads: KeptHeads): Promise<void> {
    await done(this.store('heads', 'readwrite').put(heads));
  }

  /** All lists go; what waits to be sent stays. */
  async forgetLists(): Promise<void> {
    for (const lists of ['rosters', 'heads'] as const) await done(this.store(lists, 'readwrite').clear());
  }

  /** Counts that wait, oldest first. */
  async counts(summit: string): Promise<Count[]> {
    const all = (await done(this.store('counts').getAll())) as Count[];
    return all.filter((count) => count.summit === summit).toSorted((one, other) => one.at.localeCompare(other.at));
  }

  async putCount(count: Count): Promise<void> {
    await done(this.store('counts', 'readwrite').put(count));
  }

  async forgetCount(id: string): Promise<void> {
    await done(this.store('counts', 'readwrite').delete(id));
  }

  /** Oldest first. */
  async acts(summit: string): Promise<Act[]> {
    const all = (await done(this.store('acts').getAll())) as Act[];
    return all.filter((act) => act.summit === summit).toSorted((one, other) => one.at.localeCompare(other.at));
  }

  async putAct(act: Act): Promise<void> {
    await done(this.store('acts', 'readwrite').put(act));
  }

  async forgetAct(id: string): Promise<void> {
    await done(this.store('acts', 'readwrite').delete(id));
  }

  /** Drawn once. */
  async deviceId(): Promise<string> {
    const known = (await done(this.store('device').get('id'))) as { value: string } | undefined;
    if (known) return known.value;
    const value = crypto.randomUUID();
    await done(this.store('device', 'readwrite').put({ id: 'id', value }));
    return value;
  }

  private store(name: Store, mode: IDBTransactionMode = 'readonly'): IDBObjectStore {
    return this.database.transaction(name, mode).objectStore(name);
  }
}
