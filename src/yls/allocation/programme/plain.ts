/** What an entity says, without being one: it may be spread. */
export type Plain<Entity> = Pick<Entity, keyof Entity>;
