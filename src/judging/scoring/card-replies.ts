import type { Response } from 'express';
import { Conflict, formOf, page, type FormState, type PageReply } from '../../platform/index.js';
import { CardPage } from '../pages/card/card.page.js';
import { answersOf } from './answers.js';
import { answersOfCard, type JudgeCard } from './judge-card.queries.js';
import type { SavedCard, StandingCard } from './scores.service.js';

export interface HowShown {
  form: FormState;
  status?: number;
  refusals?: Conflict['rules'];
}

/** The card's page, filled with what is saved or with what was typed. */
export function cardPage(model: JudgeCard, { form, status, refusals = [] }: HowShown): PageReply {
  const { roundId, roundName, code } = model.card;
  const crumbs = [
    { href: '/judging', text: { key: 'judging.home.title' } },
    { href: `/judging/desk/${roundId}`, text: roundName },
  ];
  return page(
    CardPage,
    { ...model, form, refusals },
    { title: { key: 'judging.card.title', params: { code } }, width: 'wide', crumbs, status },
  );
}

export const formOfCard = (model: JudgeCard): FormState => formOf(answersOfCard(model));

/** To a page that saves itself: the version that it knows from now on. */
export function savedReply(response: Response, { version, status }: SavedCard, answers?: object): object {
  response.status(200);
  return { values: { version: String(version) }, status, ...(answers && { answers }) };
}

/** To a page that knows an older version: what is saved now, so that the judge can choose. */
export function conflictReply(response: Response, standing: StandingCard): object {
  response.status(409);
  return { standing: { version: String(standing.saved), answers: answersOf(standing) } };
}

export const isOlder = (refusal: unknown): refusal is Conflict =>
  refusal instanceof Conflict && refusal.rules.some(({ id }) => id === 'card-is-the-newest');
