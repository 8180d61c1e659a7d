import { Button } from 'react-aria-components'
import { Icon } from '../ui/Icon.tsx'

interface SideToggleProps {
  label: string
  side: 'left' | 'right'
  isCollapsed: boolean
  onToggle: () => void
}

/** Folds a side away from the map, and back. */
export function SideToggle({ label, side, isCollapsed, onToggle }: SideToggleProps) {
  const isBack = (side === 'left') !== isCollapsed
  return (
    <Button
      className={`side-toggle side-toggle-${side}`}
      aria-label={label}
      aria-expanded={!isCollapsed}
      onPress={onToggle}
    >
      <Icon name={isBack ? 'back' : 'forward'} size={14} />
    </Button>
  )
}
