import {
  Alert,
  Button,
  ButtonRow,
  Checkboxes,
  DateField,
  Form,
  newForm,
  PageHeader,
  Section,
  Select,
  TextField,
  useLocale,
  useText,
  type Choice,
  type FormState,
} from '../../../platform/index.js';
import { PER } from '../../round/advancement.js';
import { inLocale } from '../../round/localized.js';
import { MODES } from '../../round/mode.js';
import { advancementFields } from '../../round/terms-form.js';
import type { PrescribedRound } from '../../judged-works.js';

export interface ChainPageProps {
  form: FormState;
  offered: readonly Choice[];
  /** What is to be judged, once it is chosen. */
  works: string | null;
  category: string;
  /** Whether the rounds are those of the edition's rules. */
  prescribed: boolean;
  rounds: readonly PrescribedRound[];
}

/** First which works, then all rounds to their final with what the rules say of each; only the days are missing. */
export function ChainPage({ form, offered, works, category, prescribed, rounds }: ChainPageProps) {
  return (
    <>
      <PageHeader title={{ key: 'judging.chain.title' }} lead={{ key: 'judging.chain.lead' }} />
      <Form action="/judging/rounds/chain" method="get" form={newForm({ works: works ?? '' })}>
        <Select name="works" label={{ key: 'judging.new.works' }} choices={offered} />
        <Button kind={works ? 'secondary' : 'primary'} text={{ key: 'judging.chain.choose' }} />
      </Form>
      {works && (
        <Form action="/judging/rounds/chain" form={form}>
          <Alert tone="info" slim text={{ key: prescribed ? 'judging.chain.prescribed' : 'judging.chain.usual' }} />
          <input type="hidden" name="works" value={works} />
          <input type="hidden" name="rounds" value={rounds.length} />
          {rounds.map((round, index) => (
            <RoundFields
              key={index}
              round={round}
              category={category}
              number={index + 1}
              isFinal={index === rounds.length - 1}
            />
          ))}
          <TextField
            name="timeZone"
            label={{ key: 'judging.new.zone' }}
            hint={{ key: 'judging.new.zone.hint' }}
            width="medium"
            defaultValue="America/New_York"
          />
          <Checkboxes
            name="statementShown"
            label={{ key: 'judging.new.statement' }}
            choices={[{ value: 'yes', label: { key: 'judging.new.statement.shown' } }]}
          />
          <ButtonRow>
            <Button text={{ key: 'judging.chain.save' }} />
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

interface RoundFieldsProps {
  round: PrescribedRound;
  category: string;
  number: number;
  isFinal: boolean;
}

function RoundFields({ round, category, number, isFinal }: RoundFieldsProps) {
  const t = useText();
  const { locale } = useLocale();
  const { label, mode, judgesPerEntry } = round;
  const name = inLocale(label, locale);
  return (
    <Section title={{ key: 'judging.chain.number', params: { number, name } }}>
      <TextField
        name={`name-${number}`}
        label={{ key: 'judging.new.name' }}
        defaultValue={t('judging.chain.name', { category, name })}
      />
      <Select
        name={`mode-${number}`}
        label={{ key: 'judging.new.mode' }}
        empty={false}
        defaultValue={mode}
        choices={MODES.map((value) => ({ value, label: { key: `judging.mode.${value}` } }))}
      />
      <TextField
        name={`judgesPerEntry-${number}`}
        label={{ key: 'judging.new.k' }}
        inputMode="numeric"
        width="short"
        defaultValue={String(judgesPerEntry)}
      />
      <DateField name={`opensOn-${number}`} label={{ key: 'judging.new.opens' }} />
      <DateField name={`closesOn-${number}`} label={{ key: 'judging.new.closes' }} />
      {!isFinal && <GoingOn round={round} number={number} />}
    </Section>
  );
}

function GoingOn({ round: { advancement }, number }: { round: PrescribedRound; number: number }) {
  const { goesOn, goOnCount, goOnPer, goOnAt } = advancementFields(advancement);
  return (
    <>
      <Select
        name={`goesOn-${number}`}
        label={{ key: 'judging.new.goes-on' }}
        empty={false}
        defaultValue={usual(goesOn)}
        choices={['top', 'threshold'].map((value) => ({ value, label: { key: `judging.new.goes-on.${value}` } }))}
      />
      <TextField
        name={`goOnCount-${number}`}
        label={{ key: 'judging.new.go-on-count' }}
        hint={{ key: 'judging.chain.count.hint' }}
        inputMode="numeric"
        width="short"
        defaultValue={usual(goOnCount)}
      />
      <Select
        name={`goOnPer-${number}`}
        label={{ key: 'judging.new.go-on-per' }}
        empty={false}
        defaultValue={usual(goOnPer) || 'round'}
        choices={PER.map((value) => ({ value, label: { key: `judging.new.go-on-per.${value}` } }))}
      />
      <TextField
        name={`goOnAt-${number}`}
        label={{ key: 'judging.new.go-on-at' }}
        hint={{ key: 'judging.chain.at.hint' }}
        inputMode="numeric"
        width="short"
        defaultValue={usual(goOnAt)}
      />
    </>
  );
}

const usual = (value: string | number | undefined): string => String(value ?? '');
