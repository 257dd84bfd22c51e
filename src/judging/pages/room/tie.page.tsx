import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  Section,
  TextField,
  useText,
  type FormState,
} from '../../../platform/index.js';
import type { WaitingTie } from '../../results/ties/ties.queries.js';
import type { RoomView } from '../../room/room.queries.js';

export interface TiePageProps extends RoomView {
  tie: WaitingTie;
  form: FormState;
}

/** One tie: what the rule book's ladder asks of people now. */
export function TiePage({ round, seat, tie, form }: TiePageProps) {
  const t = useText();
  const { awaits, works, miniRound } = tie;
  const room = `/judging/room/${round.id}`;
  const here = `${room}/ties/${works[0]!.id}`;
  return (
    <>
      <PageHeader
        title={{ key: 'judging.tie.title' }}
        eyebrow={round.name}
        lead={{ key: `judging.tie.lead.${awaits}`, params: { works: works.length } }}
      />
      <ul>
        {works.map(({ id, code }) => (
          <li key={id}>
            <a href={`${room}/works/${id}`}>{code}</a>
          </li>
        ))}
      </ul>
      {awaits === 'pairwise' && <MiniRound here={here} miniRound={miniRound} mayPlan={seat === 'conductor'} />}
      <Section title={{ key: `judging.tie.answer.${awaits}` }} lead={{ key: `judging.tie.answer.${awaits}.lead` }}>
        <Form action={here} form={form}>
          {awaits === 'chair' &&
            works.map(({ id, code }) => (
              <TextField
                key={id}
                name={`position-${id}`}
                label={{ key: 'judging.tie.position', params: { code } }}
                inputMode="numeric"
                width="short"
              />
            ))}
          <TextField name="reason" label={{ key: 'judging.tie.reason' }} hint={{ key: 'judging.tie.reason.hint' }} />
          <ButtonRow>
            <Button
              kind={awaits === 'chair' ? 'primary' : 'secondary'}
              text={{ key: `judging.tie.answer.${awaits}.save` }}
            />
            <ButtonLink kind="secondary" href={room} text={{ key: 'judging.room.back' }} />
          </ButtonRow>
        </Form>
      </Section>
      {seat === 'conductor' && round.chairAccountId && awaits === 'chair' && <p>{t('judging.tie.chair-answers')}</p>}
    </>
  );
}

function MiniRound({
  here,
  miniRound,
  mayPlan,
}: {
  here: string;
  miniRound: WaitingTie['miniRound'];
  mayPlan: boolean;
}) {
  const t = useText();
  const isUnderWay = miniRound && miniRound.state !== 'cancelled' && miniRound.state !== 'decided';
  if (isUnderWay)
    return (
      <Alert
        tone="info"
        text={{ key: 'judging.tie.mini-round', params: { state: t(`judging.round.state.${miniRound.state}`) } }}
        slim
      >
        {mayPlan && <a href={`/judging/rounds/${miniRound.id}`}>{t('judging.tie.mini-round.open')}</a>}
      </Alert>
    );
  if (!mayPlan) return null;
  return (
    <form method="post" action={`${here}/mini-round`}>
      <ButtonRow>
        <Button text={{ key: 'judging.tie.mini-round.plan' }} />
      </ButtonRow>
    </form>
  );
}
