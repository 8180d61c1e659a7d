import type { DemandPlaces } from '@arraigo/shared/demand/demandMeasures.ts'
import { useRef } from 'react'
import type { ComparedColumn } from './ComparedFigures.tsx'

interface ChosenRows {
  of: DemandPlaces
  ids: string
}

/**
 * What is compared as rows of one table; kept while the same places are asked for anew, as they are for another audience
 * in the middle of an export. Null while they are not all there, or where regions stand beside comunas.
 */
export function useChosenRows(codes: readonly string[], columns: readonly ComparedColumn[]): ChosenRows | null {
  const kept = useRef<{ codes: string; rows: ChosenRows | null }>({ codes: '', rows: null })
  const text = codes.join()
  if (columns.length === codes.length) kept.current = { codes: text, rows: chosenRows(columns) }
  return kept.current.codes === text ? kept.current.rows : null
}

function chosenRows(columns: readonly ComparedColumn[]): ChosenRows | null {
  const [first, ...others] = columns.map(({ table }) => table.total)
  if (first === undefined || others.some(({ of }) => of !== first.of)) return null
  return { of: first.of, ids: [first, ...others].map(({ id }) => id).join() }
}
