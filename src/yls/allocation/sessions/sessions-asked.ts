/** A session, simulation or service project as it is offered in one slot. */
export interface OfferedSession {
  id: string;
  slot: string;
  /** What it is about: nobody has the same twice. */
  topic: string;
  capacity: number;
  ageFrom?: number | null;
  ageTo?: number | null;
  /** One of these must be spoken; none asks for none. */
  languages: readonly string[];
  isStepFree: boolean;
  mostOfDelegation?: number | null;
}

export interface AskingDelegate {
  id: string;
  delegation: string | null;
  /** In whole years on the first day. */
  age: number;
  languages: readonly string[];
  needsStepFree: boolean;
  /** Ids of sessions of any slot, the dearest first. */
  wishes: readonly string[];
}

export interface SessionOf {
  delegate: string;
  session: string;
}

/** All that the allocation reads: the same always gives the same plan. */
export interface SessionsAsked {
  /** Published before the run. */
  seed: string;
  /** In the order in which they are held. */
  slots: readonly string[];
  sessions: readonly OfferedSession[];
  delegates: readonly AskingDelegate[];
  /** Places that stay, whoever else might want them; they break no rule of a person, but they may overbook. */
  locks: readonly SessionOf[];
  /** The plan that stands, from which one moves only for a gain. */
  previous: readonly SessionOf[];
}
