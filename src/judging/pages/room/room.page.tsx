import {
  Alert,
  Button,
  Checkboxes,
  Form,
  PageHeader,
  Pagination,
  Section,
  Tag,
  useText,
  type FormState,
} from '../../../platform/index.js';
import type { RoomView } from '../../room/room.queries.js';
import { TONES } from '../judge-home.page.js';
import { isCounted } from '../../round/round-state.js';
import { Departures } from './departures.js';
import { OpenTies } from './open-ties.js';
import { RoomWorks } from './room-works.js';

export interface RoomPageProps extends RoomView {
  /** Of a departure. */
  form: FormState;
  sightsForm: FormState;
}

/** The table at which a jury talks: works by code, ties and departures. Whose works they are stays closed. */
export function RoomPage(room: RoomPageProps) {
  const { round, seat, works, next, ranked, ties, sightsForm } = room;
  const t = useText();
  const here = `/judging/room/${round.id}`;
  const isOpen = isCounted(round.state);
  return (
    <>
      <PageHeader
        title={{ key: 'judging.room.title' }}
        eyebrow={round.name}
        lead={{ key: `judging.room.lead.${seat}` }}
      >
        <Tag text={{ key: `judging.round.state.${round.state}` }} tone={TONES[round.state]} />
      </PageHeader>
      {!isOpen && <Alert tone="info" text={{ key: 'judging.room.over' }} slim />}
      {isOpen && seat !== 'judge' && (
        <details class="judging-fold">
          <summary>{t('judging.room.sights')}</summary>
          <Form action={`${here}/sights`} form={sightsForm}>
            <Checkboxes
              name="shown"
              label={{ key: 'judging.room.sights.label' }}
              choices={['ranking', 'cards'].map((value) => ({
                value,
                label: { key: `judging.room.sights.${value}` },
                hint: { key: `judging.room.sights.${value}.hint` },
              }))}
            />
            <Button kind="secondary" text={{ key: 'judging.room.sights.save' }} />
          </Form>
        </details>
      )}
      {ties.length > 0 && <OpenTies here={here} ties={ties} mayAnswer={seat !== 'judge' && isOpen} />}
      <Departures
        room={room}
        here={here}
        isOpen={isOpen && (seat !== 'judge' || round.state === 'deliberation')}
        mayDoubt={round.state === 'decided' && seat !== 'judge'}
      />
      <Section
        title={{ key: 'judging.room.works' }}
        lead={{ key: ranked ? 'judging.room.works.ranked' : 'judging.room.works.lead' }}
      >
        <RoomWorks here={here} works={works} ranked={ranked} />
        <Pagination next={next && `${here}?after=${next}`} />
      </Section>
    </>
  );
}
