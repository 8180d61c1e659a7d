import { isMessage, say } from '@arraigo/shared/messages/messages.ts'
import type { Package, Strategy } from '@arraigo/shared/plans/catalogue.schema.ts'
import type { RunPhase } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Format, useFormat } from '../platform/format.ts'
import { useNameOfPlace } from '../territory/useNameOfPlace.ts'
import { usePackages } from './plans.api.ts'

type Said = { code: string; params?: Record<string, string | number | null> }

export interface PlanWords {
  format: Format
  /** "1.234.500 UF". */
  uf: (value: number | null | undefined) => string
  /** "1,23 millones de UF" from a million on, else as `uf`. */
  ufShort: (value: number | null | undefined) => string
  /** "120 familias". */
  families: (count: number | null | undefined) => string
  settlements: (count: number) => string
  /** "2027 – 2031"; one year alone. */
  years: (from: number, count: number) => string
  /** Of a package, or of its code alone: then as the catalogue calls it today. */
  package: (of: Pick<Package, 'name'> | string) => string
  /** The plan's own money, or a fund by its name. */
  fund: (code: string, funds: readonly { code: string; name: string }[]) => string
  strategy: (strategy: Strategy | null) => string
  phase: (phase: RunPhase) => string
  /** "El mejor posible" only where that is proved: a search ends earlier, where what is left is small. */
  status: (result: Pick<PlanResult, 'status' | 'gap'>) => string
  /** "a lo más 0,8 % bajo lo mejor posible"; "óptimo" where it is proved. */
  gap: (gap: number | null | undefined) => string
  /** "1:05 min", "12 s". */
  seconds: (seconds: number) => string
  /** Points of benefit, without unit. */
  points: (points: number | null | undefined) => string
  /** "Región de Valparaíso, Concepción y 2 más". */
  places: (codes: readonly string[]) => string
  /** What the server says, in words. */
  said: (said: Said) => string
}

const million = 1e6
/** Less than this is no gap that anybody could use. */
const proved = 1e-4

/** How a plan is said everywhere. */
export function usePlanWords(): PlanWords {
  const { t } = useTranslation()
  const format = useFormat()
  const packages = usePackages().data
  const nameOfPlace = useNameOfPlace(t('plans.everywhere'))
  const { locale } = format
  // biome-ignore lint/correctness/useExhaustiveDependencies: format changes with the locale alone
  const words = useMemo(
    (): Omit<PlanWords, 'places'> => ({
      format,
      uf: format.uf,
      ufShort: (value) =>
        value == null || value < million
          ? format.uf(value)
          : t('plans.millionsUf', { count: value / million, value: format.number(value / million, 2) }),
      families: (count) =>
        count == null ? format.number(count) : t('plans.families', { count, number: format.number(count) }),
      settlements: (count) => t('plans.settlements', { count, number: format.number(count) }),
      years: (from, count) => (count <= 1 ? String(from) : `${from} – ${from + count - 1}`),
      package: (of) => {
        if (typeof of !== 'string') return of.name[locale]
        return packages?.find(({ code }) => code === of)?.name[locale] ?? of
      },
      fund: (code, funds) =>
        code === 'budget' ? t('plans.budget') : (funds.find((fund) => fund.code === code)?.name ?? code),
      strategy: (strategy) => t(`plans.strategy.${strategy ?? 'unknown'}`),
      phase: (phase) => t(`plans.phase.${phase}`),
      status: ({ status, gap }) => t(`plans.status.${status === 'optimal' && gap > proved ? 'feasible' : status}`),
      gap: (gap) => {
        if (gap == null) return format.percent(gap)
        return gap <= proved ? t('plans.gapNone') : t('plans.gap', { gap: format.percent(gap, gap < 0.01 ? 2 : 1) })
      },
      seconds: (seconds) =>
        seconds < 60
          ? `${Math.round(seconds)} s`
          : `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')} min`,
      points: (points) => format.number(points, points != null && points < 100 ? 1 : 0),
      said: (said) => (isMessage(said.code) ? say(locale, said) : said.code),
    }),
    [locale, packages, t],
  )
  return {
    ...words,
    places: (codes) => {
      if (codes.length === 0) return nameOfPlace(null)
      const names = codes.slice(0, 3).map(nameOfPlace)
      const others = codes.length - names.length
      return new Intl.ListFormat(locale).format(others > 0 ? [...names, t('plans.others', { count: others })] : names)
    },
  }
}
