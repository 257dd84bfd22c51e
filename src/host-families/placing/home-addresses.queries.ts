import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Where families live, for those whom the law has told: the Department, the school, the student. */
@Injectable()
export class HomeAddresses {
  /** One line each, as the post has it, by file; in one query. */
  async of(manager: EntityManager, fileIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await manager.query<{ fileId: string; address: string }[]>(
      `SELECT f.id AS "fileId", h.street || ', ' || h.place || ', ' || h.region || ' ' || h.postal_code AS address
         FROM host_file f JOIN host_home h ON h.household_id = f.household_id AND h.until IS NULL WHERE f.id = ANY($1)`,
      [fileIds],
    );
    return new Map(rows.map(({ fileId, address }) => [fileId, address]));
  }
}
