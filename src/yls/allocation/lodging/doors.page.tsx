import { ButtonLink, PageHeader, Section, useText } from '../../../platform/index.js';
import type { LodgingBoard } from './lodging.queries.js';

/** What hangs on the doors of a house: names alone, to be printed. */
export function DoorsPage({ board, house }: { board: LodgingBoard; house: string }) {
  const t = useText();
  return (
    <>
      <PageHeader eyebrow={board.summit.name} title={{ key: 'yls.doors.of', params: { house } }} />
      {[...Map.groupBy(board.rooms, ({ floor }) => floor)].map(([floor, rooms]) => (
        <Section key={floor} title={{ key: 'yls.doors.floor', params: { floor } }}>
          <ButtonLink
            href={`/yls/summits/${board.summit.id}/rooms/doors.pdf?${new URLSearchParams({ house, floor })}`}
            text={{ key: 'yls.doors.print' }}
            kind="secondary"
          />
          <div class="yls-doors">
            {rooms
              .filter(({ people }) => people.length > 0)
              .map(({ id, name, people }) => (
                <section key={id} class="yls-door">
                  <h3>{t('yls.doors.room', { name })}</h3>
                  <ul class="yls-places">
                    {people.map((one) => (
                      <li key={one.id}>{one.name}</li>
                    ))}
                  </ul>
                </section>
              ))}
          </div>
        </Section>
      ))}
    </>
  );
}
