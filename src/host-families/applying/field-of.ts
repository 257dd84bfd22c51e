/** The programme by which `applications` knows the files. */
export const HOST_FAMILIES = 'host-families';

const kept = (purpose: string) => ({ purpose, keptMonths: 36 });

/** Where the sentences of a question stand: `<base>.<code>` and `<base>.<code>.<choice>`. */
const base = 'host-families.ask';

const label = (code: string) => ({ key: `${base}.${code}` });
const hint = (code: string) => ({ key: `${base}.${code}.hint` });
const choicesOf = (code: string, choices: readonly string[]) =>
  choices.map((choice) => ({ code: choice, label: { key: `${base}.${code}.${choice}` } }));

interface Asked {
  purpose: string;
  hinted?: true;
  optional?: true;
  when?: { field: string; is: string };
  lasts?: false;
}

const asked = (code: string, { purpose, hinted, ...rest }: Asked) => ({
  code,
  label: label(code),
  ...(hinted ? { hint: hint(code) } : {}),
  personal: kept(purpose),
  ...rest,
});

/** Questions of the host family's application, in short. */
export const line = (code: string, about: Asked, max = 200) => ({ ...asked(code, about), kind: 'text' as const, max });

export const text = (code: string, about: Asked, max = 300) => ({
  ...asked(code, about),
  kind: 'long_text' as const,
  limit: { mode: 'words' as const, max },
});

export const yesNo = (code: string, about: Asked) => ({ ...asked(code, about), kind: 'yes_no' as const });

export const oneOf = (code: string, choices: readonly string[], about: Asked) => ({
  ...asked(code, about),
  kind: 'choice' as const,
  choices: choicesOf(code, choices),
});

export const count = (code: string, { from, to }: { from: number; to: number }, about: Asked) => ({
  ...asked(code, about),
  kind: 'number' as const,
  from,
  to,
});
