import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Icon } from './Icon.tsx'

interface PanelProps {
  title: string
  /** One or two lines: what it is for. */
  lead?: ReactNode
  /** Where the arrow leads. */
  back?: { href: string; label: string }
  actions?: ReactNode
  /** Stays visible below the scrolling part: the primary action. */
  footer?: ReactNode
  /** Tables need room. */
  isWide?: boolean
  /** The page came by itself after an action: whoever reads with the ears is told by the heading. */
  takesFocus?: boolean
  children: ReactNode
}

/** What a workspace shows beside the map. */
export function Panel({
  title,
  lead,
  back,
  actions,
  footer,
  isWide = false,
  takesFocus = false,
  children,
}: PanelProps) {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = `${title} · ${t('appName')}`
    // The frame follows its content: the shell's stylesheet reads the width from here.
    document.documentElement.dataset.panel = isWide ? 'wide' : 'narrow'
  }, [title, isWide, t])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <>
      <header className="panel-head">
        {back && (
          <Link href={back.href} className="panel-back">
            <Icon name="back" size={16} />
            {back.label}
          </Link>
        )}
        <div className="panel-title">
          <h1 ref={heading} tabIndex={takesFocus ? -1 : undefined}>
            {title}
          </h1>
          {actions}
        </div>
        {lead && <p className="lead">{lead}</p>}
      </header>
      <div className="panel-body">{children}</div>
      {footer && <footer className="panel-foot">{footer}</footer>}
    </>
  )
}

export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
