import type { HotSpots } from '@arraigo/shared/demand/demand.schema.ts'
import { useTranslation } from 'react-i18next'
import { saveText } from '../../platform/saveText.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useDemandAddress } from '../demandAddress.ts'
import { hotSpotsCsv } from './hotSpotsCsv.ts'

/** The significant places as a table, and the address of the page. */
export function HotSpotActions({ spots }: { spots: HotSpots }) {
  const { t } = useTranslation()
  const { measure, per, audience } = useDemandAddress()
  const save = () => saveText('arraigo-concentraciones.csv', 'text/csv', hotSpotsCsv(spots, { measure, per, audience }))
  return (
    <span className="hotspots-actions">
      <Button look="quiet" onPress={save}>
        <Icon name="download" size={16} /> {t('hotspots.csv')}
      </Button>
      <CopyLink />
    </span>
  )
}
