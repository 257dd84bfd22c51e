/** The tables of records that a file can bring, one record a line. */
const recordKinds = ['communities', 'members', 'contacts', 'acts'] as const;

export type RecordKind = (typeof recordKinds)[number];

/** What a file can hold. */
export const importKinds = ['partnerships', ...recordKinds] as const;

export type ImportKind = (typeof importKinds)[number];
