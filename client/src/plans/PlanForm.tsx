import { regions } from '@arraigo/shared/territory/regions.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { Button } from '../ui/Button.tsx'
import { NumberInput, SelectField, TextInput } from '../ui/fields.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Progress } from '../ui/Progress.tsx'
import { useMakePlan } from './plans.api.ts'

// A municipality plans the same region again and again.
const regionKey = 'arraigo.plan.region'
const lastRegion = () => localStorage.getItem(regionKey) ?? ''

interface PlanFormProps {
  /** Settlements by region code: a region without any cannot be planned. */
  settlements: Record<string, number>
}

export function PlanForm({ settlements }: PlanFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { href, go } = useAddress()
  const { make, cancel } = useMakePlan()
  const offered = regions.filter(({ code }) => (settlements[code] ?? 0) > 0)
  const [wanted, setWanted] = useState(lastRegion)
  const [budgetUf, setBudgetUf] = useState(1_000_000)
  const [year, setYear] = useState(new Date().getFullYear())
  const [name, setName] = useState('')
  const largest = offered.toSorted((a, b) => (settlements[b.code] ?? 0) - (settlements[a.code] ?? 0))[0]
  const regionCode = offered.find(({ code }) => code === wanted)?.code ?? largest?.code ?? ''
  const isComplete = regionCode !== '' && budgetUf >= 0 && !Number.isNaN(year)
  const run = () =>
    make.mutate(
      { regionCode, budgetUf, year, ...(name.trim() && { name: name.trim() }) },
      {
        onSuccess: (plan) => {
          localStorage.setItem(regionKey, plan.regionCode)
          go(`/plans/${plan.id}`)
        },
      },
    )
  return (
    <Panel
      title={t('plans.new')}
      lead={t('plans.formLead')}
      back={{ href: href('/plans'), label: t('plans.name') }}
      footer={
        make.isPending ? (
          <Progress label={t('plans.making')} share={null} cancel={cancel} />
        ) : (
          <Button look="primary" isDisabled={!isComplete} onPress={run}>
            {t('plans.make')}
          </Button>
        )
      }
    >
      {make.isError && <ProblemNotice error={make.error} />}
      {offered.length === 0 && <p className="lead">{t('plans.noSettlements')}</p>}
      <SelectField
        label={t('exports.region')}
        value={regionCode}
        options={offered.map((region) => ({
          value: region.code,
          label: `${region.name} (${format.number(settlements[region.code])})`,
        }))}
        onChange={setWanted}
        hint={t('plans.regionHint')}
      />
      <NumberInput
        label={t('plans.budget')}
        unit="UF"
        minValue={0}
        value={budgetUf}
        onChange={setBudgetUf}
        hint={t('plans.budgetHint')}
      />
      <NumberInput
        label={t('plans.year')}
        formatOptions={{ useGrouping: false }}
        minValue={2000}
        maxValue={2100}
        value={year}
        onChange={setYear}
      />
      <TextInput
        label={t('plans.planName')}
        hint={t('plans.planNameHint')}
        value={name}
        onChange={setName}
        maxLength={200}
      />
    </Panel>
  )
}
