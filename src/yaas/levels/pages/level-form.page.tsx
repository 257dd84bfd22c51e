import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  DateField,
  Form,
  PageHeader,
  Radios,
  Section,
  Select,
  TextArea,
  TextField,
  useLocale,
  type Choice,
  type FormState,
} from '../../../platform/index.js';
import { inLocale } from '../../editions/localized.js';
import type { RuleSet } from '../../editions/rule-set.schema.js';
import { limitedCategories } from '../level.schema.js';
import { LOOSENABLE } from '../overrides.schema.js';
import { AwardLines } from './award-lines.js';

export interface LevelFormProps {
  form: FormState;
  rules: RuleSet;
  /** Members to choose from, for a new competition. */
  members?: readonly { id: string; name: string }[];
  /** Of an existing one. */
  id?: string;
  /** It is announced: students rely on its window and rules. */
  isAnnounced?: boolean;
}

/** A competition of one's own: what is as in the edition stays as it is filled in. */
export function LevelFormPage({ form, rules, members, id, isAnnounced = false }: LevelFormProps) {
  const action = id ? `/yaas/levels/${id}` : '/yaas/levels';
  const words = id ? 'edit' : 'new';
  return (
    <>
      <PageHeader title={{ key: `yaas.levels.${words}.title` }} lead={{ key: `yaas.levels.${words}.lead` }} />
      {isAnnounced && <Alert tone="info" text={{ key: 'yaas.levels.form.announced' }} />}
      <Form action={action} form={form}>
        {members && <MemberField members={members} />}
        <TextField
          name="name"
          label={{ key: 'yaas.levels.form.name.label' }}
          hint={{ key: 'yaas.levels.form.name.hint' }}
        />
        <TextArea
          name="statement"
          label={{ key: 'yaas.levels.form.statement' }}
          hint={{ key: 'yaas.levels.form.statement.hint' }}
          rows={4}
          optional
        />
        <Window />
        <Rules rules={rules} />
        <AwardLines />
        <Show />
        <ButtonRow>
          <Button text={{ key: `yaas.levels.${words}.save` }} />
          <ButtonLink
            href={id ? `/yaas/levels/${id}` : '/yaas/levels'}
            text={{ key: 'yaas.levels.back' }}
            kind="plain"
          />
        </ButtonRow>
      </Form>
    </>
  );
}

function MemberField({ members }: { members: readonly { id: string; name: string }[] }) {
  const choices = members.map(({ id: value, name: label }): Choice => ({ value, label }));
  if (choices.length === 1) return <input type="hidden" name="member" value={choices[0]!.value} />;
  return (
    <Select
      name="member"
      label={{ key: 'yaas.levels.member' }}
      choices={choices}
      empty={{ key: 'yaas.levels.form.member' }}
    />
  );
}

const Window = () => (
  <Section title={{ key: 'yaas.levels.form.window' }} lead={{ key: 'yaas.levels.form.window.lead' }}>
    <DateField name="opensOn" label={{ key: 'yaas.levels.form.opens_on' }} />
    <TextField
      name="opensAt"
      label={{ key: 'yaas.levels.form.opens_at' }}
      hint={{ key: 'yaas.levels.form.time.hint' }}
      width="short"
    />
    <DateField name="closesOn" label={{ key: 'yaas.levels.form.closes_on' }} />
    <TextField
      name="closesAt"
      label={{ key: 'yaas.levels.form.closes_at' }}
      hint={{ key: 'yaas.levels.form.time.hint' }}
      width="short"
    />
    <TextField
      name="timeZone"
      label={{ key: 'yaas.levels.form.zone.label' }}
      hint={{ key: 'yaas.levels.form.zone.hint' }}
      width="medium"
    />
  </Section>
);

function Rules({ rules }: { rules: RuleSet }) {
  const { locale } = useLocale();
  const categories = rules.categories.map(({ code: value, label }) => ({ value, label: inLocale(label, locale) }));
  const mayLoosen = rules.levels.overrides === 'marked_looser';
  return (
    <Section title={{ key: 'yaas.levels.form.rules' }} lead={{ key: 'yaas.levels.form.rules.lead' }}>
      <Checkboxes
        name="categories"
        label={{ key: 'yaas.levels.form.categories.label' }}
        choices={categories}
        tiles={false}
      />
      <Count name="agesFrom" usual={rules.ages.from} />
      <Count name="agesTo" usual={rules.ages.until === null ? null : rules.ages.until - 1} />
      <Count name="piecesMax" usual={null} />
      <Per name="piecesPer" />
      {limitedCategories(rules).map(({ code, label, limit }) => (
        <TextField
          key={code}
          name={`limit_${code}`}
          label={{ key: `yaas.levels.form.limit.${limit.mode}`, params: { category: inLocale(label, locale) } }}
          hint={{ key: 'yaas.levels.form.usual', params: { usual: limit.max } }}
          inputMode="numeric"
          width="short"
          optional
        />
      ))}
      <Count name="sendsMax" usual={null} />
      <Per name="sendsPer" />
      {mayLoosen && (
        <Checkboxes
          name="looser"
          label={{ key: 'yaas.levels.form.looser' }}
          hint={{ key: 'yaas.levels.form.looser.hint' }}
          choices={LOOSENABLE.map((value) => ({ value, label: { key: `yaas.levels.looser.${value}` } }))}
          tiles={false}
          optional
        />
      )}
    </Section>
  );
}

function Count({ name, usual }: { name: string; usual: number | null }) {
  const hint =
    usual === null ? { key: `yaas.levels.form.${name}.hint` } : { key: 'yaas.levels.form.usual', params: { usual } };
  return (
    <TextField
      name={name}
      label={{ key: `yaas.levels.form.${name}` }}
      hint={hint}
      inputMode="numeric"
      width="short"
      optional
    />
  );
}

const Per = ({ name }: { name: string }) => (
  <Radios
    name={name}
    label={{ key: `yaas.levels.form.${name}` }}
    choices={(['level', 'category'] as const).map((value) => ({ value, label: { key: `yaas.levels.per.${value}` } }))}
    defaultValue="level"
    inline
  />
);

const Show = () => (
  <Section title={{ key: 'yaas.levels.form.show_title' }} lead={{ key: 'yaas.levels.form.show.lead' }}>
    <TextField name="showPlace" label={{ key: 'yaas.levels.form.show_place' }} optional />
    <DateField name="showFrom" label={{ key: 'yaas.levels.form.show_from' }} optional />
    <DateField name="showUntil" label={{ key: 'yaas.levels.form.show_until' }} optional />
  </Section>
);
