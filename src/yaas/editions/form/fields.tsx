import { Fragment } from 'preact';
import {
  Checkboxes,
  Select,
  TextArea,
  TextField,
  useText,
  type FormState,
  type Text,
} from '../../../platform/index.js';
import { codesOf } from './codes-of.js';
import { FORM_LANGUAGES, type Field } from './field.js';
import { Rows } from './rows.js';
import type { RuleSet } from '../rule-set.schema.js';

export interface FieldsProps {
  fields: readonly Field[];
  /** Where the fields stand, with a dot at the end; empty at the top. */
  prefix?: string;
  /** The same without the numbers of rows: what the labels are found by. */
  words: string;
  form: FormState;
  rules: RuleSet;
}

/** The inputs of a page of the rule set, by their kind. */
export function Fields({ fields, prefix = '', ...rest }: FieldsProps) {
  return (
    <>
      {fields.map((field) => (
        <OneField key={field.name} field={field} name={`${prefix}${field.name}`} {...rest} />
      ))}
    </>
  );
}

interface OneProps extends Omit<FieldsProps, 'fields' | 'prefix'> {
  field: Field;
  name: string;
}

function OneField({ field, name, words, form, rules }: OneProps) {
  const said = `${words}${field.name}`;
  const label: Text = { key: `yaas.rulebook.${said}` };
  if (field.kind === 'group') return <Group field={field} name={name} said={said} form={form} rules={rules} />;
  if (field.kind === 'rows')
    return (
      <Rows field={field} name={name} said={said} form={form}>
        {(row) => <Fields fields={field.fields} prefix={row} words={`${said}.`} form={form} rules={rules} />}
      </Rows>
    );
  if (field.kind === 'words' || field.kind === 'long_words' || field.kind === 'word_lines')
    return <Sentences kind={field.kind} name={name} label={label} isOptional={mayBeEmpty(field)} form={form} />;
  return <Input field={field} name={name} label={label} said={said} rules={rules} />;
}

const mayBeEmpty = (field: Field): boolean => 'optional' in field && field.optional === true;

interface InputProps {
  field: Exclude<Field, { kind: 'group' | 'rows' | 'word_lines' }>;
  name: string;
  label: Text;
  said: string;
  rules: RuleSet;
}

/** One control. */
function Input({ field, name, label, said, rules }: InputProps) {
  switch (field.kind) {
    case 'choice':
      return <Select name={name} label={label} empty={false} choices={optionsOf(said, field.options)} />;
    case 'choices':
      return <Checkboxes name={name} label={label} tiles={false} choices={optionsOf(said, field.options)} />;
    case 'yes':
      return <Checkboxes name={name} label={label} tiles={false} choices={YES} />;
    case 'codes':
      return <Checkboxes name={name} label={label} tiles={false} optional choices={codesOf(rules, field.of)} />;
    case 'one_code':
      return <Select name={name} label={label} optional choices={codesOf(rules, field.of)} />;
    default:
      return (
        <TextField
          name={name}
          label={label}
          optional={mayBeEmpty(field)}
          width={WIDTHS[field.kind] ?? 'short'}
          hint={HINTED.has(field.kind) ? { key: `yaas.editions.hint.${field.kind}` } : undefined}
        />
      );
  }
}

const YES = [{ value: 'yes', label: { key: 'yaas.editions.yes' } }];

const WIDTHS: Partial<Record<Field['kind'], 'medium' | 'full'>> = { text: 'full', list: 'medium', minute: 'medium' };

const HINTED = new Set<Field['kind']>(['code', 'day', 'minute', 'list', 'money', 'megabytes']);

const optionsOf = (said: string, options: readonly string[]) =>
  options.map((value) => ({ value, label: { key: `yaas.rulebook.${said}.${value}` } }));

interface SentencesProps {
  kind: 'words' | 'long_words' | 'word_lines';
  name: string;
  label: Text;
  isOptional: boolean;
  form: FormState;
}

/** English first; the other languages are folded away until one of them is written. */
function Sentences({ kind, name, label, isOptional, form }: SentencesProps) {
  const t = useText();
  const [first, ...others] = FORM_LANGUAGES;
  const isWritten = others.some((language) => form.values[`${name}.${language}`]);
  const input = (language: string, own: Text) =>
    kind === 'words' ? (
      <TextField name={`${name}.${language}`} label={own} optional={isOptional || language !== first} lang={language} />
    ) : (
      <TextArea
        name={`${name}.${language}`}
        label={own}
        optional={isOptional || language !== first}
        rows={3}
        lang={language}
      />
    );
  return (
    <div class="sentences">
      {input(first, label)}
      <details open={isWritten}>
        <summary>
          {t('yaas.editions.other_languages')} <span class="usa-sr-only">({t(label.key)})</span>
        </summary>
        {others.map((language) => (
          <Fragment key={language}>{input(language, { key: `yaas.editions.language.${language}` })}</Fragment>
        ))}
      </details>
    </div>
  );
}

interface GroupProps {
  field: Extract<Field, { kind: 'group' }>;
  name: string;
  said: string;
  form: FormState;
  rules: RuleSet;
}

/** Questions that belong together; all left empty means that there is no such rule. */
function Group({ field, name, said, form, rules }: GroupProps) {
  const t = useText();
  return (
    <fieldset class="rule-group">
      <legend>{t(`yaas.rulebook.${said}`)}</legend>
      <p class="usa-hint">{t('yaas.editions.group.hint')}</p>
      <Fields fields={field.fields} prefix={`${name}.`} words={`${said}.`} form={form} rules={rules} />
    </fieldset>
  );
}
