import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../platform/address.ts'

/** To where it is decided whether two records are the same settlement. */
export function OpenDecisionsLink() {
  const { t } = useTranslation()
  const { href } = useAddress()
  return (
    <p>
      <Link href={href('/data/decisions')}>{t('plans.openDecisions')}</Link>
    </p>
  )
}
