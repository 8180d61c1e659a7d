import type { Settlement, SettlementVersion } from '@arraigo/shared/settlements/settlement.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { SelectField } from '../../ui/fields.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { differencesBetween } from './changeWords.ts'
import { type ChosenVersions, useChooseVersion } from './chosenVersions.ts'
import { useVersion } from './history.api.ts'
import { useChangeText } from './useChangeText.ts'
import { useDifferenceOnMap } from './useDifferenceOnMap.ts'

interface VersionDetailProps extends ChosenVersions {
  settlementId: number
  versions: readonly SettlementVersion[]
}

/** The chosen version beside another one: what differs, in words and on the map. */
export function VersionDetail({ settlementId, versions, chosen, against }: VersionDetailProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { compareWith } = useChooseVersion()
  const own = useVersion(settlementId, chosen.version)
  const other = useVersion(settlementId, against?.version ?? null)
  return (
    <div className="version-detail">
      {versions.length > 1 && (
        <SelectField
          label={t('history.compareWith')}
          value={against === null ? '' : String(against.version)}
          onChange={compareWith}
          empty={t('history.alone')}
          options={versions
            .filter(({ version }) => version !== chosen.version)
            .map(({ version, validFrom }) => ({
              value: String(version),
              label: `${t('history.version', { version })} · ${format.dateTime(validFrom)}`,
            }))}
        />
      )}
      <Loaded query={own} lines={2}>
        {(settlement) =>
          against === null ? (
            <Difference older={null} newer={settlement} />
          ) : (
            <Loaded query={other} lines={2}>
              {(compared) =>
                compared.version < settlement.version ? (
                  <Difference older={compared} newer={settlement} />
                ) : (
                  <Difference older={settlement} newer={compared} />
                )
              }
            </Loaded>
          )
        }
      </Loaded>
    </div>
  )
}

/** Always from the older to the newer, whichever was chosen first. */
function Difference({ older, newer }: { older: Settlement | null; newer: Settlement }) {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useChangeText()
  const difference = useDifferenceOnMap(older, newer)
  const hectares = (areaM2: number) => `${format.number(areaM2 / 10_000, 2)} ha`
  const changes = older === null ? [] : differencesBetween(older, newer)
  const isShapeChanged = difference !== null && (difference.addedM2 > 0 || difference.removedM2 > 0)
  return (
    <>
      {changes.length > 0 && (
        <ul className="change-list">
          {changes.map((change) => (
            <li key={change.field}>{text.change(change)}</li>
          ))}
        </ul>
      )}
      {older === null && newer.version === 1 && <p>{t('history.first')}</p>}
      {older !== null && changes.length === 0 && <p className="quiet">{t('history.noDifference')}</p>}
      {difference === null ? (
        <p className="quiet">{t('inspector.noBoundary')}</p>
      ) : (
        <ul className="difference-legend">
          {older?.boundary && <li className="is-before">{t('history.before', { version: older.version })}</li>}
          {newer.boundary && <li className="is-after">{t('history.after', { version: newer.version })}</li>}
          {older !== null && isShapeChanged && (
            <>
              <li className="is-added">{t('history.added', { area: hectares(difference.addedM2) })}</li>
              <li className="is-removed">{t('history.removedArea', { area: hectares(difference.removedM2) })}</li>
            </>
          )}
        </ul>
      )}
      {older !== null && difference !== null && !isShapeChanged && (
        <p className="quiet">{t('history.unchangedShape')}</p>
      )}
    </>
  )
}
