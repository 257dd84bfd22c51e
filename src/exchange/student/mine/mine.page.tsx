import { documentsPath, referencesPath, SectionList } from '../../../applications/index.js';
import { Button, ButtonLink, ButtonRow, Form, newForm, PageHeader, Section, useText } from '../../../platform/index.js';
import { OVER, WITH_STUDENT } from '../../application/application-state.js';
import { EligibilityList } from '../../eligibility/eligibility-list.js';
import { ofParents, ofStudent, type Awaited } from '../awaited.js';
import { exchangeApplication } from '../exchange-application.definition.js';
import { AboutTerm } from './about-term.js';
import { hrefOf, NeededList } from './needed-list.js';
import type { OwnApplication } from './own-application.queries.js';
import { Way } from './way.js';

/** The student's own page: where it stands, what is needed from whom, what comes next. */
export function MinePage({ own }: { own: OwnApplication }) {
  const { application, term, because } = own;
  // Whom to call matters more by then than what was once written.
  const isChosen = application.selectedOn !== null;
  return (
    <>
      <PageHeader eyebrow={term.name} title={{ key: 'exchange.own.title' }} />
      <Way state={application.state} reader="student" because={because} home={own.home} />
      <HandIn own={own} />
      <OwnHome own={own} />
      <NeededList own={own} />
      {isChosen && <AboutTerm own={own} />}
      <OwnForm own={own} />
      <Law own={own} />
      {!isChosen && <AboutTerm own={own} />}
      <More own={own} />
    </>
  );
}

/** When nothing is missing from the student: the parents are written to, or, when they have signed, it goes on its way. */
function HandIn({ own: { application, file, eligibility } }: { own: OwnApplication }) {
  const t = useText();
  if (!WITH_STUDENT.has(application.state) || eligibility.isOver) return null;
  const missing = ofStudent(file);
  if (missing.length > 0) return <GoOn next={missing[0]!} count={missing.length} formId={file.formId} />;
  const isSigned = ofParents(file).length === 0;
  const signing = isSigned ? 'signed' : 'whole';
  return (
    <Form action="/exchange/mine/submission" form={newForm()}>
      <p>{t(`exchange.own.${application.state === 'returned' ? 'mended' : signing}`)}</p>
      <Button text={{ key: isSigned ? 'exchange.own.hand-in' : 'exchange.own.to-parents' }} big />
    </Form>
  );
}

/** The first of what is missing, one press away; the rest stands below. */
function GoOn({ next, count, formId }: { next: Awaited; count: number; formId: string | null }) {
  const t = useText();
  return (
    <>
      <ButtonRow>
        <ButtonLink href={hrefOf(next, formId ?? '') ?? '#needed'} text={{ key: 'exchange.own.go-on' }} big />
      </ButtonRow>
      <p>
        <a href="#needed">{t('exchange.own.missing', { count })}</a>
      </p>
    </>
  );
}

/** From the selection on: which home is proposed, and later who lives there; from the arrival on, where to say that something is wrong. */
function OwnHome({ own: { application, home } }: { own: OwnApplication }) {
  if (application.selectedOn === null || OVER.has(application.state)) return null;
  return (
    <ButtonRow>
      {home?.until == null && (
        <ButtonLink href="/exchange/mine/home" text={{ key: 'exchange.home.student.title' }} kind="secondary" />
      )}
      <ButtonLink href="/exchange/mine/papers" text={{ key: 'exchange.own-papers.title' }} kind="secondary" />
      {application.state === 'active' && (
        <ButtonLink href="/incidents/new" text={{ key: 'exchange.own.worry' }} kind="secondary" />
      )}
    </ButtonRow>
  );
}

function OwnForm({ own: { application, file } }: { own: OwnApplication }) {
  const t = useText();
  if (!file.formId) return null;
  const others = [
    [documentsPath(file.formId), 'documents'],
    [referencesPath(file.formId), 'teachers'],
    ['/exchange/mine/parents', 'parents'],
  ] as const;
  return (
    <Section
      title={{ key: 'exchange.own.application' }}
      lead={{ key: `exchange.own.application.${WITH_STUDENT.has(application.state) ? 'lead' : 'handed-in'}` }}
    >
      <SectionList applicationId={file.formId} sections={exchangeApplication.sections} states={file.sections} />
      <ul class="exchange-rows">
        {others.map(([href, name]) => (
          <li key={name}>
            <a href={href}>{t(`exchange.own.${name}`)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Until somebody has been selected the law's questions stand in sight. */
function Law({ own: { application, eligibility } }: { own: OwnApplication }) {
  if (application.selectedOn !== null || OVER.has(application.state)) return null;
  return (
    <Section title={{ key: 'exchange.eligibility.title' }} lead={{ key: 'exchange.eligibility.lead' }}>
      <EligibilityList eligibility={eligibility} />
    </Section>
  );
}

function More({ own: { application } }: { own: OwnApplication }) {
  const t = useText();
  const isOver = OVER.has(application.state);
  return (
    <Section title={{ key: 'exchange.own.more' }}>
      <p>
        <a href={isOver ? '/exchange/mine/new' : '/exchange/mine/withdrawal'}>
          {t(isOver ? 'exchange.own.again' : 'exchange.withdrawal.title')}
        </a>
      </p>
    </Section>
  );
}
