import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import type { PackageLook } from './packageColours.ts'
import { SourceHint } from './SourceHint.tsx'

/** The map's legend with what each package costs and where that figure comes from. */
export function PackageTable({ plan, looks }: { plan: Plan; looks: readonly PackageLook[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const count = (id: string | null) => format.number(plan.items.filter((item) => item.package === id).length)
  return (
    <table className="table" aria-label={t('plans.packages')}>
      <thead>
        <tr>
          <th scope="col">{t('plans.columns.package')}</th>
          <th scope="col" className="is-number">
            {t('plans.planned')}
          </th>
          <th scope="col" className="is-number">
            {t('plans.perFamily')}
          </th>
        </tr>
      </thead>
      <tbody>
        {looks.map(({ id, name, colour, cost }) => (
          <tr key={id}>
            <td>
              <span className="package">
                <span className="swatch" style={{ background: colour }} />
                <span>
                  {name}
                  <SourceHint source={cost.source} year={cost.referenceYear} confidence={cost.confidence} />
                </span>
              </span>
            </td>
            <td className="is-number">{count(id)}</td>
            <td className="is-number">
              {format.number(cost.costUfPerFamily)}
              <span className="hint">
                {t('plans.range', { low: format.number(cost.lowUf), high: format.number(cost.highUf) })}
              </span>
            </td>
          </tr>
        ))}
        <tr>
          <td>
            <span className="package">
              <span className="swatch swatch-hollow" /> {t('plans.nothingPlanned')}
            </span>
          </td>
          <td className="is-number">{count(null)}</td>
          <td />
        </tr>
      </tbody>
    </table>
  )
}
