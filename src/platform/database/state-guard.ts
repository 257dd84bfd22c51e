/** SQL for a migration: the table's `state` then changes only together with its lifecycle's history. */
export const guardState = (table: string): string =>
  `CREATE TRIGGER ${table}_state_follows_lifecycle BEFORE UPDATE OF state ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_bare_state_change()`;
