import { z } from 'zod';
import type { ConsentScope } from '../consent-subjects.js';

/** Each scope has an answer of its own; nothing stands for an answer that was not given. */
export const answersSchema = (scopes: readonly ConsentScope[]) =>
  z.object(
    Object.fromEntries(
      scopes.map((scope) => [scope.code, z.enum(codesOf(scope), { error: 'consent.form.answer_missing' })]),
    ),
  );

/** The answers that a scope allows. */
const codesOf = ({ choices }: ConsentScope): string[] => choices?.map(({ code }) => code) ?? ['yes', 'no'];

/** Whether nothing that the programme needs was refused. */
export const permits = (scopes: readonly ConsentScope[], answers: Readonly<Record<string, string>>): boolean =>
  scopes.every(({ code, needed }) => !needed || (answers[code] !== undefined && answers[code] !== 'no'));
