import { Injectable } from '@nestjs/common';
import { within } from '../observability/within.js';
import { WrongSetting, type Settings } from './portal-settings.js';

type Attempt = () => Promise<unknown>;

const patienceMs = 15_000;

/** What the settings name is tried once before the portal opens: a wrong one is told at the start, not by the first mail that is lost. */
@Injectable()
export class SettingTrials {
  private readonly trials: { setting: keyof Settings; attempt: Attempt }[] = [];

  /** Modules say how to find out whether a setting works; called while they start. */
  add(setting: keyof Settings, attempt: Attempt): void {
    this.trials.push({ setting, attempt });
  }

  /** @throws WrongSetting naming the first that does not work. */
  async run(): Promise<void> {
    await Promise.all(this.trials.map(({ setting, attempt }) => tryOut(setting, attempt)));
  }
}

/** @throws WrongSetting with the reason, when the attempt fails or takes too long; one that the attempt throws itself as it is. */
export async function tryOut(setting: keyof Settings, attempt: Attempt): Promise<void> {
  try {
    await within(patienceMs, attempt());
  } catch (error) {
    if (error instanceof WrongSetting) throw error;
    throw new WrongSetting(`The setting ${setting} is wrong: ${reasonOf(error as Failure)}.`);
  }
}

type Failure = Error & { code?: unknown };

/**
 * Several tries at once fail without a message of their own; some clients tell the reason in the name alone, and `fetch` only in the cause.
 */
function reasonOf({ code, name, message, cause }: Failure): string {
  if (cause instanceof Error) return reasonOf(cause);
  const kind = typeof code === 'string' ? code : name;
  const words = message.replaceAll(/\s+/g, ' ').replace(/\.$/, '');
  return !words || words.includes(kind) || kind === 'Error' ? words || kind : `${kind}, ${words}`;
}
