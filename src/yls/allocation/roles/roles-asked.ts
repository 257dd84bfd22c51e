/** A country or a stakeholder that delegates speak for in a simulation. */
export interface SimulationRole {
  id: string;
  seats: number;
  /** One of these must be spoken; none asks for none. */
  languages: readonly string[];
}

export interface Player {
  id: string;
  delegation: string | null;
  languages: readonly string[];
  /** What every role should have its share of, such as "experienced, English": how often they have played, and the language they work in. */
  kind: string;
  /** Ids of roles, the dearest first. */
  wishes: readonly string[];
}

export interface RoleOf {
  player: string;
  role: string;
}

export interface RolesAsked {
  seed: string;
  roles: readonly SimulationRole[];
  players: readonly Player[];
  /** Of one delegation among the seats of one kind of a role. */
  mostOfDelegation: number;
  locks: readonly RoleOf[];
  previous: readonly RoleOf[];
}
