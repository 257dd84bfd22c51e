import {
  ButtonLink,
  ButtonRow,
  PageHeader,
  RuleList,
  Section,
  SummaryList,
  Tag,
  useFormats,
  useText,
  type FormState,
  type TagTone,
} from '../../../platform/index.js';
import { DISCLOSED_STATES, isLive, OPEN_STATES, type PlacementState } from '../placement-state.js';
import { AnswersOfPlacement } from './answers-of-placement.js';
import type { DeskPlacement, PlacementsOfStudent } from './desk.queries.js';
import { DeskActForms } from './desk-act-forms.js';
import { ProposalForm } from './proposal-form.js';
import { WhyShown } from './why-shown.js';

/** A form that came back: of a new proposal, or of an act of one placement. */
export interface DeskFormBack {
  about: string;
  form: FormState;
}

interface PageProps {
  desk: PlacementsOfStudent;
  back: DeskFormBack;
}

/** All homes that were proposed for a student: who has said what, what stands in the way, what comes next. */
export function PlacementsOfStudentPage({ desk, back }: PageProps) {
  const t = useText();
  const isHeld = desk.placements.some(
    ({ placement: { state, kind } }) => kind === 'permanent' && state !== 'moving' && isLive(state),
  );
  return (
    <>
      <PageHeader
        eyebrow={{ key: 'exchange.placements.title' }}
        title={desk.student}
        lead={{ key: 'exchange.placements.lead' }}
      >
        <ButtonRow>
          <ButtonLink
            href={`/exchange/applications/${desk.applicationId}/views`}
            text={{ key: 'exchange.views.title' }}
            kind="secondary"
          />
        </ButtonRow>
      </PageHeader>
      {desk.placements.length === 0 && <p>{t('exchange.placements.none')}</p>}
      {desk.placements.map((one) => (
        <OnePlacement key={one.placement.id} applicationId={desk.applicationId} one={one} back={back} />
      ))}
      {desk.mayPropose && <ProposalForm desk={desk} isHeld={isHeld} form={back.about === 'new' ? back.form : null} />}
    </>
  );
}

function OnePlacement({ applicationId, one, back }: { applicationId: string; one: DeskPlacement; back: DeskFormBack }) {
  const t = useText();
  const { day, dateTime } = useFormats();
  const { placement, home, room, proposedBy, answers, against, acts } = one;
  const until = placement.state === 'family_review' ? placement.familyDecidesUntil : placement.hostDecidesUntil;
  const isAwaited = placement.state === 'host_review' || placement.state === 'family_review';
  return (
    <Section title={home} id={`p-${placement.id}`}>
      <Tag text={{ key: `exchange.placements.state.${placement.state}` }} tone={toneOf(placement.state)} />
      <SummaryList
        rows={[
          { label: { key: 'exchange.placements.bed' }, value: room },
          { label: { key: 'exchange.placements.kind' }, value: t(`exchange.placements.kind.${placement.kind}`) },
          { label: { key: 'exchange.placements.days' }, value: `${day(placement.fromOn)} – ${day(placement.untilOn)}` },
          { label: { key: 'exchange.placements.proposed' }, value: `${proposedBy}, ${dateTime(placement.proposedAt)}` },
          ...(isAwaited && until ? [{ label: { key: 'exchange.placements.until' }, value: dateTime(until) }] : []),
          ...(placement.endReason
            ? [
                {
                  label: { key: 'exchange.placements.reason' },
                  value: t(`exchange.placements.code.${placement.endReason}`),
                },
              ]
            : []),
          ...(placement.reason ? [{ label: { key: 'exchange.placements.words' }, value: placement.reason }] : []),
        ]}
      />
      <AnswersOfPlacement applicationId={applicationId} placement={placement} answers={answers} />
      {placement.why && <WhyShown why={placement.why} />}
      {against.length > 0 && (
        <>
          <h3>{t('exchange.placements.against')}</h3>
          <RuleList results={against} />
        </>
      )}
      <DeskActForms applicationId={applicationId} placement={placement} acts={acts} back={back} />
    </Section>
  );
}

function toneOf(state: PlacementState): TagTone {
  if ((DISCLOSED_STATES as readonly string[]).includes(state)) return 'good';
  if ((OPEN_STATES as readonly string[]).includes(state)) return 'waiting';
  return state === 'ended' ? 'neutral' : 'bad';
}
