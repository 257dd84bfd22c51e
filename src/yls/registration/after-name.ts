const AFTER = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(.*)$/s;

/** Where a list by name goes on: the name and the id of its last line; nothing for what makes no sense. */
export function nameAfter(after: string): { name: string | null; id: string | null } {
  const [, id = null, name = null] = AFTER.exec(after) ?? [];
  return { name, id };
}

export const afterName = ({ id, name }: { id: string; name: string }): string => `${id}${name}`;
