interface Kept {
  table: string;
  /** Columns of its primary key. */
  key: readonly string[];
  /** What is counted: rows with the same `<of>_id`, and apart from these rows with the same `shown_<of>_id`. */
  of: string;
  /** The table that says how many there may be, and its column. */
  within: readonly [table: string, column: string];
}

/**
 * Triggers by which a table lets nothing have more people than places, as staff have it and as it is shown. They ask once a statement, and only where somebody
 * came: a plan is written by one statement, and a room that was made smaller lets people leave. Two who want the last place queue on its row.
 */
export function keepsWithin({ table, key, of, within: [limited, most] }: Kept): string[] {
  const columns = [`${of}_id`, `shown_${of}_id`];
  const checks = columns.map(
    (column) => `
     IF TG_OP = 'INSERT' THEN SELECT array_agg(DISTINCT c.${column}) INTO joined FROM coming c WHERE c.${column} IS NOT NULL;
     ELSE SELECT array_agg(DISTINCT c.${column}) INTO joined FROM coming c JOIN gone g USING (${key.join(', ')})
            WHERE c.${column} IS NOT NULL AND c.${column} IS DISTINCT FROM g.${column};
     END IF;
     PERFORM l.id FROM ${limited} l WHERE l.id = ANY(joined) ORDER BY l.id FOR NO KEY UPDATE;
     IF EXISTS (SELECT FROM ${limited} l WHERE l.id = ANY(joined) AND l.${most} < (SELECT count(*) FROM ${table} p WHERE p.${column} = l.id)) THEN
       RAISE EXCEPTION 'there are more people than places' USING ERRCODE = 'check_violation', CONSTRAINT = '${table}_keeps_within';
     END IF;`,
  );
  const call = `FOR EACH STATEMENT EXECUTE FUNCTION ${table}_keeps_within()`;
  return [
    `CREATE FUNCTION ${table}_keeps_within() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE joined uuid[];
   BEGIN ${checks.join('')}
     RETURN NULL;
   END $$`,
    `CREATE TRIGGER ${table}_keeps_within_on_insert AFTER INSERT ON ${table} REFERENCING NEW TABLE AS coming ${call}`,
    `CREATE TRIGGER ${table}_keeps_within_on_update AFTER UPDATE ON ${table} REFERENCING OLD TABLE AS gone NEW TABLE AS coming ${call}`,
  ];
}
