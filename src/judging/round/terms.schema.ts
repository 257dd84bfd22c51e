import { z } from 'zod';
import { advancementSchema, PER, type Advancement } from './advancement.js';
import { METHODS, methodsOf, MODES, modeSettings, type RoundMode } from './mode.js';
import type { RoundTerms } from './new-round.js';
import { termKey } from './term-key.js';
import { TIE_STEPS, type TieLadder, type TieStep } from './tie-ladder.js';

const typed = z.string().trim().default('');

export const ticked = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((boxes) => [boxes].flat().includes('yes'));

/** A whole number that may be left out. */
const perhaps = (highest: number) =>
  typed.transform((text, context): number | null => {
    const number = Number(text);
    if (text === '') return null;
    if (Number.isInteger(number) && number >= 1 && number <= highest) return number;
    context.addIssue({ code: 'custom', message: 'judging.new.count.invalid' });
    return z.NEVER;
  });

const MOST_WORKS = 10_000;

/** So many steps of the ladder can be chosen. */
export const LADDER_STEPS = [1, 2, 3, 4, 5, 6] as const;

/** The fields of a form that say how a round judges; of those that belong to a mode only the chosen one's are read. */
export const termsFields = {
  mode: z.enum(MODES).default('rubric'),
  method: z.union([z.literal(''), z.enum(METHODS)]).default(''),
  stars: typed,
  top: typed,
  unrankedIsLast: ticked,
  budget: typed,
  most: typed,
  loadMinimum: perhaps(MOST_WORKS),
  loadMaximum: perhaps(MOST_WORKS),
  goesOn: z.enum(['final', 'top', 'threshold']).default('final'),
  goOnCount: typed,
  goOnPer: z.enum(PER).default('round'),
  goOnAt: typed,
  calibrated: ticked,
  feedback: ticked,
};

const fieldsSchema = z.object(termsFields);

type TermsFields = z.output<typeof fieldsSchema>;

type Judging = Required<Pick<RoundTerms, 'mode' | 'modeSettings' | 'method' | 'advancement'>>;

/** What the fields say; what is wrong with them is added to the context. */
export function judgingIn(fields: TermsFields, context: z.RefinementCtx): Judging {
  const { mode } = fields;
  const method = fields.method || methodsOf[mode][0];
  if (!methodsOf[mode].includes(method))
    context.addIssue({ code: 'custom', path: ['method'], message: 'judging.new.method.misfit' });
  return { mode, method, modeSettings: settingsIn(fields, context), advancement: advancementIn(fields, context) };
}

const number = (text: string): number | undefined => (text === '' ? undefined : Number(text));

function settingsIn({ mode, ...fields }: TermsFields, context: z.RefinementCtx): object {
  const asked: Partial<Record<RoundMode, object>> = {
    stars: { stars: number(fields.stars) },
    ranking: { top: number(fields.top), unrankedIsLast: fields.unrankedIsLast },
    points: { budget: number(fields.budget), most: number(fields.most) },
  };
  const read = modeSettings[mode].safeParse(asked[mode] ?? {});
  for (const { path, code } of read.error?.issues ?? []) {
    const message = code === 'custom' ? 'judging.new.most.too-high' : `${termKey(String(path[0]))}.invalid`;
    context.addIssue({ code: 'custom', path, message });
  }
  return read.data ?? {};
}

function advancementIn({ goesOn, ...fields }: TermsFields, context: z.RefinementCtx): Advancement | null {
  if (goesOn === 'final') return null;
  const asked =
    goesOn === 'top'
      ? { kind: goesOn, count: Number(fields.goOnCount), per: fields.goOnPer }
      : { kind: goesOn, at: fields.goOnAt === '' ? Number.NaN : Number(fields.goOnAt) / 100 };
  const read = advancementSchema.safeParse(asked);
  if (read.success) return read.data;
  const field = goesOn === 'top' ? 'goOnCount' : 'goOnAt';
  context.addIssue({ code: 'custom', path: [field], message: `${termKey(field)}.invalid` });
  return null;
}

const isStep = (step: string): step is Exclude<TieStep['step'], 'criterion'> =>
  step !== 'criterion' && (TIE_STEPS as readonly string[]).includes(step);

/** The ladder in fields `tie1`…: a step each, a criterion as `criterion:<code>`; what is chosen twice counts once, and nothing comes after sharing. */
export function ladderIn(fields: Readonly<Record<string, unknown>>): TieLadder {
  const chosen = LADDER_STEPS.map((place) => fields[`tie${place}`]).filter((step) => typeof step === 'string');
  const ladder = [...new Set(chosen)].flatMap((text): TieStep[] => {
    const [step = '', code] = text.split(':');
    if (step === 'criterion' && code) return [{ step, code }];
    return isStep(step) ? [{ step }] : [];
  });
  const shared = ladder.findIndex(({ step }) => step === 'shared');
  return shared < 0 ? ladder : ladder.slice(0, shared + 1);
}
