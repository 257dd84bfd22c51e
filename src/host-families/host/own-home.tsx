import { ButtonLink, ButtonRow, Section, SummaryList, useText } from '../../platform/index.js';
import type { HostHome } from '../household/host-home.entity.js';
import type { OwnFile } from './own-file.queries.js';

/** Where the family lives, and the rooms for students. */
export function OwnHome({ own: { home, rooms } }: { own: OwnFile }) {
  const t = useText();
  return (
    <Section title={{ key: 'host-families.home.title' }}>
      {home ? <HomeFacts home={home} /> : <p>{t('host-families.home.none')}</p>}
      {home && (
        <>
          <h3>{t('host-families.room.title')}</h3>
          <ul class="host-rows">
            {rooms.map(({ id, name, bedKind, beds }) => (
              <li key={id}>
                <span>
                  <a href={`/host/rooms/${id}`}>{name}</a>
                  <small>{`${t(`host-families.bed.${bedKind}`)} · ${t('host-families.room.count', { beds })}`}</small>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <ButtonRow>
        <ButtonLink
          href={home ? '/host/rooms/new' : '/host/home'}
          text={{ key: home ? 'host-families.room.new' : 'host-families.home.describe' }}
          kind="secondary"
        />
      </ButtonRow>
    </Section>
  );
}

function HomeFacts({ home }: { home: HostHome }) {
  const t = useText();
  const { street, place, region, postalCode, dwelling, bedrooms, bathrooms, pets, smoking } = home;
  const changeHref = '/host/home';
  return (
    <SummaryList
      rows={[
        {
          label: { key: 'host-families.home.address' },
          value: `${street}, ${place}, ${region} ${postalCode}`,
          changeHref,
        },
        {
          label: { key: 'host-families.home.dwelling' },
          value: `${t(`host-families.dwelling.${dwelling}`)} · ${t('host-families.home.rooms', { bedrooms, bathrooms })}`,
        },
        { label: { key: 'host-families.home.pets' }, value: pets || t('host-families.home.no-pets') },
        { label: { key: 'host-families.home.smoking' }, value: t(`host-families.smoking.${smoking}`) },
      ]}
    />
  );
}
