import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../../platform/address.ts'
import { useFormat } from '../../platform/format.ts'
import { Section } from '../../ui/Panel.tsx'

/** Settlements it came from and those that came from it, each with its own history. */
export function Lineage({ lineage }: Pick<Settlement, 'lineage'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { href } = useAddress()
  const kin = [
    ...lineage.from.map((one) => ({ ...one, text: t(`history.cameFrom.${one.kind}`) })),
    ...lineage.into.map((one) => ({ ...one, text: t(`history.became.${one.kind}`) })),
  ]
  if (kin.length === 0) return null
  return (
    <Section title={t('history.lineage')}>
      <ul className="lineage">
        {kin.map(({ id, name, kind, happenedAt, text }) => (
          <li key={`${kind}${id}`}>
            {text} <Link href={href(`/settlements/${id}/history`)}>{name}</Link>
            <span className="quiet"> · {format.date(happenedAt)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
