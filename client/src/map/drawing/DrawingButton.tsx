import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { DrawingIcon, type DrawingIconName } from './DrawingIcon.tsx'

interface DrawingButtonProps {
  icon: DrawingIconName
  label: string
  /** As it is written on the key. */
  keys?: string
  /** For what stays on. */
  isPressed?: boolean
  isDisabled?: boolean
  onPress: () => void
}

export function DrawingButton({ icon, label, keys, isPressed, isDisabled = false, onPress }: DrawingButtonProps) {
  return (
    <TooltipTrigger delay={300} closeDelay={0}>
      <Button
        className="drawing-tool"
        aria-label={label}
        aria-pressed={isPressed}
        aria-keyshortcuts={keys}
        isDisabled={isDisabled}
        onPress={onPress}
      >
        <DrawingIcon name={icon} />
      </Button>
      <Tooltip placement="bottom" offset={8} className="tool-tip">
        {label}
        {keys !== undefined && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
