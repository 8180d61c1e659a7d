import { useTranslation } from 'react-i18next'
import { dropPin, useDroppedPin, usePinOnMap } from '../map/tools/droppedPin.ts'
import { degreesText, placeText, utmText } from '../platform/coordinates.ts'
import { useFormat } from '../platform/format.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Icon } from '../ui/Icon.tsx'

/** The numbers of the place that was typed, both ways, to copy. */
export function PinCard() {
  const { t } = useTranslation()
  const { locale } = useFormat()
  usePinOnMap()
  const pin = useDroppedPin()
  if (pin === null) return null
  const degrees = degreesText(pin.longitude, pin.latitude)
  const utm = utmText(pin.longitude, pin.latitude)
  return (
    <section className="pin-card" aria-label={t('search.pin')}>
      <Icon name="pin" size={18} />
      <dl>
        <div>
          <dt className="only-read">{t('search.degrees')}</dt>
          <dd>
            {placeText(locale, pin.longitude, pin.latitude)}
            <CopyButton text={degrees} label={t('search.copy', { text: degrees })} />
          </dd>
        </div>
        <div>
          <dt className="only-read">UTM</dt>
          <dd>
            {utm}
            <CopyButton text={utm} label={t('search.copy', { text: utm })} />
          </dd>
        </div>
      </dl>
      <Button look="icon" aria-label={t('search.removePin')} onPress={() => dropPin(null)}>
        <Icon name="close" size={16} />
      </Button>
    </section>
  )
}
