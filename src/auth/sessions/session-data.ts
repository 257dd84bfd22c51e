/** A person who gave the first step of signing in and still owes the second. */
export interface PendingSignIn {
  accountId: string;
  /** Milliseconds since the epoch. */
  until: number;
  next: string | null;
}

declare module 'express-session' {
  interface SessionData {
    accountId?: string;
    /** The account's session epoch when the session began. */
    epoch?: number;
    /** Milliseconds since the epoch. */
    signedInAt?: number;
    seenAt?: number;
    secondFactor?: boolean;
    /** Browser and system, for the person's own list of sessions. */
    device?: string;
    pending?: PendingSignIn;
    /** The birth date of a person who is signing up and may; forgotten with the session. */
    signUp?: { birthDate: string };
  }
}
