const DAYS_OF_A_LINK = 21;

/** When a link that is mailed now works no more: in three weeks, or at the end of what it is for. */
export const linkEnd = (now: Date, latest: Date): Date =>
  new Date(Math.min(now.getTime() + DAYS_OF_A_LINK * 86_400_000, latest.getTime()));
