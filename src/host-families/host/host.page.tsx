import { SectionList } from '../../applications/index.js';
import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  newForm,
  PageHeader,
  RuleList,
  Section,
  useText,
} from '../../platform/index.js';
import { OwnOffers } from '../offers/own-offers.js';
import { hostApplication } from '../applying/host-application.js';
import { isBeforeSubmission, OVER, WITH_FAMILY } from '../file/host-file-state.js';
import { AwaitedList } from './awaited-list.js';
import type { HostPageLink } from './host-page-links.js';
import type { OwnFile } from './own-file.queries.js';
import { OwnHome } from './own-home.js';
import { OwnPeople } from './own-people.js';
import { HostStateTag } from './state-tag.js';
import { WhatComes } from './what-comes.js';

/** Where the family's file stands, what is awaited from whom, what comes next and when. */
export function HostPage({ own, links }: { own: OwnFile; links: readonly HostPageLink[] }) {
  const { household, file, season, applicationId, completeness } = own;
  const isAsked = links.some(({ isAwaited }) => isAwaited);
  return (
    <>
      <PageHeader eyebrow={{ key: 'host-families.own.season', params: { season: season.name } }} title={household.name}>
        <HostStateTag state={file.state} />
      </PageHeader>
      <Now own={own} isAsked={isAsked} />
      <Elsewhere links={links} />
      <AwaitedList own={own} isAsked={isAsked} />
      <HandIn own={own} />
      <OwnOffers file={file} offers={own.offers} />
      {applicationId && completeness && (
        <Section title={{ key: 'host-families.own.questions' }} lead={{ key: 'host-families.own.questions.lead' }}>
          <SectionList
            applicationId={applicationId}
            sections={hostApplication.sections}
            states={completeness.sections}
          />
        </Section>
      )}
      <OwnPeople own={own} />
      <OwnHome own={own} />
      <WhatComes own={own} />
      <Leave own={own} />
    </>
  );
}

const NEEDS_THEM: ReadonlySet<string> = new Set(['suspended', 'returned', 'asked']);

/** The one thing that matters now. */
function Now({ own: { file }, isAsked }: { own: OwnFile; isAsked: boolean }) {
  const next = isAsked ? 'asked' : file.state;
  const tone = NEEDS_THEM.has(next) ? 'warning' : 'info';
  return (
    <Alert
      tone={tone}
      title={{ key: `host-families.next.${next}.title` }}
      text={{ key: `host-families.next.${next}.text` }}
    />
  );
}

/** Students who are proposed, and whatever else a programme has for this family. */
function Elsewhere({ links }: { links: readonly HostPageLink[] }) {
  if (links.length === 0) return null;
  return (
    <ButtonRow>
      {links.map(({ href, text, isAwaited }) => (
        <ButtonLink key={href} href={href} text={text} kind={isAwaited ? 'primary' : 'secondary'} big={isAwaited} />
      ))}
    </ButtonRow>
  );
}

/** Handed in when nothing is missing; until then it says what is, with the paragraph. */
function HandIn({ own: { file, against } }: { own: OwnFile }) {
  const t = useText();
  if (!WITH_FAMILY.has(file.state)) return null;
  return against.length > 0 ? (
    <details class="host-act">
      <summary>{t('host-families.submit.before')}</summary>
      <RuleList results={against} />
    </details>
  ) : (
    <Form action="/host/submission" form={newForm()}>
      <Button text={{ key: 'host-families.submit' }} big />
    </Form>
  );
}

function Leave({ own: { file, otherSeasons } }: { own: OwnFile }) {
  const t = useText();
  const isOver = OVER.has(file.state);
  return (
    <Section title={{ key: 'host-families.own.more' }}>
      {!isBeforeSubmission(file.state) && !isOver && (
        <ButtonRow>
          <ButtonLink href="/host/changes/new" text={{ key: 'host-families.change.title' }} kind="secondary" />
        </ButtonRow>
      )}
      <ul>
        <li>
          <a href="/host/about">{t('host-families.about.title')}</a>
        </li>
        {otherSeasons.length > 0 && !isBeforeSubmission(file.state) && (
          <li>
            <a href="/host/seasons">{t('host-families.own.other-season')}</a>
          </li>
        )}
        {!isOver && file.state !== 'hosting' && (
          <li>
            <a href="/host/withdrawal">{t('host-families.withdrawal.title')}</a>
          </li>
        )}
      </ul>
    </Section>
  );
}
