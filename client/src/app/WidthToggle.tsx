import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { setRoomSizes, sideLimits, useRoomSizes } from './roomSizes.ts'

/** Many columns want the whole room; a strip of the map stays. */
export function WidthToggle() {
  const { t } = useTranslation()
  const isWidest = useRoomSizes().widePanel === sideLimits.max
  return (
    <span className="width-toggle">
      <Button
        look="icon"
        aria-label={t(isWidest ? 'room.narrower' : 'room.wider')}
        onPress={() => setRoomSizes({ widePanel: isWidest ? null : sideLimits.max })}
      >
        <Icon name={isWidest ? 'back' : 'forward'} size={18} />
      </Button>
    </span>
  )
}
