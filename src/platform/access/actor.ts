/** A role held in a scope: an opaque id of a member, an edition, a round; null is everywhere. */
export interface Grant {
  role: string;
  scope: string | null;
}

/** Who acts. The first argument of every use case, never looked up in the deep. */
export interface Actor {
  kind: 'visitor' | 'account' | 'link' | 'system';
  accountId: string | null;
  displayName: string;
  grants: readonly Grant[];
  locale: string;
  secondFactor: boolean;
  /** Network address of the request, for the audit log. */
  address?: string;
  /** Present when a personal access token speaks for the account. */
  tokenScopes?: readonly string[];
}

export const visitor: Actor = {
  kind: 'visitor',
  accountId: null,
  displayName: '',
  grants: [],
  locale: 'en',
  secondFactor: false,
};

/** The portal itself: jobs, imports, the demo season. */
export const system: Actor = {
  kind: 'system',
  accountId: null,
  displayName: 'system',
  grants: [],
  locale: 'en',
  secondFactor: true,
};

/** A person who holds a signed link and has no account, such as a guardian. */
export const linkHolder = (displayName: string, locale: string): Actor => ({
  ...visitor,
  kind: 'link',
  displayName,
  locale,
});

/** Whether the actor holds the role in the scope, or everywhere. Without a scope: in any. */
export function holds(actor: Actor, role: string, scope?: string): boolean {
  return actor.grants.some(
    (grant) => grant.role === role && (scope === undefined || grant.scope === null || grant.scope === scope),
  );
}
