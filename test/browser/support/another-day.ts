const Real = Date;

/** From now on it is such a day, for portal and story alike, and time goes on from there; the database keeps its own. @returns the way back to today, for the files that come after this one */
export function liveFrom(day: Date): () => void {
  const later = day.getTime() - Real.now();
  class Later extends Real {
    constructor(...given: []) {
      super(...(given.length > 0 ? given : ([Real.now() + later] as unknown as [])));
    }

    static override now(): number {
      return Real.now() + later;
    }

    static override [Symbol.hasInstance](value: unknown): boolean {
      return Function.prototype[Symbol.hasInstance].call(Real, value);
    }
  }
  globalThis.Date = Later as unknown as DateConstructor;
  return () => {
    globalThis.Date = Real;
  };
}

/** The next 20 April (UTC): applications are written then, for a school year from August on. */
export function nextApril(now = new Real()): Date {
  const ofYear = (year: number) => new Real(Real.UTC(year, 3, 20, 12));
  const year = now.getUTCFullYear();
  return ofYear(year) > now ? ofYear(year) : ofYear(year + 1);
}
