import type { Consequence } from '../../platform/index.js';

const OF_DELEGATE = ['yls_role_place', 'yls_place', 'yls_sleeper'] as const;

/** Who no longer comes stands on no door and takes up no place: the next hand move can have it at once. */
export const planLetsGo: Consequence<{ id: string }> = {
  name: 'places in sessions, roles and rooms are free',
  run: async ({ manager }, { id }) => {
    for (const table of OF_DELEGATE) await manager.query(`DELETE FROM ${table} WHERE registration_id = $1`, [id]);
  },
};
