import { Component, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

interface PartProps {
  /** While its code is on its way. */
  waiting?: ReactNode
  /** Says nothing where it could not be shown: the room is whole without it. */
  isExtra?: boolean
  children: ReactNode
}

/** A part of the room that fails alone: what could not be fetched or drawn must not take the map away. */
export function Part({ waiting = null, isExtra = false, children }: PartProps) {
  return (
    <Boundary instead={isExtra ? null : <PartFailed />}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Boundary>
  )
}

function PartFailed() {
  const { t } = useTranslation()
  return (
    <div className="part-failed">
      <Notice
        tone="error"
        title={t('part.failed')}
        action={<Button onPress={() => window.location.reload()}>{t('part.reload')}</Button>}
      >
        <p>{t('part.whatToDo')}</p>
      </Notice>
    </div>
  )
}

interface BoundaryProps {
  instead: ReactNode
  children: ReactNode
}

/** React knows no other way to catch what a component throws; the console has the error. */
class Boundary extends Component<BoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? this.props.instead : this.props.children
  }
}
