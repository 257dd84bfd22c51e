import type { INestApplicationContext } from '@nestjs/common';
import { SingleBar } from 'cli-progress';
import { InvalidArgumentError, type Command } from 'commander';
import type { PortalConfig } from '../platform/index.js';
import { GeneratedSeason, type Generated } from './generate/generated-season.js';
import { demoPassword } from './season/accounts.js';

/** Opens the portal for one command and closes it. */
type WithPortal = (
  story: (portal: { app: INestApplicationContext; config: PortalConfig }) => Promise<void>,
) => Promise<void>;

interface GenerateOptions {
  entries: number;
  seed: string;
  round: boolean;
}

/** `demo generate` fills the database with a season of any size, for benches and tests; never in production. */
export function demoCommands(program: Command, withPortal: WithPortal): void {
  program
    .command('demo')
    .description('Seasons to try the portal on')
    .command('generate')
    .description(
      'Add a released and an open edition with entries, communities and people; the same seed makes the same',
    )
    .requiredOption('--entries <number>', 'how many entries in both editions together', natural)
    .option('--seed <text>', 'what chance begins with', '1')
    .option('--round', 'also open a round with 16 judges whose cards are empty', false)
    .action((options: GenerateOptions) =>
      withPortal(async ({ app, config }) => {
        if (config.production) return refuse();
        const season = app.get(GeneratedSeason);
        const begun = performance.now();
        const generated = await generateWithBar(season, options);
        const jury = options.round ? await season.openRound(generated) : [];
        process.stdout.write(report(generated, { ...options, jury, seconds: (performance.now() - begun) / 1000 }));
      }),
    );
}

function refuse(): void {
  process.stderr.write('A generated season has invented people: it is never added to a portal in production.\n');
  process.exitCode = 1;
}

function natural(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('It is a whole number from 1.');
  return value;
}

async function generateWithBar(season: GeneratedSeason, { entries, seed }: GenerateOptions): Promise<Generated> {
  const bar = new SingleBar({
    format: '  {bar} {percentage}% | {value} of {total} entries',
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(entries, 0);
  try {
    return await season.generate({ entries, seed, onProgress: (done) => bar.update(done) });
  } finally {
    bar.stop();
  }
}

interface Outcome extends GenerateOptions {
  jury: readonly string[];
  seconds: number;
}

function report({ editions, lines, domain }: Generated, { entries, seed, jury, seconds }: Outcome): string {
  const { past, open } = editions;
  const people = jury.length > 0 ? `Judges juror-1@${domain} to juror-${jury.length}@${domain}. ` : '';
  return `Generated ${entries} entries from seed ${seed} in ${seconds.toFixed(1)} s: ${past.year} is released, ${open.year} is open, ${lines} lines.
Students student-1@${domain} to student-${entries}@${domain}. ${people}Everybody's password is ${demoPassword}
`;
}
