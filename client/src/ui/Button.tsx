import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  /** One primary per panel; `quiet` is text, `icon` is square. */
  look?: 'primary' | 'plain' | 'quiet' | 'icon' | 'danger'
  children: ReactNode
}

export function Button({ look = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`button button-${look}`} />
}
