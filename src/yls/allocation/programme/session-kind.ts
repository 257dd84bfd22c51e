/** A workshop or talk; a simulation, in which each has a role; a service project. */
export const SESSION_KINDS = ['session', 'simulation', 'project'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];
