import { infrastructures } from '@arraigo/shared/coverage/infrastructure.ts'
import { serviceName } from '@arraigo/shared/coverage/serviceNames.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import type { MatrixColumn } from './matrix.ts'

/** Basic services as the settlement records them; other places record none. */
export function InfrastructureRows({ columns }: { columns: readonly MatrixColumn[] }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return infrastructures.map((service) => (
    <tr key={service} className="compare-levels">
      <th scope="row">{serviceName(locale, service)}</th>
      {columns.map(({ key, place }) => {
        const level = place.infrastructure.find((one) => one.service === service)?.level
        if (level === undefined) return <td key={key}>—</td>
        return (
          <td key={key} className={level === 'unknown' ? 'quiet' : undefined}>
            {level === 'unknown' ? t('unknown') : t(`choices.${level}`)}
          </td>
        )
      })}
    </tr>
  ))
}
