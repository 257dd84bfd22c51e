export const SCHOOL_KINDS = ['public', 'private', 'boarding'] as const;
export type SchoolKind = (typeof SCHOOL_KINDS)[number];

/** What a school has beside its lessons, as students wish for it. */
export const SCHOOL_OFFERS = ['music', 'ap', 'art', 'theatre', 'sports', 'languages'] as const;
export type SchoolOffer = (typeof SCHOOL_OFFERS)[number];

export const TUITIONS = ['waived', 'paid', 'none'] as const;
export type Tuition = (typeof TUITIONS)[number];
