import type { CategoryRules, WorkRules } from '../../rule-set.schema.js';
import {
  choice,
  code,
  codes,
  decimal,
  group,
  list,
  longWords,
  megabytes,
  number,
  optional,
  words,
  yes,
  type Field,
} from '../field.js';

const NEED = ['none', 'optional', 'required'];

const file = [optional(list('work.types')), optional(megabytes('work.maxBytes'))];
const seconds = [number('work.minSeconds'), optional(number('work.maxSeconds'))];
const pixels = (name: string): Field => group(name, number('short'), number('long'));

const work: Record<WorkRules['kind'], readonly Field[]> = {
  text: [
    choice('work.form', 'poem', 'prose'),
    choice('work.limit.mode', 'words', 'characters', 'lines'),
    number('work.limit.min'),
    number('work.limit.max'),
  ],
  image: [
    ...file,
    number('work.views.min'),
    number('work.views.max'),
    pixels('work.minPixels'),
    pixels('work.maxPixels'),
    group('work.print', number('dpi'), decimal('width'), decimal('height'), choice('unit', 'in', 'cm')),
    group(
      'work.physical',
      decimal('width'),
      decimal('height'),
      optional(decimal('depth')),
      choice('unit', 'in', 'cm'),
      yes('includesFrame'),
      optional(decimal('maxWeight')),
      choice('weightUnit', 'lb', 'kg'),
      choice('mounting', 'any', 'unframed', 'mounted', 'framed'),
    ),
  ],
  audio: [...file, ...seconds],
  film: [...file, ...seconds],
};

const need = (name: string): Field => choice(`companions.${name}`, ...NEED);

const companions: Record<WorkRules['kind'], readonly Field[]> = {
  text: [],
  image: [need('alternativeText')],
  audio: [need('lyrics'), need('transcript')],
  film: [need('transcript')],
};

/** The page of a category; what a work is asked follows from its kind. */
export const categoryFields = ({ work: { kind } }: CategoryRules): readonly Field[] => [
  code('code'),
  words('label'),
  longWords('description'),
  group('ages', number('from'), optional(number('until'))),
  codes('divisions', 'divisions'),
  ...work[kind],
  need('title'),
  need('statement.need'),
  number('companions.statement.minWords'),
  number('companions.statement.maxWords'),
  ...companions[kind],
  need('process'),
];
