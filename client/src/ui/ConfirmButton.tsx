import type { ReactNode } from 'react'
import { DialogTrigger } from 'react-aria-components'
import { Button } from './Button.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'

interface ConfirmButtonProps {
  label: string
  /** What the button shows; the label when absent. */
  children?: ReactNode
  look?: 'plain' | 'quiet' | 'icon'
  title: string
  text: string
  action: string
  onConfirm: () => void
}

export function ConfirmButton({ label, children, look = 'plain', ...dialog }: ConfirmButtonProps) {
  return (
    <DialogTrigger>
      <Button look={look} aria-label={children ? label : undefined}>
        {children ?? label}
      </Button>
      <ConfirmDialog {...dialog} />
    </DialogTrigger>
  )
}
