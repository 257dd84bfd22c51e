import { Alert, PageHeader, Section, useText } from '../../../../platform/index.js';
import type { LabView } from '../../../results/lab/lab-view.js';
import type { ResultRun } from '../../../results/result-run.entity.js';
import type { Round } from '../../../round/round.entity.js';
import { LabGate } from './lab-gate.js';
import { LabJudges } from './lab-judges.js';
import { LabTable } from './lab-table.js';

export interface LabPageProps {
  round: Round;
  run: ResultRun;
  lab: LabView | null;
  all: boolean;
}

/** All ways of counting side by side. The method that was fixed before the round opened decides; the lab informs. */
export function LabPage({ round, run, lab, all }: LabPageProps) {
  const t = useText();
  const here = `/judging/rounds/${round.id}/results/${run.id}`;
  const method = t(`judging.method.${round.method}`);
  return (
    <>
      <PageHeader
        title={{ key: 'judging.lab.title' }}
        eyebrow={round.name}
        lead={{ key: 'judging.lab.lead', params: { method } }}
      />
      {!lab && <Alert tone="info" text={{ key: 'judging.lab.none' }} slim />}
      {lab?.scores && <LabGate scores={lab.scores} pools={lab.pools.map(({ pool }) => pool)} />}
      {lab && (
        <Section
          title={{ key: 'judging.lab.methods' }}
          lead={{ key: 'judging.lab.methods.lead' }}
          more={
            all
              ? { href: `${here}/lab`, text: { key: 'judging.lab.near' } }
              : { href: `${here}/lab?all=yes`, text: { key: 'judging.lab.all' } }
          }
        >
          {lab.pools.map(({ pool, lines }) => (
            <LabTable key={pool} pool={pool} lines={lines} methods={lab.methods} decides={round.method} />
          ))}
          {lab.scores && (
            <p class="usa-hint">
              {t('judging.method.z')}: {t('judging.z.never')}
            </p>
          )}
        </Section>
      )}
      {lab && lab.judges.length > 0 && (
        <Section title={{ key: 'judging.lab.judges' }} lead={{ key: 'judging.lab.judges.lead' }}>
          <LabJudges judges={lab.judges} />
        </Section>
      )}
      <p>
        <a href={here}>{t('judging.lab.back')}</a>
      </p>
    </>
  );
}
