import { collections } from '@arraigo/shared/territory/collections.ts'
import { useTranslation } from 'react-i18next'
import type { Condition } from '../../layers/layerFilter.ts'
import { useLayer, useLayerChanges } from '../../layers/layers.state.ts'
import { SelectField } from '../../ui/fields.tsx'

const statuses = collections.settlements.fields.find(({ name }) => name === 'status')?.choices ?? []

/** The layer's own filter, so that list, map and table show the same settlements. */
export function SettlementFilters() {
  const { t } = useTranslation()
  const { filter } = useLayer('settlements')
  const { change } = useLayerChanges()
  const set = (property: string, condition: Condition | null) =>
    change('settlements', {
      filter: [...filter.filter((one) => one.property !== property), ...(condition === null ? [] : [condition])],
    })
  const status = filter.find(({ property }) => property === 'status')
  const households = filter.find(({ property }) => property === 'household_count')
  const isKnowledge = households?.operator === 'known' || households?.operator === 'unknown'
  return (
    <div className="pair">
      <SelectField
        label={t('inspector.status')}
        empty={t('workspace.settlements.anyStatus')}
        value={status?.operator === 'in' && Array.isArray(status.value) ? String(status.value[0]) : ''}
        options={statuses.map((choice) => ({ value: choice, label: t(`choices.${choice as 'closed'}`) }))}
        onChange={(choice) =>
          set('status', choice === '' ? null : { property: 'status', operator: 'in', value: [choice] })
        }
      />
      <SelectField
        label={t('inspector.households')}
        empty={t('workspace.settlements.anyHouseholds')}
        value={isKnowledge ? households.operator : ''}
        options={[
          { value: 'known', label: t('workspace.settlements.known') },
          { value: 'unknown', label: t('unknown') },
        ]}
        onChange={(operator) =>
          set(
            'household_count',
            operator === '' ? null : { property: 'household_count', operator: operator as 'known', value: null },
          )
        }
      />
    </div>
  )
}
