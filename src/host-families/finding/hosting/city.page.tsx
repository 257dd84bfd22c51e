import { ButtonLink, Hero, Section, useLocale, useText } from '../../../platform/index.js';
import { labelOf } from '../../../registry/index.js';
import { HowItGoes, Questions, WhatHostingIs, WhatTheLawAsks, WhoStandsByYou } from './hosting-facts.js';
import type { HostingCityPage as City, HostingMember } from './hosting.queries.js';

/** Hosting in one city: the member's own words, and what is true everywhere. */
export function HostingCityPage({ city }: { city: City }) {
  const { community, members, partners } = city;
  const { locale } = useLocale();
  const first = members[0]!;
  return (
    <>
      <Hero
        eyebrow={labelOf(community, locale)}
        title={{ key: 'host-families.find.city.heading', params: { city: community.name } }}
        lead={{ key: 'host-families.find.city.lead', params: { member: first.name } }}
        actions={
          <>
            <ButtonLink
              href={`/host-families/interest?member=${first.id}`}
              text={{ key: 'host-families.find.ask' }}
              big
            />
            <ButtonLink href="#law" text={{ key: 'host-families.find.read-law' }} kind="secondary" big />
          </>
        }
      />
      {members.map((member) => (
        <Member key={member.id} member={member} />
      ))}
      {partners.length > 0 && <Partners partners={partners} city={community.name} />}
      <WhatHostingIs />
      <WhatTheLawAsks />
      <HowItGoes />
      <WhoStandsByYou />
      <Questions />
    </>
  );
}

function Member({ member: { id, name, officePhone, words } }: { member: HostingMember }) {
  const t = useText();
  const { locale } = useLocale();
  const language = [locale, 'en', ...Object.keys(words)].find((code) => words[code]);
  return (
    <Section title={name} id={id}>
      {language && (
        <div class="host-words" lang={language} dir="auto">
          {words[language]!.split(/\n\s*\n/).map((part) => (
            <p key={part}>{part}</p>
          ))}
        </div>
      )}
      <p class="host-contact">
        <a href={`/host-families/interest?member=${id}`}>{t('host-families.find.write')}</a>
        {officePhone && (
          <a href={`tel:${officePhone.replaceAll(/[^+\d]/g, '')}`}>
            <bdi dir="ltr">{officePhone}</bdi>
          </a>
        )}
      </p>
    </Section>
  );
}

function Partners({ partners, city }: { partners: City['partners']; city: string }) {
  const { locale } = useLocale();
  const t = useText();
  return (
    <Section
      title={{ key: 'host-families.find.partners' }}
      lead={{ key: 'host-families.find.partners.lead', params: { city } }}
    >
      <ul class="place-list" aria-label={t('host-families.find.partners')}>
        {partners.map((partner) => (
          <li key={partner.id}>
            <a href={`/communities/${partner.slug}`}>{labelOf(partner, locale)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
