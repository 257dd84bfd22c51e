import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { hashOfToken, Clock, Work, type Unit } from '../../platform/index.js';
import { Account } from '../account/account.entity.js';
import { deviceName } from './device-name.js';
import type { PendingSignIn } from './session-data.js';
import { SEEN_EVERY, sessionLimits } from './session-limits.js';

interface SessionHolder {
  id: string;
  sessionEpoch: number;
  roles: readonly string[];
}

/** One of a person's sessions, as the person sees it. `id` says nothing of the session's secret. */
export interface SessionCard {
  id: string;
  device: string | null;
  signedInAt: Date;
  seenAt: Date;
}

interface SessionRow {
  sid: string;
  sess: { device?: string; signedInAt: number; seenAt: number };
}

/** Begins and ends sessions. Each beginning takes a new id, so that nobody can plant one (session fixation). */
@Injectable()
export class Sessions {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async begin(request: Request, holder: SessionHolder, { secondFactor }: { secondFactor: boolean }): Promise<void> {
    await regenerate(request);
    const now = this.clock.now().getTime();
    Object.assign(request.session, {
      accountId: holder.id,
      epoch: holder.sessionEpoch,
      signedInAt: now,
      seenAt: now,
      secondFactor,
      device: deviceName(request.get('user-agent')),
    });
    request.session.cookie.maxAge = sessionLimits(holder.roles).absolute;
    await save(request);
  }

  /** Notes the use in the row alone: a session saved whole by a request under way could come back after its end. */
  async noteUse(request: Request, now: Date): Promise<void> {
    if (now.getTime() - (request.session.seenAt ?? 0) < SEEN_EVERY) return;
    const note = `UPDATE web_session SET sess = jsonb_set(sess, '{seenAt}', to_jsonb($2::bigint)) WHERE sid = $1`;
    await this.work.read().query(note, [request.sessionID, now.getTime()]);
  }

  /** Remembers who gave the first step; it opens nothing yet. */
  async expectSecondStep(request: Request, pending: PendingSignIn): Promise<void> {
    await regenerate(request);
    request.session.pending = pending;
    await save(request);
  }

  /** Remembers the birth date of a person who is signing up. */
  async rememberBirthDate(request: Request, birthDate: string): Promise<void> {
    request.session.signUp = { birthDate };
    await save(request);
  }

  /** Ends the session of this request; the browser's cookie then names nothing. */
  end(request: Request): Promise<void> {
    return settled((done) => request.session.destroy(done));
  }

  async list(unit: Pick<Unit, 'manager'>, accountId: string): Promise<SessionCard[]> {
    const rows = await liveRows(unit, accountId);
    return rows.map(({ sid, sess }) => ({
      id: publicId(sid),
      device: sess.device ?? null,
      signedInAt: new Date(sess.signedInAt),
      seenAt: new Date(sess.seenAt),
    }));
  }

  /** Ends one of the account's sessions; false when it has none of this id. */
  async endOne(unit: Unit, accountId: string, id: string): Promise<boolean> {
    const found = (await liveRows(unit, accountId)).find((row) => publicId(row.sid) === id);
    if (!found) return false;
    await unit.manager.query('DELETE FROM web_session WHERE sid = $1', [found.sid]);
    await unit.record('session.ended', { type: 'account', id: accountId });
    return true;
  }

  /** Ends all of them. A request in flight may still write its session back: the epoch makes that worthless. */
  async endAll(unit: Unit, accountId: string): Promise<void> {
    await unit.manager.increment(Account, { id: accountId }, 'sessionEpoch', 1);
    await unit.manager.query('DELETE FROM web_session WHERE account_id = $1', [accountId]);
    await unit.record('session.all_ended', { type: 'account', id: accountId });
  }
}

/** What a session is called on a page. */
export const publicId = (sid: string): string => hashOfToken(sid).slice(0, 32);

function liveRows(unit: Pick<Unit, 'manager'>, accountId: string): Promise<SessionRow[]> {
  const live = 'SELECT sid, sess FROM web_session WHERE account_id = $1 AND expire > now() ORDER BY expire DESC';
  return unit.manager.query<SessionRow[]>(live, [accountId]);
}

/** Before the answer leaves: a quick browser follows the redirect before a save at the answer's end is done. */
const save = (request: Request): Promise<void> => settled((done) => request.session.save(done));

const regenerate = (request: Request): Promise<void> => settled((done) => request.session.regenerate(done));

function settled(start: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => (error ? reject(error) : resolve()));
  });
}
