import { measuredCollections } from '@arraigo/shared/coverage/measuredCollections.ts'
import { useTranslation } from 'react-i18next'
import { useLayer, useLayerChanges } from '../layers/layers.state.ts'
import { useCollections } from '../territory/collections.api.ts'
import { SelectField } from '../ui/fields.tsx'
import { useCoverageAddress } from './coverageAddress.ts'

/** Whose coverage: only what is loaded is offered. Choosing shows its layer, so that its places can be pressed on the map. */
export function CollectionField() {
  const { t } = useTranslation()
  const { collection, choose } = useCoverageAddress()
  const { data } = useCollections()
  const { change } = useLayerChanges()
  const isVisible = useLayer(collection).isVisible
  const offered = measuredCollections.filter(
    (id) => id === collection || (data?.find((summary) => summary.id === id)?.rows ?? 0) > 0,
  )
  return (
    <SelectField
      label={t('coverage.of')}
      value={collection}
      options={offered.map((id) => ({ value: id, label: t(`collections.${id}`) }))}
      onChange={(of) => {
        const chosen = offered.find((id) => id === of) ?? collection
        choose({ of: chosen })
        if (chosen !== collection || !isVisible) change(chosen, { isVisible: true }, { replace: true })
      }}
    />
  )
}
