import { useTranslation } from 'react-i18next'
import { setRoomSizes, sideLimits, useRoomSizes } from '../../app/roomSizes.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** Many columns want the whole room; a strip of the map stays. */
export function WidthToggle() {
  const { t } = useTranslation()
  const isWidest = useRoomSizes().widePanel === sideLimits.max
  return (
    <span className="compare-width">
      <Button
        look="icon"
        aria-label={t(isWidest ? 'coverageCompare.narrower' : 'coverageCompare.wider')}
        onPress={() => setRoomSizes({ widePanel: isWidest ? null : sideLimits.max })}
      >
        <Icon name={isWidest ? 'back' : 'forward'} size={18} />
      </Button>
    </span>
  )
}
