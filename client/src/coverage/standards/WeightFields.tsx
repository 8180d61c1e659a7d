import { maxWeight } from '@arraigo/shared/coverage/standards.schema.ts'
import { infrastructureFields } from '@arraigo/shared/territory/collections.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { NumberInput } from '../../ui/fields.tsx'
import { useServiceName } from '../useServiceName.ts'
import { shareOfTotal, type WeightDraft, withWeight } from './weightDraft.ts'

interface WeightFieldsProps {
  draft: WeightDraft
  onChange: (draft: WeightDraft) => void
}

const isInfrastructure = (service: string) => infrastructureFields.some((field) => field === service)

/** A slider and a number for each service and infrastructure, with its share of the whole. */
export function WeightFields({ draft, onChange }: WeightFieldsProps) {
  const { t } = useTranslation()
  const groups = [
    { title: t('standards.infrastructure'), weights: draft.weights.filter(({ service }) => isInfrastructure(service)) },
    { title: t('standards.services'), weights: draft.weights.filter(({ service }) => !isInfrastructure(service)) },
  ]
  return groups.map(({ title, weights }) => (
    <fieldset key={title} className="standards-weights">
      <legend>{title}</legend>
      {weights.map(({ service, weight }) => (
        <WeightField
          key={service}
          service={service}
          weight={weight}
          share={shareOfTotal(draft, weight)}
          onChange={(value) => onChange(withWeight(draft, service, value))}
        />
      ))}
    </fieldset>
  ))
}

interface WeightFieldProps {
  service: string
  weight: number
  share: number | null
  onChange: (weight: number) => void
}

function WeightField({ service, weight, share, onChange }: WeightFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = useServiceName()(service)
  return (
    <div className="standards-weight">
      <span className="standards-weight-name">{name}</span>
      <input
        type="range"
        min={0}
        max={maxWeight}
        step={1}
        value={weight}
        aria-label={t('standards.weightSlider', { name })}
        onChange={({ target }) => onChange(Number(target.value))}
      />
      <NumberInput
        label={t('standards.weightOf', { name })}
        minValue={0}
        maxValue={maxWeight}
        value={weight}
        onChange={(value) => onChange(Number.isNaN(value) ? 0 : value)}
      />
      <span className="standards-weight-share">{share === null ? '—' : format.percent(share, 1)}</span>
    </div>
  )
}
