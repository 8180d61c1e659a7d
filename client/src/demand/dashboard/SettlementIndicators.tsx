import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { request } from '../../platform/request.ts'
import type { ItemPage } from '../../territory/items.api.ts'
import { itemsPath, quoted } from '../../territory/itemsPath.ts'
import { useDataVersions } from '../../territory/useDataVersions.ts'
import { demandKey } from '../demand.api.ts'
import { usePlaceName } from '../rule/usePlaceName.ts'
import { type IndicatorRow, type IndicatorYears, indicatorYears } from './indicatorYears.ts'

/** What SIEDU publishes of settlements: their surface and their density, by comuna. */
const settlementCodes = ['EA_33', 'EA_33a']

/** What has been published of settlements comuna by comuna: a series where there are several years, and said where there is one. */
export function SettlementIndicators({ region }: { region: string }) {
  const rows = useSettlementIndicators(region).data
  if (rows === undefined || rows.length === 0) return null
  return (
    <ul className="dash-indicators">
      {indicatorYears(rows).map((indicator) => (
        <IndicatorLine key={indicator.code} indicator={indicator} />
      ))}
    </ul>
  )
}

function IndicatorLine({ indicator: { code, name, unit, years, series } }: { indicator: IndicatorYears }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const nameOf = usePlaceName()
  const counts = years
    .map(({ year, comunas }) => t('demandDashboard.trend.ofYear', { count: comunas, year }))
    .join(', ')
  return (
    <li>
      {name} <span className="hint">(SIEDU {code})</span>
      {series.length === 0 ? (
        <p className="hint">{t('demandDashboard.trend.oneYear', { counts })}</p>
      ) : (
        <ul className="hint">
          {series.map(({ comunaCode, points }) => (
            <li key={comunaCode}>
              {nameOf(comunaCode)}: {points.map(({ year, value }) => `${year} ${number(value, 2)}`).join(' → ')} {unit}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function useSettlementIndicators(region: string) {
  const versions = useDataVersions()
  const codes = settlementCodes.map(quoted).join(',')
  const filter = `code IN (${codes}) AND comuna_code LIKE ${quoted(`${region}%`)}`
  return useQuery({
    queryKey: [...demandKey, 'settlement-indicators', region, versions],
    queryFn: async ({ signal }): Promise<IndicatorRow[]> => {
      const page = await request<ItemPage>(itemsPath('indicators', { filter, limit: 1000 }), { signal })
      return page.features.flatMap(({ properties }) => rowFrom(properties))
    },
  })
}

/** What has no year or no value says nothing about years. */
function rowFrom({ code, name, comuna_code, year, value, unit }: Record<string, unknown>): IndicatorRow[] {
  if (typeof year !== 'number' || typeof value !== 'number') return []
  return [
    {
      code: String(code),
      name: String(name),
      comunaCode: String(comuna_code),
      year,
      value,
      unit: typeof unit === 'string' ? unit : null,
    },
  ]
}
