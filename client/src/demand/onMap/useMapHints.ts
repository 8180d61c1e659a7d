import type { DemandMeasure } from '@arraigo/shared/demand/demandMeasures.ts'
import { scaleOf } from '@arraigo/shared/demand/scaledValue.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDemandAddress } from '../demandAddress.ts'
import { useDemandWords } from '../useDemandWords.ts'
import { cellFigures } from './cellFigures.ts'
import { leastFigures } from './leastFigures.ts'
import type { CellsOnMap } from './useCellsOnMap.ts'

/** Mean areas of H3 hexagons in km², by resolution (https://h3geo.org/docs/core-library/restable). */
const hexagonKm2: Readonly<Record<string, number>> = {
  hex5: 252.9,
  hex6: 36.1,
  hex7: 5.16,
  hex8: 0.74,
  hex9: 0.105,
}

/** Under the legend: unit and shape; what is unknown; years, rule, who may see it, when. */
export function useMapHints(onMap: CellsOnMap | null, measure: DemandMeasure | null, isPair: boolean): string[] {
  const { per, audience } = useDemandAddress()
  const words = useDemandWords()
  const { t } = useTranslation()
  return useMemo(() => {
    if (onMap === null || measure === null) return []
    const { basis, of, ids } = onMap.cells
    const { format } = words
    const { values, isSuppressed } = cellFigures(onMap.cells, measure, per)
    const isHidden = values.some((_, at) => isSuppressed(at))
    const unknown = values.filter((value, at) => value === null && !isSuppressed(at)).length
    const isLeast = leastFigures(onMap.cells, measure)
    const least = ids.filter((_, at) => isLeast(at)).length
    const area = hexagonKm2[of]
    const unit = isPair ? t('demand.legend.pairHint') : words.unit(measure, scaleOf(measure, per))
    const shape =
      area === undefined ? null : t('demand.legend.hexagons', { area: format.number(area, area < 10 ? 1 : 0) })
    const hints = [
      [words.capital(unit), shape].filter(Boolean).join(' · '),
      unknown === 0
        ? null
        : t('demand.legend.unknown', { unknown: format.number(unknown), all: format.number(ids.length) }),
      least === 0 ? null : t('demand.legend.least', { least: format.number(least), all: format.number(ids.length) }),
      isHidden ? t('demand.legend.suppressed') : null,
      t('demand.legend.years', { need: String(basis.needYear ?? '–'), people: String(basis.peopleYear ?? '–') }),
      t('demand.legend.rule', { rule: words.rule(basis.rule) }),
      t(`demand.legend.audience.${audience}`),
      t('demand.legend.computed', { at: format.dateTime(basis.computedAt) }),
    ]
    return hints.filter((hint) => hint !== null)
  }, [onMap, measure, isPair, per, audience, words, t])
}
