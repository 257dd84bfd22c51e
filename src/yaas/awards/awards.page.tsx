import {
  Alert,
  Button,
  ButtonLink,
  EmptyState,
  Form,
  PageHeader,
  Section,
  Select,
  Tag,
  TextField,
  useText,
  type FormState,
} from '../../platform/index.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import type { GrantRow, SlotOnBoard } from './awards.queries.js';
import { Sum, useSlotTitle } from './slot-name.js';

interface AwardsPageProps {
  edition: EditionWithRules;
  form: FormState;
  board: readonly SlotOnBoard[];
}

/** Every award of the edition's rules: who has it, and who may be given it. */
export function AwardsPage({ edition, form, board }: AwardsPageProps) {
  const year = String(edition.year);
  return (
    <>
      <PageHeader title={{ key: 'yaas.awards.title' }} lead={{ key: 'yaas.awards.lead', params: { year } }}>
        <ButtonLink text={{ key: 'yaas.prizes.title' }} href={`/yaas/editions/${edition.id}/prizes`} kind="secondary" />
      </PageHeader>
      {form.errors.map(({ field, text }) => (
        <Alert key={field} tone="error" text={text} />
      ))}
      {board.length === 0 && <EmptyState title={{ key: 'yaas.awards.none' }} text={{ key: 'yaas.awards.none_text' }} />}
      {board.filter(isAlive).map((one) => (
        <SlotSection key={one.name} edition={edition} one={one} />
      ))}
      <Waiting edition={edition} board={board.filter((one) => !isAlive(one))} />
    </>
  );
}

const isAlive = ({ grants, candidates }: SlotOnBoard): boolean => grants.length > 0 || candidates.length > 0;

/** Awards for which no work has been released yet: named, and out of the way. */
function Waiting({ edition, board }: Omit<AwardsPageProps, 'form'>) {
  const t = useText();
  const titleOf = useSlotTitle(edition.rules);
  if (board.length === 0) return null;
  return (
    <details>
      <summary>{t('yaas.awards.waiting', { count: board.length })}</summary>
      <ul>
        {board.map(({ name, slot }) => (
          <li key={name}>{titleOf(slot)}</li>
        ))}
      </ul>
    </details>
  );
}

function SlotSection({ edition, one }: { edition: EditionWithRules; one: SlotOnBoard }) {
  const title = useSlotTitle(edition.rules)(one.slot);
  const decided = one.grants.some(({ entryId }) => entryId === null);
  const mayShare = edition.rules.awards.coWinners || one.grants.length === 0;
  return (
    <Section title={title} id={anchorOf(one.name)}>
      <p>
        <Sum {...one.slot} />
      </p>
      {one.grants.map((grant) => (
        <Grant key={grant.id} grant={grant} />
      ))}
      {!decided && mayShare && one.candidates.length > 0 && <GiveForm edition={edition} one={one} />}
    </Section>
  );
}

function Grant({ grant: { id, title, reason } }: { grant: GrantRow }) {
  const t = useText();
  return (
    <div class="award-grant">
      <p>
        <strong>{title ?? t('yaas.awards.nobody')}</strong>{' '}
        {title && <Tag text={{ key: 'yaas.awards.given' }} tone="good" />}
      </p>
      {reason && <p>{reason}</p>}
      <details>
        <summary>{t('yaas.awards.revoke')}</summary>
        <Form id={`revoke-${id}`} action={`/yaas/awards/${id}/revocation`}>
          <TextField name="reason" label={{ key: 'yaas.awards.reason' }} hint={{ key: 'yaas.awards.revoke_hint' }} />
          <Button text={{ key: 'yaas.awards.revoke' }} kind="danger" />
        </Form>
      </details>
    </div>
  );
}

function GiveForm({ edition, one }: { edition: EditionWithRules; one: SlotOnBoard }) {
  const t = useText();
  const { rules, id } = edition;
  const nobody = rules.awards.noAward && one.grants.length === 0;
  const choices = [
    ...one.candidates.map(({ id: value, title, place, community }) => ({
      value,
      label: t('yaas.awards.candidate', { title, place: place ?? 0, community }),
    })),
    ...(nobody ? [{ value: 'nobody', label: { key: 'yaas.awards.nobody' } }] : []),
  ];
  const earner = one.grants.length === 0 ? one.candidates.find(({ place }) => place === one.slot.place) : one.next;
  return (
    <Form id={`give-${anchorOf(one.name)}`} action={`/yaas/editions/${id}/awards#${anchorOf(one.name)}`}>
      <input type="hidden" name="slot" value={one.name} />
      <Select
        name="winner"
        label={{ key: one.grants.length > 0 ? 'yaas.awards.share_with' : 'yaas.awards.give_to' }}
        choices={choices}
        defaultValue={earner?.id}
      />
      <TextField
        name="reason"
        label={{ key: 'yaas.awards.reason' }}
        hint={{ key: 'yaas.awards.reason_hint' }}
        optional
      />
      <Button text={{ key: 'yaas.awards.give' }} kind="secondary" />
    </Form>
  );
}

/** What an address may name after its `#`. */
const anchorOf = (slot: string): string => slot.replaceAll('|', '-');
