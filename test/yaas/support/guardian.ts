import { visitor } from '../../../src/platform/index.js';
import type { YaasInTest } from './yaas-in-test.js';

export const yesToAll = {
  enter: 'yes',
  judge: 'yes',
  exhibit_web: 'yes',
  name_form: 'first_initial',
  print_promotion: 'no',
};

/** A guardian follows the mailed link, answers each question on the page, and signs. */
export async function answerAsGuardian(
  yaas: YaasInTest,
  linkPath: string,
  answers: Readonly<Record<string, string>> = yesToAll,
): Promise<Response> {
  const path = linkPath.split('?')[0]!;
  const opened = await (await yaas.get(linkPath)).text();
  const form = opened.includes('name="signature"') ? opened : await (await yaas.get(`${path}/answers`)).text();
  const fields = {
    ...hiddenFields(form),
    ...answered(form, answers),
    relation: 'parent',
    signature: 'Augusta Featherstone',
  };
  return yaas.post(`${path}/answers`, fields, visitor);
}

/** The guardian takes everything back. */
export const withdrawAsGuardian = (yaas: YaasInTest, linkPath: string): Promise<Response> =>
  yaas.post(`${linkPath.split('?')[0]!}/withdrawal`, {}, visitor);

function hiddenFields(html: string): Record<string, string> {
  const inputs = html.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]));
}

/** The names of the radios end in the scope's code. */
function answered(html: string, answers: Readonly<Record<string, string>>): Record<string, string> {
  const radios = html.match(/<input[^>]*type="radio"[^>]*>/g) ?? [];
  const names = [...new Set(radios.map((input) => attribute(input, 'name')))];
  const scopeOf = (name: string) => Object.keys(answers).find((scope) => name.endsWith(scope));
  return Object.fromEntries(names.flatMap((name) => (scopeOf(name) ? [[name, answers[scopeOf(name)!]!]] : [])));
}

const attribute = (input: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1] ?? '';
