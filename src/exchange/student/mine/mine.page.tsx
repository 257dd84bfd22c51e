import { documentsPath, referencesPath, SectionList } from '../../../applications/index.js';
import { Button, ButtonLink, ButtonRow, Form, newForm, PageHeader, Section, useText } from '../../../platform/index.js';
import { OVER, WITH_STUDENT } from '../../application/application-state.js';
import { EligibilityList } from '../../eligibility/eligibility-list.js';
import { ofParents, ofStudent } from '../awaited.js';
import { exchangeApplication } from '../exchange-application.definition.js';
import { AboutTerm } from './about-term.js';
import { NeededList } from './needed-list.js';
import type { OwnApplication } from './own-application.queries.js';
import { Way } from './way.js';

/** The student's own page: where it stands, what is needed from whom, what comes next. */
export function MinePage({ own }: { own: OwnApplication }) {
  const { application, term, because } = own;
  return (
    <>
      <PageHeader eyebrow={term.name} title={{ key: 'exchange.own.title' }} />
      <Way state={application.state} reader="student" because={because} home={own.home} />
      <HandIn own={own} />
      <OwnHome own={own} />
      <NeededList own={own} />
      <OwnForm own={own} />
      <Law own={own} />
      <AboutTerm own={own} />
      <More own={own} />
    </>
  );
}

/** When nothing is missing from the student: the parents are written to, or, when they have signed, it goes on its way. */
function HandIn({ own: { application, file, eligibility } }: { own: OwnApplication }) {
  const t = useText();
  if (!WITH_STUDENT.has(application.state) || eligibility.isOver) return null;
  const missing = ofStudent(file).length;
  if (missing > 0) {
    return (
      <p>
        <a href="#needed">{t('exchange.own.missing', { count: missing })}</a>
      </p>
    );
  }
  const isSigned = ofParents(file).length === 0;
  return (
    <Form action="/exchange/mine/submission" form={newForm()}>
      <p>{t(isSigned ? 'exchange.own.signed' : 'exchange.own.whole')}</p>
      <Button text={{ key: isSigned ? 'exchange.own.hand-in' : 'exchange.own.to-parents' }} big />
    </Form>
  );
}

/** From the selection on: which home is proposed, and later who lives there; from the arrival on, where to say that something is wrong. */
function OwnHome({ own: { application } }: { own: OwnApplication }) {
  if (application.selectedOn === null || OVER.has(application.state)) return null;
  return (
    <ButtonRow>
      <ButtonLink href="/exchange/mine/home" text={{ key: 'exchange.home.student.title' }} kind="secondary" />
      {application.state === 'active' && (
        <ButtonLink href="/incidents/new" text={{ key: 'exchange.own.worry' }} kind="secondary" />
      )}
    </ButtonRow>
  );
}

function OwnForm({ own: { file } }: { own: OwnApplication }) {
  const t = useText();
  if (!file.formId) return null;
  const others = [
    [documentsPath(file.formId), 'documents'],
    [referencesPath(file.formId), 'teachers'],
    ['/exchange/mine/parents', 'parents'],
  ] as const;
  return (
    <Section title={{ key: 'exchange.own.application' }} lead={{ key: 'exchange.own.application.lead' }}>
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
