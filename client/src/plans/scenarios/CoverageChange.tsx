import type { AskingState, PlanCoverage } from '@arraigo/shared/plans/planQuestions.schema.ts'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { computedOptions } from '../../platform/computed.ts'
import { Computing } from '../../ui/ComputedAnswer.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { plansKey } from '../plans.api.ts'
import { usePlanWords } from '../usePlanWords.ts'
import type { PlanBeside } from './usePlansCompared.ts'

type Reach = PlanCoverage['services'][number]['after']

/** Services of the families with a solution: today, and under each plan. */
export function CoverageChange({ plans }: { plans: readonly PlanBeside[] }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const asked = useQueries({
    queries: plans.map(({ id, plan }) =>
      computedOptions<PlanCoverage, AskingState>(
        client,
        plansKey,
        `/api/plans/${id}/runs/${plan.run?.id}/coverage`,
        '',
      ),
    ),
  })
  const failed = asked.find(({ isError }) => isError)
  const state = asked.find(({ data }) => data?.state != null)?.data?.state ?? null
  const answers = asked.map(({ data }) => data?.answer ?? null)
  const words = {
    phase: () => t('scenarios.computing'),
    failed: t('scenarios.computingFailed'),
    before: t('scenarios.computingBefore'),
  }
  return (
    <>
      <p className="hint">{t('scenarios.coverageHint')}</p>
      {failed !== undefined && <ProblemNotice error={failed.error} retry={() => void failed.refetch()} />}
      {state !== null && <Computing state={state} words={words} hasFigures={false} />}
      {answers.some((answer) => answer !== null) && <CoverageTable plans={plans} answers={answers} />}
    </>
  )
}

interface CoverageTableProps {
  plans: readonly PlanBeside[]
  /** By plan; null while it is measured. */
  answers: readonly (PlanCoverage | null)[]
}

function CoverageTable({ plans, answers }: CoverageTableProps) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { locale } = words.format
  const services = answers.find((answer) => answer !== null)?.services ?? []
  const known = services.filter(({ before, after }) => before.known > 0 || after.known > 0)
  if (known.length === 0) return <p className="lead">{t('scenarios.noCoverage')}</p>
  const at = (answer: PlanCoverage | null, service: string) =>
    answer?.services.find((one) => one.service === service) ?? null
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('scenarios.service')}</th>
            {plans.map(({ id, plan }) => (
              <th key={id} scope="col" className="is-number">
                {plan.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {known.map(({ service, name }) => (
            <tr key={service}>
              <th scope="row">{name[locale]}</th>
              {plans.map(({ id }, index) => {
                const found = at(answers[index] ?? null, service)
                return (
                  <td key={id} className="is-number">
                    {found === null ? (
                      '…'
                    ) : (
                      <Change before={found.before} after={found.after} families={answers[index]?.families ?? 0} />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Change({ before, after, families }: { before: Reach; after: Reach; families: number }) {
  const { t } = useTranslation()
  const { format } = usePlanWords()
  const share = ({ known, within }: Reach) => format.percent(known === 0 ? null : within / known)
  const unknown = Math.round(families - after.known)
  return (
    <>
      {share(before)} → {share(after)}
      {unknown > 0 && <span className="hint scenarios-change">{t('scenarios.unknownAfter', { count: unknown })}</span>}
    </>
  )
}
