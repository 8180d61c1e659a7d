import type { Audience } from '@arraigo/shared/demand/demandMeasures.ts'
import { useTranslation } from 'react-i18next'
import { addressWith } from '../../platform/address.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useCopyLink } from '../../ui/useCopyLink.ts'

/** The page in a link. What leaves the house is the public version, unless the internal one is asked for. */
export const linkFor = (audience: Audience): string =>
  window.location.origin +
  addressWith(window.location.pathname, window.location.search, {
    audience: audience === 'public' ? 'public' : null,
    sel: null,
  })

export function ShareLink() {
  const { t } = useTranslation()
  const { text, icon, outcome, copy } = useCopyLink(() => linkFor('public'))
  return (
    <>
      <Button look="icon" aria-label={outcome === null ? t('demandDashboard.exports.copyPublic') : text} onPress={copy}>
        <Icon name={icon} size={18} />
      </Button>
      <span role="status" className="only-read">
        {outcome}
      </span>
    </>
  )
}
