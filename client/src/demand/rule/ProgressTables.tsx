import type { DemandProgress } from '@arraigo/shared/demand/demand.schema.ts'
import { solutionKindNames, stageNames } from '@arraigo/shared/demand/demandNames.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Section } from '../../ui/Panel.tsx'
import { byComuna, byKind, byYear, type ProgressGroup, stagesByProgress, totalOf } from './progressSums.ts'

/** Families by stage for each kind of solution, comuna and year. */
export function ProgressTables({ rows }: { rows: DemandProgress['rows'] }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  if (rows.length === 0) return null
  const names = new Map(rows.map(({ comunaCode, comunaName }) => [comunaCode ?? '', comunaName ?? comunaCode]))
  const kindName = (key: string) => solutionKindNames[key as keyof typeof solutionKindNames][locale]
  return (
    <>
      <Section title={t('demandRule.target.byKind')}>
        <StageTable title={t('demandRule.target.kind')} groups={byKind(rows)} nameOf={kindName} />
      </Section>
      <Section title={t('demandRule.target.byComuna')}>
        <StageTable
          title={t('demandRule.target.comuna')}
          groups={byComuna(rows)}
          nameOf={(key) => names.get(key) ?? t('demandRule.target.noComuna')}
        />
      </Section>
      <details className="fold">
        <summary>{t('demandRule.target.byYear')}</summary>
        <StageTable title={t('demandRule.target.year')} groups={byYear(rows)} nameOf={(key) => key} />
      </details>
    </>
  )
}

interface StageTableProps {
  title: string
  groups: readonly ProgressGroup[]
  nameOf: (key: string) => string
}

function StageTable({ title, groups, nameOf }: StageTableProps) {
  const { t } = useTranslation()
  const { locale, number } = useFormat()
  return (
    <div className="rule-scroll">
      <table className="rule-table">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {stagesByProgress.map((stage) => (
              <th key={stage} scope="col">
                {stageNames[stage][locale]}
              </th>
            ))}
            <th scope="col">{t('demandRule.target.total')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, families }) => (
            <tr key={key}>
              <th scope="row">{nameOf(key)}</th>
              {stagesByProgress.map((stage) => (
                <td key={stage}>{number(families[stage])}</td>
              ))}
              <td>
                <strong>{number(totalOf(families))}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
