/** What somebody is in a thread. */
export const THREAD_PARTS = ['minor', 'guardian', 'adult'] as const;
export type ThreadPart = (typeof THREAD_PARTS)[number];

/** Why somebody is in a thread no more. */
export type LeftBecause = 'left' | 'standing' | 'removed';

/** A person with their part in a thread. */
export interface PersonInThread {
  accountId: string;
  part: ThreadPart;
  /** For a guardian: the accounts of the minors in their care. */
  guards?: readonly string[];
  /** What they are there, by a code of the programme, such as `coordinator`. */
  relation: string;
  /** IANA zone in which they live. */
  timeZone: string;
}
