/** Which messages `m` somebody with the place `p` in the thread sees: their own, and those that were delivered or are not held for them. */
export const SEEN = (now: string): string =>
  `(m.writer_id = p.account_id OR p.part <> 'minor' OR m.delivered_at <= ${now})`;
