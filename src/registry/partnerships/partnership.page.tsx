import { Alert, ButtonLink, PageHeader, Section, SummaryList, useLocale, useText } from '../../platform/index.js';
import type { Signed } from '../anniversaries/anniversary.js';
import { OpenLife } from '../activity/open-life.js';
import type { PartnershipLife } from '../activity/partnership-activities.js';
import { AnniversaryNote } from '../anniversaries/anniversary-note.js';
import { labelOf } from '../community/community-label.js';
import { PlaceMap } from '../places/place-map.js';
import { ActTimeline } from './act-timeline.js';
import type { ActOnPage, PartnershipPageModel } from './partnership-page.queries.js';
import { StatusTag } from './partnership-tags.js';
import { YearsTogether } from './years-together.js';

interface PartnershipProps {
  partnership: PartnershipPageModel;
  life: PartnershipLife;
  /** The current year. */
  year: number;
  /** Where the reader may record an act; null for those who may not. */
  recordHref: string | null;
}

/** An agreement between communities: who, of what kind, in what state, by which acts, and what came of it. */
export function PartnershipPage({ partnership, life, year, recordHref }: PartnershipProps) {
  const t = useText();
  const { parties, acts, standing, together } = partnership;
  const title = parties.map((party) => party.name).join(' – ');
  return (
    <>
      <PageHeader eyebrow={{ key: `registry.partnership.${partnership.kind}.long` }} title={title}>
        <StatusTag status={partnership.status} />
      </PageHeader>
      {standing && <AnniversaryNote year={year} signed={signedOf(acts)} />}
      <p>{t(`registry.status.${partnership.status}.text`)}</p>
      <PlaceMap pairs={pairsOf(parties)} name={title} />
      <Section title={{ key: 'registry.partnership.parties' }}>
        <Parties parties={parties} />
      </Section>
      <OpenLife life={life} />
      <Section title={{ key: 'registry.partnership.history' }}>
        {acts.length > 0 ? (
          <ActTimeline acts={acts} />
        ) : (
          <Alert tone="info" slim text={{ key: 'registry.partnership.history.unknown' }} />
        )}
        {recordHref && (
          <ButtonLink kind="secondary" icon="edit" href={recordHref} text={{ key: 'registry.partnership.keep' }} />
        )}
      </Section>
      {together.length > 0 && <YearsTogether years={together} />}
      <SummaryList rows={[{ label: { key: 'registry.partnership.source' }, value: partnership.source }]} />
    </>
  );
}

function Parties({ parties }: Pick<PartnershipPageModel, 'parties'>) {
  const { locale } = useLocale();
  return (
    <ul class="partner-list">
      {parties.map((party) => (
        <li key={party.id}>
          <a href={`/communities/${party.slug}`}>{labelOf(party, locale)}</a>
        </li>
      ))}
    </ul>
  );
}

/** The first signature on record. */
function signedOf(acts: readonly ActOnPage[]): Signed | null {
  const first = acts.find(({ kind }) => kind === 'signature');
  return first ? { signedOn: first.datedOn, datePrecision: first.datePrecision } : null;
}

/** The first party with each of the others. */
const pairsOf = ([first, ...others]: PartnershipPageModel['parties']) => others.map((to) => ({ from: first!, to }));
