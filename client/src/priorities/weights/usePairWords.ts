import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'

/** `7`, `1/7`: as people write a comparison. */
function pairText(value: number | null, number: (value: number, digits: number) => string): string {
  if (value === null) return ''
  return value >= 1 ? number(value, 2) : `1/${number(1 / value, 2)}`
}

/** A comparison in words. */
export function usePairWords() {
  const { t } = useTranslation()
  const { number } = useFormat()
  return useMemo(
    () => ({
      /** `Agua importa 7 veces más que Riesgo` */
      said: ([first, second]: readonly [string, string], value: number) => {
        if (Math.abs(value - 1) < 1e-9) return t('rankingWeights.pair.equal', { first, second })
        const [more, less] = value > 1 ? [first, second] : [second, first]
        return t('rankingWeights.pair.more', { more, less, times: number(value > 1 ? value : 1 / value, 2) })
      },
      text: (value: number | null) => pairText(value, number),
      ratio: (value: number | null) => number(value, 2),
    }),
    [t, number],
  )
}
