import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { APPLICATION_STATES, type ApplicationState } from '../../src/exchange/application/application-state.js';
import { departureRules } from '../../src/exchange/application/application.gates.js';
import { ExchangeApplications } from '../../src/exchange/application/exchange-applications.service.js';
import { GateFactsReader } from '../../src/exchange/application/gate-facts-reader.js';
import { DepartureService } from '../../src/exchange/nomination/departure.service.js';
import { EndsService } from '../../src/exchange/nomination/ends.service.js';
import { NominationService } from '../../src/exchange/nomination/nomination.service.js';
import { SelectionService } from '../../src/exchange/nomination/selection.service.js';
import {
  Conflict,
  Erasure,
  Forbidden,
  judge,
  newId,
  NotFound,
  Purge,
  refusals,
  system,
  Unprocessable,
  Work,
  type Actor,
} from '../../src/platform/index.js';
import { RegistryService } from '../../src/registry/index.js';
import { anApplication, bring } from './support/an-application.js';
import { aTerm, dayFromNow, startExchangePortal, type ExchangePortal } from './support/exchange-portal.js';

let exchange: ExchangePortal;
beforeAll(async () => {
  exchange = await startExchangePortal();
});
afterAll(() => exchange.portal.stop());

const of = <T>(type: new (...args: never[]) => T): T => exchange.portal.app.get<T>(type, { strict: false });

/** Somebody with a role; they need no session to act by the services. */
async function somebody(role: string, scope: string | null): Promise<Actor> {
  const { id: accountId } = await exchange.portal.person({ displayName: `A ${role}` });
  return { ...system, kind: 'account', accountId, grants: [{ role, scope }] };
}

const stateOf = async (id: string): Promise<ApplicationState> => {
  const [row] = await exchange.portal.sql<{ state: ApplicationState }>(
    'SELECT state FROM exchange_application WHERE id = $1',
    [id],
  );
  return row!.state;
};

const to = () => ({ memberId: exchange.memberId, isDirect: false });

describe('An application', () => {
  test.each(APPLICATION_STATES)('can be %s', async (state) => {
    const { id } = await anApplication(exchange, { state });
    expect(await stateOf(id)).toBe(state);
  });

  test('is one for a term while it is not over', async () => {
    const { id, actor } = await anApplication(exchange);
    const again = { termId: exchange.termId, sendingCommunityId: exchange.communityId };
    expect(await of(ExchangeApplications).open(actor, again)).toBe(id);
    await of(EndsService).end(actor, id, { by: 'withdraw', reason: 'I stay at home.' });
    expect(await of(ExchangeApplications).open(actor, again)).not.toBe(id);
  });
});

describe('A nomination', () => {
  test('is made by the sending community, accepted by the receiving member, and nobody else’s', async () => {
    const { id, actor: student } = await anApplication(exchange, { state: 'guardian_signed' });
    const sending = await somebody('coordinator', exchange.communityId);
    const receiving = await somebody('coordinator', exchange.memberId);
    const nomination = of(NominationService);
    await expect(nomination.nominate(receiving, id, to())).rejects.toBeInstanceOf(NotFound);
    await expect(nomination.nominate(student, id, to())).rejects.toBeInstanceOf(Forbidden);
    await nomination.nominate(sending, id, to());
    await expect(nomination.accept(sending, id)).rejects.toBeInstanceOf(Forbidden);
    await nomination.accept(receiving, id);
    const local = await somebody('local_coordinator', exchange.memberId);
    await expect(nomination.submit(local, id)).rejects.toBeInstanceOf(Forbidden);
    await nomination.submit(receiving, id);
    await expect(of(SelectionService).takeUp(receiving, id)).rejects.toBeInstanceOf(Forbidden);
    await of(SelectionService).takeUp(await somebody('responsible_officer', exchange.sponsorId), id);
    expect(await stateOf(id)).toBe('under_review');
  });

  test('goes by a partnership that stands', async () => {
    const registry = of(RegistryService);
    const { id: loneId } = await of(Work).run(system, (unit) =>
      registry.addCommunity(unit, {
        name: 'Kremenchuk',
        kind: 'city',
        countryIso2: 'UA',
        latitude: 49.07,
        longitude: 33.42,
      }),
    );
    const lone = { ...exchange, communityId: loneId };
    const { id } = await anApplication(lone, { state: 'guardian_signed' });
    const coordinator = await somebody('coordinator', loneId);
    const refusal = of(NominationService).nominate(coordinator, id, to());
    await expect(refusal).rejects.toMatchObject({ rules: [{ id: 'participation_member' }] });
  });

  test('ends with its term’s last day for nominations', async () => {
    const termId = await aTerm(exchange.portal.app, {
      sponsorId: exchange.sponsorId,
      nominationsUntil: dayFromNow(-3),
    });
    const { id } = await anApplication(exchange, { state: 'guardian_signed', termId });
    const refusal = of(NominationService).nominate(await somebody('coordinator', exchange.communityId), id, to());
    await expect(refusal).rejects.toMatchObject({ rules: [{ id: 'exchange-nominations-are-open' }] });
  });

  test('that the member hands back may go to another', async () => {
    const { id } = await anApplication(exchange, { state: 'nominated' });
    await of(NominationService).handBack(system, id, 'No host family speaks up.');
    expect(await stateOf(id)).toBe('guardian_signed');
    await bring(exchange, { id, to: 'nominated' });
  });
});

describe('What is returned', () => {
  test.each(['guardian_signed', 'nominated', 'accepted_by_member', 'under_review'] as const)(
    'from %s comes back there when it is signed again',
    async (state) => {
      const { id, actor, email } = await anApplication(exchange, { state });
      await expect(of(SelectionService).return(system, id, ' ')).rejects.toBeInstanceOf(Unprocessable);
      await of(SelectionService).return(system, id, 'The transcript lacks a year.');
      const mails = await exchange.portal.mails(email);
      expect(mails.at(-1)!.text).toContain('The transcript lacks a year.');
      await of(Work).run(actor, (unit) => of(ExchangeApplications).sign(unit, id));
      expect(await stateOf(id)).toBe(state);
    },
  );
});

test('Natural parents are written what their child is told, in their language, with a way to their page; the reason is the child’s', async () => {
  const { portal } = exchange;
  const { id } = await anApplication(exchange, { state: 'nominated' });
  await portal.sql(`UPDATE exchange_parent SET locale = 'fr' WHERE application_id = $1`, [id]);
  const [parent] = await portal.sql<{ email: string }>('SELECT email FROM exchange_parent WHERE application_id = $1', [
    id,
  ]);
  await of(SelectionService).return(system, id, 'The transcript lacks a year.');
  const { subject, text } = (await portal.mails(parent!.email)).at(-1)!;
  expect(subject).toBe('La candidature de Olena est à corriger');
  expect(text).not.toContain('transcript');
  const page = await portal.caller().get(await portal.linkTo(parent!.email));
  expect([page.status, page.text.includes('lang="fr"')]).toEqual([200, true]);
});

test('What came of a partnership is told to everybody in numbers, and to its desk how it does', async () => {
  const { portal, partnershipId, memberId } = exchange;
  const { id } = await anApplication(exchange, { state: 'completed' });
  await anApplication(exchange, { state: 'active' });
  const open = (await portal.caller().get(`/partnerships/${partnershipId}`)).text;
  expect(open).toContain('students hosted');
  for (const words of ['Olena', id, 'students there now', 'on their way']) expect(open).not.toContain(words);
  const roles = [{ role: 'coordinator' as const, scope: memberId }];
  const desk = await portal.signedIn(await portal.person({ roles }));
  const own = (await desk.get(`/registry/members/${memberId}`)).text;
  for (const words of ['Lively', 'students there now', 'students on their way']) expect(own).toContain(words);
});

describe('Two who decide at once', () => {
  test('decide once', async () => {
    const { id } = await anApplication(exchange, { state: 'under_review' });
    const deciders = [
      () => of(SelectionService).select(system, id),
      () => of(EndsService).end(system, id, { by: 'decline', reason: 'The grades do not suffice.' }),
      () => of(SelectionService).select(system, id),
    ];
    const outcomes = await Promise.allSettled(deciders.map((decide) => decide()));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused.every((one) => one instanceof Conflict)).toBe(true);
  });
});

const issue = (id: string) => of(DepartureService).issuePapers(system, id, dayFromNow(0));

/** The exchange's own rules in the way of the journey; what else the law asks for has tests of its own. */
async function openBeforeTravel(id: string): Promise<string[]> {
  const facts = await of(GateFactsReader).one(of(Work).read(), id);
  const open = refusals(judge(departureRules, facts)).map((rule) => rule.id);
  return open.filter((rule) => rule.startsWith('exchange-'));
}

describe('Papers', () => {
  test('follow the home where the term says nothing else', async () => {
    const { id } = await anApplication(exchange, { state: 'placing' });
    await expect(issue(id)).rejects.toMatchObject({ rules: [{ id: 'exchange-papers-may-come-now' }] });
  });

  test('may come first where the term lets them, and nobody travels without a home even so', async () => {
    const termId = await aTerm(exchange.portal.app, { sponsorId: exchange.sponsorId, papersBeforePlacing: true });
    const { id } = await anApplication(exchange, { state: 'placing', termId });
    await issue(id);
    await of(DepartureService).grantVisa(system, id, dayFromNow(0));
    await expect(of(DepartureService).clear(system, id, dayFromNow(115))).rejects.toBeInstanceOf(Conflict);
    await bring(exchange, { id, to: 'placed' });
    expect(await openBeforeTravel(id)).toEqual([]);
  });

  test('stand when the home falls away, and the student is sought a new one', async () => {
    const { id } = await anApplication(exchange, { state: 'visa' });
    await of(Work).run(system, (unit) => of(DepartureService).loseHome(unit, id, 'The family moves.'));
    expect(await stateOf(id)).toBe('placing');
    await bring(exchange, { id, to: 'placed' });
    expect(await openBeforeTravel(id)).toEqual([]);
  });

  test('and a visa are needed for the journey', async () => {
    const { id } = await anApplication(exchange, { state: 'placed' });
    expect(await openBeforeTravel(id)).toEqual(['exchange-papers-are-issued', 'exchange-visa-is-granted']);
  });
});

describe('A sponsor', () => {
  test('selects nobody after the last day of its designation', async () => {
    const { id } = await anApplication(exchange, { state: 'under_review' });
    const during = `UPDATE exchange_sponsor SET designated_until = $2 WHERE id = $1`;
    await exchange.portal.sql(during, [exchange.sponsorId, dayFromNow(-2)]);
    const refusal = of(SelectionService).select(system, id);
    await expect(refusal).rejects.toMatchObject({ rules: [{ id: 'sponsor-is-designated' }] });
    await exchange.portal.sql(during, [exchange.sponsorId, dayFromNow(1000)]);
  });
});

describe('An exit', () => {
  test('asks for its reason and keeps it', async () => {
    const { id, actor } = await anApplication(exchange, { state: 'nominated' });
    const leave = (reason: string) => of(EndsService).end(actor, id, { by: 'withdraw', reason });
    await expect(leave(' ')).rejects.toBeInstanceOf(Unprocessable);
    await leave('My grandmother is ill.');
    const [row] = await exchange.portal.sql<{ endReason: string }>(
      'SELECT end_reason AS "endReason" FROM exchange_application WHERE id = $1',
      [id],
    );
    expect(row!.endReason).toBe('My grandmother is ill.');
    await expect(leave('Again')).rejects.toBeInstanceOf(Conflict);
  });

  test('does not exist for who is neither student nor of a desk', async () => {
    const { id } = await anApplication(exchange, { state: 'nominated' });
    const stranger = await somebody('coordinator', newId());
    await expect(of(EndsService).end(stranger, id, { by: 'decline', reason: 'No.' })).rejects.toBeInstanceOf(NotFound);
  });
});

const erase = (accountId: string) => of(Work).run(system, (unit) => of(Erasure).erase(unit, accountId));

describe('What is kept of a student', () => {
  test('is nothing when they ask for it before anybody chose them', async () => {
    const { id, accountId } = await anApplication(exchange);
    const { gone } = await erase(accountId);
    expect(gone).toContainEqual({ record: 'exchange.application', id });
    expect(await exchange.portal.sql('SELECT FROM exchange_student WHERE application_id = $1', [id])).toEqual([]);
  });

  test('is held three years from the end of the term for who was chosen, and then goes by itself', async () => {
    const { id, accountId } = await anApplication(exchange, { state: 'completed' });
    const { held } = await erase(accountId);
    expect(held).toContainEqual({ record: 'exchange.application', id, by: '22 CFR 62.25(f)(4)' });
    await exchange.portal.sql(`UPDATE exchange_application SET ended_on = '2021-06-10', term_id = $2 WHERE id = $1`, [
      id,
      await pastTerm(),
    ]);
    await of(Purge).run();
    const left = await exchange.portal.sql(
      'SELECT FROM exchange_application WHERE id = $1 UNION ALL SELECT FROM exchange_school_acceptance WHERE application_id = $1',
      [id],
    );
    expect(left).toEqual([]);
  });
});

/** Long over. */
const pastTerm = () =>
  aTerm(exchange.portal.app, {
    sponsorId: exchange.sponsorId,
    beginsOn: '2020-08-10',
    endsOn: '2021-06-12',
    nominationsUntil: '2020-04-01',
  });
