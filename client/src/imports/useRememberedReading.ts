import type { Inspection } from '@arraigo/shared/imports/import.schema.ts'
import { useEffect, useState } from 'react'
import type { SavedMapping } from './imports.api.ts'
import { firstReading, type Reading } from './reading.ts'

/** Columns assigned one by one survive a reload; they go with the tab, as the uploaded file does after some time. */
export function useRememberedReading(inspection: Inspection, saved: readonly SavedMapping[]) {
  const key = `arraigo.reading.${inspection.upload.id}`
  const [reading, setReading] = useState<Reading | null>(() => {
    const stored = sessionStorage.getItem(key)
    return stored === null ? firstReading(inspection, saved) : (JSON.parse(stored) as Reading)
  })
  useEffect(() => {
    if (reading !== null) sessionStorage.setItem(key, JSON.stringify(reading))
  }, [key, reading])
  return [reading, setReading] as const
}
