import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The time for which families host: the days between which students live with them. */
@Entity()
@Index('host_season_name_is_unique', ['name'], { unique: true })
@Index('host_season_by_begin', ['beginsOn', 'id'])
@Check('host_season_has_name', `btrim(name) <> ''`)
@Check('host_season_ends_after_it_begins', 'ends_on > begins_on')
export class HostSeason {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'host_season_pkey' })
  id: string;

  /** Such as `2026–27`. */
  @Column('text')
  name: string;

  /** ISO dates. */
  @Column('date')
  beginsOn: string;

  @Column('date')
  endsOn: string;
}
