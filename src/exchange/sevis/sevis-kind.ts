/** What the sponsor does in the Department's system about a student. */
export const SEVIS_KINDS = ['create', 'validate', 'no_show', 'address', 'site', 'end', 'terminate'] as const;
export type SevisKind = (typeof SEVIS_KINDS)[number];

/** The paragraph that sets the time for each. */
export const SEVIS_CITES: Readonly<Record<SevisKind, string>> = {
  create: '22 CFR 62.12',
  validate: '22 CFR 62.13(a)(1)',
  no_show: '22 CFR 62.13(a)(2)',
  address: '22 CFR 62.10(d)(4)',
  site: '22 CFR 62.13(b)(2)',
  end: '22 CFR 62.13(a)(3)',
  terminate: '22 CFR 62.13(a)(5)',
};
