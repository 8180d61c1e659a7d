import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IconName } from './Icon.tsx'

/** Long enough to be read, short enough to be offered again. */
const shownMs = 2500

interface LinkCopy {
  /** What the button offers, or what came of it. */
  text: string
  icon: IconName
  /** To be read aloud; null while nothing was copied. */
  outcome: string | null
  copy: () => void
}

/** The address is the view: whoever opens the copied link sees the same; `linkOf` where another one is meant. */
export function useCopyLink(linkOf: () => string = () => window.location.href): LinkCopy {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), shownMs)
    return () => clearTimeout(timer)
  }, [outcome])
  const said = outcome === null ? null : t(`share.${outcome}`)
  return {
    text: said ?? t('share.copy'),
    icon: outcome === 'copied' ? 'check' : 'link',
    outcome: said,
    copy: () => {
      // Without a secure address browsers have no clipboard: then the address bar is the way.
      const writing = navigator.clipboard?.writeText(linkOf()) ?? Promise.reject()
      writing.then(
        () => setOutcome('copied'),
        () => setOutcome('refused'),
      )
    },
  }
}
