import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { DutyKinds } from '../../src/duties/index.js';
import { allLawRules } from '../../src/law/index.js';
import { Catalogue, type Severity } from '../../src/platform/index.js';
import type { Mark } from './support/edges.js';
import { fixtures } from './support/known-cases.js';
import { families } from './support/rows-of-families.js';
import { sponsorsAndPeople } from './support/rows-of-people.js';
import { rulesNobodyAsks } from './support/rules-asked.js';
import { reporting, theStudent } from './support/rows-of-students.js';
import { startPortal, type TestPortal } from '../support/portal.js';

const rows = [...sponsorsAndPeople, ...theStudent, ...families, ...reporting];

const severities: Record<Mark, Severity> = { B: 'block', G: 'gate', D: 'deadline' };

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal({ PORTAL_ROLE: 'web' });
});
afterAll(() => portal.stop());

/** What the portal knows of a paragraph: rules by their severity, and clocks. */
function marksOf(paragraph: string): Set<string> {
  const cites = `22 CFR ${paragraph}`;
  const rules = allLawRules().filter((rule) => rule.cites === cites);
  const clocks = portal.app
    .get(DutyKinds, { strict: false })
    .all()
    .filter((kind) => kind.cites === cites);
  return new Set([...rules.map(({ severity }) => severity), ...clocks.map(() => 'deadline')]);
}

describe('The rows of the law that block, need a second person, or run a clock', () => {
  test.each(rows)('%s (%s): %s', (paragraph, marks) => {
    const known = marksOf(paragraph);
    const missing = marks.split('').filter((mark) => !known.has(severities[mark as Mark]));
    expect({ paragraph, missing }).toEqual({ paragraph, missing: [] });
  });

  test.each(rows)('%s (%s): %s: its edge is held by a test', (_paragraph, _marks, _sentence, [file, name]) => {
    expect(readFileSync(`test/${file}`, 'utf8')).toContain(name);
  });
});

describe('What the field knows to go wrong', () => {
  test.each(fixtures)('is played by a test: %s', (_what, file, name) => {
    expect(readFileSync(`test/${file}`, 'utf8')).toContain(name);
  });
});

describe('Every rule of law', () => {
  test('can be read: what it checks, why not, what to do, its proof, its numbers', () => {
    const catalogue = portal.app.get(Catalogue, { strict: false });
    const keys = allLawRules()
      // Another file of this worker tries a rule of its own.
      .filter(({ id }) => !id.startsWith('test-'))
      .flatMap(({ checks, evidence, parameters, severity }) => [
        checks.key,
        checks.key.replace(/checks$/, 'because'),
        checks.key.replace(/checks$/, 'remedy'),
        `law.severity.${severity}`,
        ...evidence.map((kind) => `law.evidence.${kind}`),
        ...Object.entries(parameters).flatMap(([name, { unit }]) => [`law.number.${name}`, `law.unit.${unit}`]),
      ]);
    expect(keys.filter((key) => !catalogue.has('en', key))).toEqual([]);
  });

  test('is asked by some step, page, list or clock', () => {
    expect(rulesNobodyAsks()).toEqual([]);
  });

  test('has an id and a paragraph, and no two have one id', () => {
    const ids = allLawRules().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(allLawRules().filter(({ cites }) => !/^(\d+ CFR |[A-Z])/.test(cites))).toEqual([]);
  });
});
