/** Where the sentences of a rule of host families stand. */
export const sentencesOf = (id: string): string => `host-families.rule.${id}`;
