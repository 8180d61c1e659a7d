import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../../platform/address.ts'
import { Icon } from '../../ui/Icon.tsx'
import { mergeLimit } from './mergePlan.ts'

/** Several settlements become one: the first step. */
export function MergeAction({ settlementIds }: { settlementIds: readonly number[] }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  if (settlementIds.length < 2) return null
  if (settlementIds.length > mergeLimit)
    return <p className="hint">{t('editor.merge.tooMany', { limit: mergeLimit })}</p>
  return (
    <Link href={href('/settlements/merge', { ids: settlementIds.join(',') })} className="button">
      <Icon name="plus" size={18} />
      {t('editor.merge.action', { count: settlementIds.length })}
    </Link>
  )
}
