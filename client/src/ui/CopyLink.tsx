import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'

/** Long enough to be read, short enough to be offered again. */
const shownMs = 2500

/** The address is the view: whoever opens the copied link sees the same. */
export function CopyLink({ look = 'quiet' }: { look?: 'quiet' | 'icon' | 'plain' }) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), shownMs)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = () =>
    // Without a secure address browsers have no clipboard: then the address bar is the way.
    (navigator.clipboard?.writeText(window.location.href) ?? Promise.reject()).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    )
  const text = outcome === null ? t('share.copy') : t(`share.${outcome}`)
  return (
    <>
      <Button look={look} aria-label={look === 'icon' ? text : undefined} onPress={copy}>
        <Icon name={outcome === 'copied' ? 'check' : 'link'} size={18} />
        {look !== 'icon' && text}
      </Button>
      <span role="status" className="only-read">
        {outcome !== null && text}
      </span>
    </>
  )
}
