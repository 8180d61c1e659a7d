import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { DemonstrationOffer } from '../../demonstration/DemonstrationOffer.tsx'
import { useAddress } from '../../platform/address.ts'
import { Icon } from '../../ui/Icon.tsx'

/** For who has nothing of what the workspace is about: what is missing, and the two ways to get it. */
export function FirstStep({ missing }: { missing: string }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  return (
    <div className="first-step">
      <p>{missing}</p>
      <Link href={href('/data')} className="button button-primary">
        <Icon name="upload" size={18} />
        {t('imports.start')}
      </Link>
      <DemonstrationOffer />
    </div>
  )
}
