import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Icon, type IconName } from '../ui/Icon.tsx'

interface ToolButtonProps {
  icon: IconName
  label: string
  /** For tools that stay on. */
  isPressed?: boolean
  isBusy?: boolean
  onPress: () => void
}

export function ToolButton({ icon, label, isPressed, isBusy = false, onPress }: ToolButtonProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      <Button className="tool" aria-label={label} aria-pressed={isPressed} isPending={isBusy} onPress={onPress}>
        <Icon name={icon} />
      </Button>
      <Tooltip placement="left" offset={8} className="tool-tip">
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
