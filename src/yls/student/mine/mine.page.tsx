import { documentsPath, referencesPath, SectionList } from '../../../applications/index.js';
import {
  Alert,
  Button,
  Deadline,
  Form,
  newForm,
  PageHeader,
  Section,
  SummaryList,
  Tag,
  useFormats,
  useLocale,
  useText,
} from '../../../platform/index.js';
import { OwnProgramme } from '../../allocation/wishes/own-programme.js';
import { OwnDay } from '../../day/own-day.js';
import { OwnAfterwards } from '../../certificates/own-afterwards.js';
import { moneyIn } from '../../fees/documents/money.js';
import { OwnFeesLink } from '../../fees/family/own-fees-link.js';
import { InTheWay } from '../../readiness/in-the-way.js';
import { COMING, OVER, UNSIGNED } from '../../registration/registration-state.js';
import { afterDay, lastMinuteBefore } from '../../summit/zoned-days.js';
import { awaitedOf } from '../awaited.js';
import { momentOf } from './moment.js';
import { NeededList } from './needed-list.js';
import type { OwnRegistration } from './own-registration.queries.js';

/** The student's own page: what happens next on top, then what is missing, the form, and what was applied for. */
export function MinePage({ own }: { own: OwnRegistration }) {
  const { registration, summit } = own;
  return (
    <>
      <PageHeader eyebrow={summit.name} title={{ key: 'yls.own.title' }}>
        <Tag
          text={{ key: `yls.state.${registration.state}` }}
          tone={OVER.has(registration.state) ? 'neutral' : 'active'}
        />
      </PageHeader>
      <Next own={own} />
      <OwnDay state={registration.state} />
      <OwnAfterwards state={registration.state} />
      <OwnFeesLink registration={registration} />
      <OwnProgramme state={registration.state} shown={own.shown} timeZone={summit.timeZone} />
      <NeededList own={own} />
      <InTheWay results={own.inTheWay} />
      <OwnForm own={own} />
      <About own={own} />
      <More own={own} />
    </>
  );
}

/** What happens next, until when, and the one button that brings it about. */
function Next({ own }: { own: OwnRegistration }) {
  const { state } = own.registration;
  const moment = momentOf(own);
  const until = deadlineOf(own);
  return (
    <>
      <Alert
        tone={state === 'admitted' ? 'success' : moment === state || moment === 'paid' ? 'info' : 'warning'}
        title={{ key: `yls.next.${moment}.title` }}
        text={{ key: `yls.next.${moment}.text` }}
      >
        {until && <Deadline at={lastMinuteBefore(until)} timeZone={own.summit.timeZone} />}
      </Alert>
      <NextAct own={own} />
    </>
  );
}

/** Of what the student has to do now; null while nothing is asked of them. */
function deadlineOf({ registration: { state, offerUntil }, summit, isOpen }: OwnRegistration): Date | null {
  if (state === 'draft' && isOpen) return summit.appliesUntil;
  return state === 'admitted' && offerUntil ? afterDay(offerUntil, summit.timeZone) : null;
}

function NextAct({ own }: { own: OwnRegistration }) {
  const { registration, file, isOpen } = own;
  const acts = {
    draft: isOpen && awaitedOf(file).length === 0 ? [['submission', 'hand-in'] as const] : [],
    awaiting_guardian: [
      ...(mayAskAgain(momentOf(own)) ? [['guardian/mail', 'guardian-again'] as const] : []),
      ...(isOpen ? [['return', 'take-back'] as const] : []),
    ],
    admitted: [['confirmation', 'confirm'] as const],
  };
  return (acts[registration.state as keyof typeof acts] ?? []).map(([path, word]) => (
    <Form key={path} action={`/yls/mine/${path}`} form={newForm()}>
      <Button text={{ key: `yls.own.${word}` }} kind={word === 'take-back' ? 'secondary' : 'primary'} big />
    </Form>
  ));
}

const mayAskAgain = (moment: string): boolean => moment !== 'late' && moment !== 'guardian_unreached';

function OwnForm({ own: { file, definition, registration } }: { own: OwnRegistration }) {
  const t = useText();
  if (!file.formId || OVER.has(registration.state)) return null;
  const others = [
    ...(definition.documents.length > 0 ? [[documentsPath(file.formId), 'documents'] as const] : []),
    [referencesPath(file.formId), 'referees'] as const,
    ...(UNSIGNED.has(registration.state) ? [['/yls/mine/guardian', 'guardian'] as const] : []),
  ];
  return (
    <Section title={{ key: 'yls.own.form' }} lead={{ key: 'yls.own.form.lead' }}>
      <SectionList applicationId={file.formId} sections={definition.sections} states={file.sections} />
      <ul class="yls-rows">
        {others.map(([href, name]) => (
          <li key={name}>
            <a href={href}>{t(`yls.own.${name}`)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const row = (name: string, value: string) => ({ label: { key: `yls.applied.${name}` }, value });

function About({ own: { summit, from, delegation, aidCents } }: { own: OwnRegistration }) {
  const t = useText();
  const { day } = useFormats();
  const { locale } = useLocale();
  const { currency } = summit;
  return (
    <Section title={{ key: 'yls.applied.title' }}>
      <SummaryList
        rows={[
          row('summit', summit.name),
          row('place', `${summit.venue}, ${summit.place}`),
          row('days', t('yls.applied.between', { from: day(summit.beginsOn), until: day(summit.endsOn) })),
          row('from', from),
          ...(delegation ? [row('delegation', delegation)] : []),
          row('fee', moneyIn(summit.feeCents, currency, locale)),
          ...(aidCents > 0 ? [row('scholarship', moneyIn(aidCents, currency, locale))] : []),
        ]}
      />
    </Section>
  );
}

const LEAVING: ReadonlySet<string> = new Set(['checked_in', 'present']);

function More({ own: { registration } }: { own: OwnRegistration }) {
  const t = useText();
  if (LEAVING.has(registration.state)) return null;
  const isOver = OVER.has(registration.state);
  return (
    <p>
      {COMING.has(registration.state) && (
        <>
          <a href="/yls/mine/forms">{t('yls.own.papers')}</a>
          <br />
        </>
      )}
      <a href={isOver ? '/yls/mine/new' : '/yls/mine/cancellation'}>
        {t(isOver ? 'yls.own.again' : 'yls.cancellation.title')}
      </a>
    </p>
  );
}
