import { addMessages, say } from '@arraigo/shared/messages/messages.ts'
import { contrastMessages } from '@arraigo/shared/need/contrast.messages.ts'
import type { ContrastRow, NeedContrast } from '@arraigo/shared/need/need.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { pathWith } from '../../platform/computed.ts'
import { useFormat } from '../../platform/format.ts'
import { request } from '../../platform/request.ts'
import { useDataVersions } from '../../territory/useDataVersions.ts'
import { demandKey } from '../demand.api.ts'
import { useDemandAddress } from '../demandAddress.ts'

addMessages(contrastMessages)

/** What official tables say of the same place, why it differs, and by how much; folded: it is for who doubts. */
export function OfficialContrast({ within }: { within: string }) {
  const { t } = useTranslation()
  const versions = useDataVersions()
  const { audience } = useDemandAddress()
  const { data } = useQuery({
    queryKey: [...demandKey, 'contrast', within, versions],
    queryFn: ({ signal }) => request<NeedContrast>(pathWith('/api/need/contrast', { in: within }), { signal }),
  })
  const rows = data?.rows.filter(({ of }) => of === (within.length === 2 ? 'region' : 'comuna')) ?? []
  // What is computed here apart from the published figures would tell those that are suppressed.
  if (audience === 'public' || rows.length === 0) return null
  return (
    <details className="fold">
      <summary>{t('demandDashboard.contrast.title', { count: rows.length })}</summary>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('demandDashboard.compared.figure')}</th>
              {(['official', 'ours', 'difference'] as const).map((column) => (
                <th key={column} scope="col" className="is-number">
                  {t(`demandDashboard.contrast.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <OfficialRow key={row.figure} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function OfficialRow({ row: { figure, unit, official, ours, difference, why } }: { row: ContrastRow }) {
  const { t } = useTranslation()
  const { locale, number } = useFormat()
  const digits = unit === '%' ? 1 : 0
  const inUnit = (value: number) => `${number(value, digits)}${unit === '%' ? ' %' : ''}`
  return (
    <tr>
      <td>
        {say(locale, { code: `need-figure-${figure}` })}
        <span className="hint dash-unit">{say(locale, why)}</span>
      </td>
      <td className="is-number">
        {inUnit(official.value)}
        <span className="hint dash-unit">
          {official.source}
          {official.year !== null && ` ${official.year}`}
        </span>
      </td>
      <td className="is-number">
        {ours.how === 'counted' ? '' : '≈ '}
        {inUnit(ours.value)}
        <span className="hint dash-unit">{t(`demandDashboard.contrast.how.${ours.how}`)}</span>
      </td>
      <td className="is-number">
        {difference > 0 ? '+' : ''}
        {number(difference, digits)}
      </td>
    </tr>
  )
}
