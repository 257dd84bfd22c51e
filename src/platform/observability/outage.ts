/** What PostgreSQL says while it goes down or comes up (its manual, appendix A: classes 57P and 08). */
const SQL_STATES = /^(57P0[1-5]|08\w{3})$/;
const SOCKETS = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN']);
/** `pg` has no code for a connection that ended under a query. */
const ENDED = /^(Connection terminated|Client has encountered a connection error)/;

/** `driverError`: where TypeORM keeps what the driver threw. */
type Thrown = Error & { code?: unknown; driverError?: unknown };

/** Whether something that the portal stands on, such as its database, was away: a moment later the same may work. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, message, driverError }: Thrown = error;
  if (driverError instanceof Error) return isOutage(driverError);
  return (typeof code === 'string' && (SQL_STATES.test(code) || SOCKETS.has(code))) || ENDED.test(message);
}
