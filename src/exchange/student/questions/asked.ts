/** The programme by which `applications` knows exchange applications. */
export const EXCHANGE = 'exchange';

/** 22 CFR 62.25(f)(4): three years after the programme. */
const KEPT_MONTHS = 36;

const base = 'exchange.ask';

interface Asked {
  purpose: string;
  hinted?: true;
  optional?: true;
  when?: { field: string; is: string | string[] };
}

const asked = (code: string, { purpose, hinted, ...rest }: Asked) => ({
  code,
  label: { key: `${base}.${code}` },
  ...(hinted ? { hint: { key: `${base}.${code}.hint` } } : {}),
  personal: { purpose, keptMonths: KEPT_MONTHS },
  ...rest,
});

const choicesOf = (code: string, choices: readonly string[]) =>
  choices.map((choice) => ({ code: choice, label: { key: `${base}.${code}.${choice}` } }));

/** Choices that stand in words elsewhere, by the key before their code: one word for one thing. */
export const choicesAs = (key: string, choices: readonly string[]) =>
  choices.map((code) => ({ code, label: { key: `${key}.${code}` } }));

type Choices = readonly { code: string; label: { key: string } | Record<string, string> }[];

export const line = (code: string, about: Asked, max = 200) => ({ ...asked(code, about), kind: 'text' as const, max });

/** `max` words. */
export const text = (code: string, about: Asked, max = 150) => ({
  ...asked(code, about),
  kind: 'long_text' as const,
  limit: { mode: 'words' as const, max },
});

export const yesNo = (code: string, about: Asked) => ({ ...asked(code, about), kind: 'yes_no' as const });

export const oneOf = (code: string, choices: readonly string[], about: Asked) =>
  oneAmong(code, choicesOf(code, choices), about);

export const oneAmong = (code: string, choices: Choices, about: Asked) => ({
  ...asked(code, about),
  kind: 'choice' as const,
  choices: [...choices],
});

export const someOf = (code: string, choices: readonly string[], about: Asked & { most?: number }) =>
  someAmong(code, choicesOf(code, choices), about);

export const someAmong = (code: string, choices: Choices, { most, ...about }: Asked & { most?: number }) => ({
  ...asked(code, about),
  kind: 'choices' as const,
  choices: [...choices],
  ...(most ? { most } : {}),
});

export const count = (code: string, { from, to }: { from: number; to: number }, about: Asked) => ({
  ...asked(code, about),
  kind: 'number' as const,
  from,
  to,
  whole: true,
});

export const day = (code: string, about: Asked) => ({ ...asked(code, about), kind: 'date' as const });

export const birthday = (code: string, about: Asked) => ({ ...day(code, about), birthday: true as const });

/** A section with its title and lead. */
export const section = <F>(code: string, group: string, fields: F[]) => ({
  code,
  group,
  title: { key: `exchange.section.${code}` },
  lead: { key: `exchange.section.${code}.lead` },
  fields,
});
