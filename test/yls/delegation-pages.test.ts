import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Erasure, newId, system, Work } from '../../src/platform/index.js';
import { Announcements } from '../../src/yls/day/news/announcements.service.js';
import { Chaperones } from '../../src/yls/delegations/chaperones.service.js';
import { DelegationsQueries } from '../../src/yls/delegations/delegations.queries.js';
import { FamilyInvitations } from '../../src/yls/delegations/family-invitations.service.js';
import { SupervisionWatch } from '../../src/yls/delegations/supervision-watch.js';
import { queriesOf } from '../support/queries.js';
import { aChaperone, aCoordinator, aDelegation, family, joins, tokenIn } from './support/a-delegation.js';
import { aPerson } from './support/a-student.js';
import { inReview } from './support/in-review.js';
import { aSummit, dayFromNow, startYlsPortal, type YlsPortal } from './support/yls-portal.js';

let yls: YlsPortal;
beforeAll(async () => {
  yls = await startYlsPortal();
});
afterAll(() => yls.portal.stop());

const rows = <Row>(statement: string, ...values: unknown[]) => yls.portal.sql<Row>(statement, values);

describe('A chaperone', () => {
  test('accepts once, by the own link and with an account of an adult; then knows the own delegation alone', async () => {
    const chaperones = yls.portal.app.get(Chaperones);
    const queries = yls.portal.app.get(DelegationsQueries);
    const delegationId = await aDelegation(yls, { seats: 2 });
    const { id: registrationId } = await joins(yls, delegationId);
    const told = {
      name: 'Hanna Chaperone',
      email: `${newId()}@adult.example`,
      locale: 'en',
      gender: 'female' as const,
    };
    await chaperones.invite(system, delegationId, told);
    await expect(chaperones.invite(system, delegationId, told)).rejects.toMatchObject({ status: 409 });
    const token = await tokenIn(yls, told.email);
    const minor = await aPerson(yls);
    await expect(chaperones.accept(minor.actor, token)).rejects.toMatchObject({ status: 409 });
    const adult = { ...minor.actor, accountId: (await yls.portal.person({ birthDate: '1980-05-05' })).id };
    expect(await queries.accompanyingOf(adult.accountId)).toEqual([]);
    await chaperones.accept(adult, token);
    expect((await yls.portal.mails(told.email)).at(-1)!.subject).toContain('you accompany');
    await expect(chaperones.accept(adult, token)).rejects.toMatchObject({ status: 404 });
    expect(await queries.accompanyingOf(adult.accountId)).toMatchObject([{ memberId: yls.memberId, isCleared: false }]);
    expect(await queries.delegationOf(registrationId)).toMatchObject({ id: delegationId, memberId: yls.memberId });
    const found = await queries.chaperonesOf(yls.summitId);
    const chaperone = found.find((one) => one.delegationId === delegationId);
    expect(chaperone).toMatchObject({ accountId: adult.accountId, gender: 'female', relatedTo: null });
    await chaperones.withdraw(system, { delegationId, id: chaperone!.id }, 'Has to work.');
    expect(await queries.accompanyingOf(adult.accountId)).toEqual([]);
  });

  test('is nobody who comes to the summit as a student', async () => {
    const delegationId = await aDelegation(yls, { seats: 2 });
    const { actor } = await joins(yls, delegationId);
    const told = { ...family('Hugo Half'), gender: 'male' as const };
    const chaperones = yls.portal.app.get(Chaperones);
    await chaperones.invite(system, delegationId, told);
    await yls.portal.sql('UPDATE account SET birth_date = $2 WHERE id = $1', [actor.accountId, dayFromNow(-18 * 366)]);
    await expect(chaperones.accept(actor, await tokenIn(yls, told.email))).rejects.toMatchObject({
      because: { key: 'yls.invitation.is-student' },
    });
  });

  test('is chosen among the people of the member, too', async () => {
    const delegationId = await aDelegation(yls, { seats: 1 });
    const { accountId } = await aChaperone(yls, await aDelegation(yls, { seats: 1 }));
    const [worker] = await rows<{ id: string }>('SELECT id FROM worker WHERE account_id = $1', accountId);
    const chaperones = yls.portal.app.get(Chaperones);
    await chaperones.appoint(system, delegationId, { workerId: worker!.id, gender: 'female' });
    await expect(
      chaperones.appoint(system, delegationId, { workerId: worker!.id, gender: 'female' }),
    ).rejects.toMatchObject({ status: 409 });
    await expect(
      chaperones.appoint(system, delegationId, { workerId: newId(), gender: 'female' }),
    ).rejects.toMatchObject({ status: 404 });
  });
});

describe('A chaperone whose papers end before the last day', () => {
  test('is a duty of the member, which is written to once; it is over when they do not come', async () => {
    const carla = await aCoordinator(yls);
    const delegationId = await aDelegation(yls, { seats: 1, name: 'Shortpaper' });
    await aChaperone(yls, delegationId);
    const { id } = await aChaperone(yls, delegationId, { name: 'Olaf Short', checkedOn: dayFromNow(-300) });
    const watch = yls.portal.app.get(SupervisionWatch);
    const duties = () =>
      rows(
        `SELECT occurrence, scope, due_at < now() + interval '70 days' AS soon, dropped_at IS NULL AS open FROM duty WHERE kind = 'yls.chaperone-papers' AND subject_id = $1`,
        delegationId,
      );
    await watch.watch();
    await watch.watch();
    expect(await duties()).toEqual([{ occurrence: id, scope: yls.memberId, soon: true, open: true }]);
    const mails = (await yls.portal.mails(carla.email)).filter(({ subject }) => subject.startsWith('Shortpaper'));
    expect(mails).toHaveLength(1);
    await yls.portal.app.get(Chaperones).withdraw(system, { delegationId, id }, 'Has to work.');
    await watch.watch();
    expect(await duties()).toMatchObject([{ open: false }]);
  });
});

describe('A coordinator', () => {
  test('sees the own delegations and students alone, in as many queries for many as for one', async () => {
    const carla = await aCoordinator(yls);
    const stranger = await yls.portal.person({ roles: [{ role: 'coordinator', scope: newId() }] });
    const [own, other] = [await yls.portal.signedIn(carla), await yls.portal.signedIn(stranger)];
    const delegationId = await aDelegation(yls, { seats: 30, name: 'Unmistakable' });
    const path = `/yls/delegations/${delegationId}`;
    await aChaperone(yls, delegationId);
    await inReview(yls, { delegationId, name: 'Zoltan Unmistakable' });
    const paths = ['/yls/delegations', '/yls/registrations', path];
    const costs = async () => {
      const counts = [];
      for (const one of paths) counts.push((await queriesOf(() => own.get(one))).length);
      return counts;
    };
    await costs();
    const one = await costs();
    for (let count = 0; count < 8; count += 1) {
      await aChaperone(yls, delegationId, { name: `Chaperone ${count}` });
      await inReview(yls, { delegationId, name: `Student ${count}` });
      await aDelegation(yls, { seats: 1 });
    }
    expect(await costs()).toEqual(one);
    for (const page of paths) expect((await own.get(page)).text).toContain('Unmistakable');
    for (const page of paths.slice(0, 2)) expect((await other.get(page)).text).not.toContain('Unmistakable');
    expect((await other.get(path)).status).toBe(404);
    expect((await other.post(`${path}/withdrawal`, { reason: 'Not mine.' })).status).toBe(404);
  });

  test('registers one, invites a family, and is told what it lacks and what would satisfy the rule', async () => {
    const carla = await aCoordinator(yls);
    const browser = await yls.portal.signedIn(carla);
    const way = `summit=${yls.summitId}&member=${yls.memberId}`;
    expect((await browser.get('/yls/delegations')).text).toContain(`/yls/delegations/new?${way}`.replace('&', '&amp;'));
    expect((await browser.get(`/yls/delegations/new?${way}`)).text).toContain('Poltava');
    const told = { name: 'The Lilacs', seats: '7', communityId: yls.townId };
    expect((await browser.post(`/yls/delegations?${way}`, { ...told, seats: '61' })).status).toBe(422);
    const opened = await browser.post(`/yls/delegations?${way}`, told);
    expect(opened.status).toBe(303);
    expect((await browser.post(`/yls/delegations?${way}`, told)).status).toBe(422);
    const path = opened.location!;
    expect((await browser.get(path)).text).toContain('Hold 7 seats');
    await browser.post(`${path}/registration`);
    const { name, email, locale } = family('Benno Lilac');
    expect((await browser.post(`${path}/families`, { name, email: 'nowhere', locale })).status).toBe(422);
    expect((await browser.post(`${path}/families`, { name, email, locale })).status).toBe(303);
    const delegationId = path.split('/').at(-1)!;
    await aChaperone(yls, delegationId, { name: 'Uta Unchecked', checkedOn: null });
    await aChaperone(yls, delegationId, { name: 'Vera Valid' });
    const { text } = await browser.get(path);
    for (const words of [
      '7 seats are held',
      'Benno Lilac',
      'They do not of: Uta Unchecked',
      'Not appointed',
      'Cleared',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('7 seats need');
  });
});

describe('The waitlist', () => {
  test('shows staff who waits as one and how many places it needs, in as many queries for many as for one', async () => {
    const summitId = await aSummit(yls.portal.app, { capacity: 1 });
    const staff = await yls.portal.signedIn(await yls.portal.person({ roles: [{ role: 'staff' }] }));
    const path = `/yls/summits/${summitId}/waitlist`;
    await aDelegation(yls, { summitId, seats: 13, name: 'Waiting Lilacs' });
    const { text } = await staff.get(path);
    for (const words of ['Waiting Lilacs', '>13<']) expect(text).toContain(words);
    const one = (await queriesOf(() => staff.get(path))).length;
    for (let count = 0; count < 5; count += 1) await aDelegation(yls, { summitId, seats: 2 });
    expect((await queriesOf(() => staff.get(path))).length).toBe(one);
  });
});

describe('Whoever holds a link or accompanies', () => {
  test('is shown the own invitation and nobody else’s, and a dead link says what to do', async () => {
    const delegationId = await aDelegation(yls, { seats: 3, name: 'Lakeside' });
    const other = await joins(yls, delegationId, family('Olga Other'));
    const told = family('Rosa Invited');
    await yls.portal.app.get(FamilyInvitations).invite(system, delegationId, told);
    const link = await yls.portal.linkTo(told.email);
    const visitor = yls.portal.caller();
    const shown = await visitor.get(link);
    expect(shown.text).toContain('Rosa Invited');
    expect(shown.text).not.toContain('Olga Other');
    expect(shown.headers.get('referrer-policy')).toBe('same-origin');
    expect((await visitor.get(`/yls/invitations/${other.token}`)).status).toBe(404);
    expect((await visitor.get('/yls/invitations/nothing')).text).toContain('Ask your coordinator for a new one');
    const rosa = await yls.portal.signedIn(await aPerson(yls, 'Rosa Invited'));
    const begun = await rosa.post(link);
    expect([begun.status, begun.location]).toEqual([303, '/yls/mine']);
    expect((await rosa.get(link)).location).toBe('/yls/mine');
  });

  test('sees the names of the own delegation alone', async () => {
    const delegationId = await aDelegation(yls, { seats: 2 });
    await joins(yls, delegationId, family('Own Student'));
    await joins(yls, await aDelegation(yls, { seats: 1 }), family('Foreign Student'));
    const chaperone = await aChaperone(yls, delegationId, { name: 'Hanna Own' });
    const student = await joins(yls, delegationId, family('Second Student'));
    const { id: by } = await yls.portal.person();
    await yls.portal.sql(
      `INSERT INTO yls_announcement (id, summit_id, group_kind, words, by_account_id, said_at)
         VALUES ($1, $3, 'chaperones', 'Chaperones meet at six.', $4, now()), ($2, $3, 'guardians', 'For guardians alone.', $4, now())`,
      [newId(), newId(), yls.summitId, by],
    );
    const { text } = await (await yls.portal.signedIn(chaperone)).get('/yls/accompanying');
    expect(['meet at six', 'guardians alone'].map((words) => text.includes(words))).toEqual([true, false]);
    const [news] = await yls.portal.sql<{ id: string }>(
      `SELECT id FROM yls_announcement WHERE group_kind = 'chaperones'`,
    );
    await yls.portal.app.get(Announcements, { strict: false }).mail(news!.id);
    expect((await yls.portal.mails(chaperone.email)).at(-1)!.text).toContain('/yls/accompanying');
    expect(['Own Student', 'Foreign Student', '@family.example'].map((word) => text.includes(word))).toEqual([
      true,
      false,
      false,
    ]);
    expect((await (await yls.portal.signedIn(student)).get('/yls/accompanying')).status).toBe(404);
    const unchecked = await aChaperone(yls, delegationId, { name: 'Uta Unchecked', checkedOn: null });
    const page = (await (await yls.portal.signedIn(unchecked)).get('/yls/accompanying')).text;
    expect([page.includes('Own Student'), page.includes('before your training and checks count')]).toEqual([
      false,
      true,
    ]);
  });
});

describe('What is kept of delegations', () => {
  test('goes with the student who is forgotten; who was responsible for minors stays until its time', async () => {
    const delegationId = await aDelegation(yls, { seats: 1 });
    const { actor, id } = await joins(yls, delegationId);
    const chaperone = await aChaperone(yls, delegationId, { relatedTo: id });
    const { app } = yls.portal;
    const forget = (accountId: string) => app.get(Work).run(system, (unit) => app.get(Erasure).erase(unit, accountId));
    await forget(actor.accountId!);
    expect(await rows('SELECT id FROM yls_seat WHERE registration_id = $1', id)).toEqual([]);
    const [kept] = await rows('SELECT related_to FROM yls_chaperone WHERE id = $1', chaperone.id);
    expect(kept).toEqual({ related_to: null });
    await forget(chaperone.accountId);
    expect(await rows('SELECT id FROM yls_chaperone WHERE id = $1', chaperone.id)).toHaveLength(1);
  });
});
