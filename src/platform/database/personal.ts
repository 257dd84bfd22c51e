import 'reflect-metadata';

export interface PersonalData {
  /** Why the portal needs it, in plain words. */
  purpose: string;
  /** How long it is kept, in plain words. A `Retention` with the same words carries it out every night. */
  retention: string;
}

const declared = new Map<string, PersonalData>();

/** Declares that a column holds personal data; export, erasure and purge read it, and a test asks for it. */
export function Personal(data: PersonalData): PropertyDecorator {
  return (target, property) => {
    declared.set(`${target.constructor.name}.${String(property)}`, data);
  };
}

/** All declared columns as `Entity.property`. */
export const personalColumns = (): ReadonlyMap<string, PersonalData> => declared;
