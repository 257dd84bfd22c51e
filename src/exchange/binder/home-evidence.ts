import type { HomeOnRecord } from '../../host-families/index.js';
import { inLine, type BinderWords } from './binder-words.js';

type Lines = (home: HomeOnRecord, words: BinderWords) => (string | null)[];

/** What proves a rule about the family, by kind; never what was found. */
export const homeEvidence = (kind: string, home: HomeOnRecord, words: BinderWords): string[] =>
  (OF_HOME[kind]?.(home, words) ?? []).flatMap((line) => (line === null ? [] : [inLine(home.family, line)]));

const checks =
  (kind: 'criminal' | 'registry'): Lines =>
  (home, { say, day }) =>
    home.checks
      .filter((check) => check.kind === kind)
      .map(({ person, on, by }) => inLine(say(`check.${kind}`, { person }), say('done-by', { on: day(on), by })));

const given =
  (kind: 'reference' | 'signature'): Lines =>
  (home, { say, day }) =>
    home.given
      .filter((one) => one.kind === kind)
      .map(({ name, on }) => say(kind === 'reference' ? 'reference-came' : 'signature-came', { name, on: day(on) }));

const deed =
  (key: string, of: (home: HomeOnRecord) => { on: string | null; by: string | null }): Lines =>
  (home, { say, day }) => {
    const { on, by } = of(home);
    return [on && say(key, { on: day(on), by: by ?? say('portal') })];
  };

const OF_HOME: Readonly<Record<string, Lines>> = {
  acknowledgement: (home, { say, day }) => [home.informedOn && say('home.informed', { on: day(home.informedOn) })],
  application: (home, { say, day }) => [home.submittedOn && say('home.submitted', { on: day(home.submittedOn) })],
  signature: given('signature'),
  reference: given('reference'),
  photograph: (home, { say }) => [home.photographs > 0 ? say('home.photographs', { count: home.photographs }) : null],
  'home-visit': deed('home.interviewed', ({ interviewed }) => interviewed),
  'second-level-review': deed('home.reviewed', ({ reviewed }) => reviewed),
  decision: deed('home.approved', ({ approved }) => approved),
  'criminal-check': checks('criminal'),
  'registry-check': checks('registry'),
  orientation: (home, { say, day }) => [home.orientedOn && say('home.oriented', { on: day(home.orientedOn) })],
};
