import { say } from '@arraigo/shared/messages/messages.ts'
import type { NeedDeprivations } from '@arraigo/shared/need/need.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { pathWith } from '../../platform/computed.ts'
import { useFormat } from '../../platform/format.ts'
import { request } from '../../platform/request.ts'
import { useDataVersions } from '../../territory/useDataVersions.ts'
import { Section } from '../../ui/Panel.tsx'
import { demandKey } from '../demand.api.ts'
import { useDemandAddress } from '../demandAddress.ts'

interface Range {
  low: number
  high: number
}

/** Families of settlements by what they lack (SDG 11.1.1): at least those that are known to, at most with those who may. */
export function SlumDeprivations({ within }: { within: string }) {
  const { t } = useTranslation()
  const { locale, number } = useFormat()
  const versions = useDataVersions()
  const { audience } = useDemandAddress()
  const { data } = useQuery({
    queryKey: [...demandKey, 'deprivations', within, versions],
    queryFn: ({ signal }) => request<NeedDeprivations>(pathWith('/api/need/deprivations', { in: within }), { signal }),
  })
  // What is computed here apart from the published figures would tell those that are suppressed.
  if (audience === 'public' || data === undefined || data.total.settlements === 0) return null
  const { total, definition } = data
  const rows: (readonly [string, Range])[] = [
    [t('demandDashboard.deprivations.oneOrMore'), total.oneOrMore],
    [t('demandDashboard.deprivations.threeOrMore'), total.threeOrMore],
    ...(['water', 'sanitation', 'living-area', 'durability', 'tenure'] as const).map(
      (part) => [t(`demandDashboard.deprivations.${part}`), total.parts[part]] as const,
    ),
  ]
  const textOf = ({ low, high }: Range) => (low === high ? number(low) : `${number(low)} – ${number(high)}`)
  const at = (value: number) => `${total.families > 0 ? (value / total.families) * 100 : 0}%`
  return (
    <Section title={t('demandDashboard.deprivations.title')}>
      <p className="hint">{say(locale, definition)}</p>
      <ul className="dash-ranges">
        {rows.map(([name, range]) => (
          <li key={name}>
            <span>{name}</span>
            <span className="dash-bar" aria-hidden>
              <span className="dash-part is-settlement-families" style={{ width: at(range.low) }} />
              <span className="dash-part is-unknown-share" style={{ width: at(range.high - range.low) }} />
            </span>
            <span className="row-figure">{textOf(range)}</span>
          </li>
        ))}
      </ul>
      <p className="hint">
        {t('demandDashboard.deprivations.of', {
          families: number(total.families),
          settlements: number(total.settlements),
        })}{' '}
        {total.settlementsUnknown > 0 &&
          t('demandDashboard.deprivations.unknown', {
            count: total.settlementsUnknown,
            unknown: number(total.settlementsUnknown),
          })}
      </p>
    </Section>
  )
}
