import { ButtonLink, Hero, Section, useText } from '../../../platform/index.js';
import { HowItGoes, Questions, WhatHostingIs, WhatTheLawAsks, WhoStandsByYou } from './hosting-facts.js';
import type { HostingCity } from './hosting.queries.js';

/** Hosting as it is, before anybody asks a family for anything. */
export function HostingOverviewPage({ cities }: { cities: readonly HostingCity[] }) {
  return (
    <>
      <Hero
        eyebrow={{ key: 'host-families.find.title' }}
        title={{ key: 'host-families.find.heading' }}
        lead={{ key: 'host-families.find.lead' }}
        actions={
          <>
            <ButtonLink href="/host-families/interest" text={{ key: 'host-families.find.ask' }} big />
            <ButtonLink href="#cities" text={{ key: 'host-families.find.see-cities' }} kind="secondary" big />
          </>
        }
      />
      <WhatHostingIs />
      <WhatTheLawAsks />
      <HowItGoes />
      <WhoStandsByYou />
      <Questions />
      <Cities cities={cities} />
    </>
  );
}

function Cities({ cities }: { cities: readonly HostingCity[] }) {
  const t = useText();
  return (
    <Section
      title={{ key: 'host-families.find.cities' }}
      lead={{ key: 'host-families.find.cities.lead' }}
      id="cities"
      tinted
    >
      {cities.length > 0 && (
        <ul class="host-cities">
          {cities.map(({ community, members }) => (
            <li key={community.slug}>
              <a href={`/host-families/cities/${community.slug}`}>{community.name}</a>
              <span>{[community.subdivision, ...members.map(({ name }) => name)].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        {t('host-families.find.no-city')} <a href="/host-families/interest">{t('host-families.find.ask-anyway')}</a>
      </p>
    </Section>
  );
}
