import { Injectable } from '@nestjs/common';
import type { RecordKind } from '../import-kind.js';
import { ActsTable } from './acts.table.js';
import { CommunitiesTable } from './communities.table.js';
import { ContactsTable } from './contacts.table.js';
import type { ImportTable } from './import-table.js';
import { MembersTable } from './members.table.js';

/** Every table that a file can bring, by its name. */
@Injectable()
export class ImportTables {
  private readonly tables: Record<RecordKind, ImportTable>;

  constructor(communities: CommunitiesTable, members: MembersTable, contacts: ContactsTable, acts: ActsTable) {
    this.tables = { communities, members, contacts, acts };
  }

  of(kind: RecordKind): ImportTable {
    return this.tables[kind];
  }
}
