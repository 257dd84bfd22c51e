/**
 * Writes what the code itself knows into the docs: `docs/lifecycles.md`, and the README's table of settings.
 * `--check` writes nothing and exits with 1 when a document is behind the code.
 */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { argv, exit } from 'node:process';
import { pathToFileURL } from 'node:url';
import { allLifecycles, settingsSchema } from '../src/platform/index.ts';

for await (const file of glob('src/*/**/*.lifecycle.ts')) await import(pathToFileURL(resolve(file)).href);

const documents = [
  { file: 'docs/lifecycles.md', text: lifecyclesDocument() },
  { file: 'README.md', text: await withSettings('README.md') },
];
const behind = [];
for (const { file, text } of documents) {
  if ((await readFile(file, 'utf8').catch(() => '')) === text) continue;
  behind.push(file);
  if (!argv.includes('--check')) await writeFile(file, text);
}
if (argv.includes('--check') && behind.length > 0) {
  console.error(`Behind the code: ${behind.join(', ')}. Run \`npm run docs\`.`);
  exit(1);
}

function lifecyclesDocument() {
  const chapters = allLifecycles()
    .toSorted((a, b) => a.aggregate.localeCompare(b.aggregate))
    .map(chapter);
  return `# Lifecycles\n\nGenerated from the tables in the code by \`npm run docs\`. One function applies an event: it locks the row, checks who and the rules, writes the state, appends to the history and lets follow what follows, in one transaction.\n\n${chapters.join('\n')}`;
}

function chapter({ aggregate, initial, transitions }) {
  const arrows = transitions.flatMap(({ from, on, to }) => from.map((state) => `  ${state} --> ${to}: ${on}`));
  const rows = transitions.map((transition) => `| ${cells(transition).join(' | ')} |`);
  return [
    `## ${aggregate}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${initial}`,
    ...arrows,
    '```',
    '',
    '| from | event | to | who may | rules | what follows |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...transitions.flatMap(rulesOf),
  ].join('\n');
}

function cells({ from, on, to, who, rules = [], follows = [], needsReason }) {
  const held = rules.length > 0 ? [`${rules.length} below`] : [];
  return [
    from.join(', '),
    `\`${on}\``,
    to,
    who.name,
    [...held, ...(needsReason ? ['a reason'] : [])].join('; '),
    follows.map((follow) => follow.name).join(', '),
  ];
}

/** Below the table: a cell of twenty rules would push the others out of sight. */
function rulesOf({ on, rules = [] }) {
  if (rules.length === 0) return [];
  return [`\`${on}\` is held to:`, '', ...rules.map((rule) => `- ${rule.id} (${citationOf(rule)})`), ''];
}

async function withSettings(file) {
  const text = await readFile(file, 'utf8');
  const rows = Object.entries(settingsSchema.shape).map(
    ([name, field]) => `| \`${name}\` | ${defaultOf(field)} | ${field.description ?? ''} |`,
  );
  const table = ['| setting | default | what it is |', '| --- | --- | --- |', ...rows].join('\n');
  return text.replace(/(<!-- settings -->)[\s\S]*?(<!-- \/settings -->)/, `$1\n\n${table}\n\n$2`);
}

function defaultOf(field) {
  const missing = field.safeParse(undefined);
  return missing.success && missing.data !== undefined ? `\`${missing.data}\`` : '';
}

/** Some rules cite the rule set that the facts name, such as that of an edition. */
function citationOf({ cites }) {
  return typeof cites === 'string' ? cites : 'the rules in force there';
}
