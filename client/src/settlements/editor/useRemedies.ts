import { cutOut } from '@arraigo/shared/boundaries/combine.ts'
import { repairBoundary } from '@arraigo/shared/boundaries/repairBoundary.ts'
import type { Remedy } from '@arraigo/shared/profile/boundaryRule.ts'
import { measurableBoundary } from '@arraigo/shared/profile/measurableBoundary.ts'
import type { Finding } from '@arraigo/shared/profile/profile.schema.ts'
import type { MultiPolygon } from 'geojson'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { drawing } from '../../map/drawing/drawing.state.ts'
import { editing } from './editing.state.ts'
import { loadSettlement } from './settlements.api.ts'

/** What can be done about a finding, each as one step that undo takes back; says why where it was not possible. */
export function useRemedies(onComuna: () => void) {
  const { t } = useTranslation()
  const [failed, setFailed] = useState<string | null>(null)
  const remedy = async ({ otherId, place }: Finding, chosen: Remedy) => {
    setFailed(null)
    if (chosen === 'repair') repair()
    else if (chosen === 'dispute' && otherId !== undefined) dispute(otherId)
    else if (chosen === 'choose-comuna') onComuna()
    else if (chosen === 'move') drawing.choose('move')
    else if (chosen === 'clip' && otherId !== undefined) {
      const outcome = await clip(otherId).catch(() => 'unreachable' as const)
      if (outcome !== 'done') setFailed(t(`editor.remedies.${outcome}`))
    } else if (chosen === 'clip' && clipAway(place) === 'nothing-left') setFailed(t('editor.remedies.nothing-left'))
  }
  return { remedy: (finding: Finding, chosen: Remedy) => void remedy(finding, chosen), failed }
}

/** One step of the drawing that changes its boundary. */
function apply(name: 'repair' | 'clip', boundary: MultiPolygon): void {
  const state = drawing.state()
  if (state !== null) drawing.apply(name, { ...state.now, boundary, pieces: null })
}

function repair(): void {
  const boundary = drawing.state()?.now.boundary
  const repaired = boundary && repairBoundary(boundary).boundary
  if (repaired) apply('repair', repaired)
}

/** The overlap is known and stays: two claims on the same ground. */
function dispute(otherId: number): void {
  const draft = editing.draft()
  if (draft !== null) editing.change({ disputedWith: [...new Set([...draft.disputedWith, otherId])] })
}

/** What lies outside the comuna is the place of its finding. */
function clipAway(place: Finding['place']): 'done' | 'nothing-left' {
  const outside = measurableBoundary(place)
  const boundary = drawing.state()?.now.boundary
  if (!boundary || outside === null) return 'done'
  const left = cutOut(boundary, [outside])
  if (left === null) return 'nothing-left'
  apply('clip', left)
  return 'done'
}

async function clip(otherId: number): Promise<'done' | 'nothing-left'> {
  // Where its edge moved along it is no more what the server has.
  const moved = drawing.state()?.now.neighbours[otherId]?.boundary
  const other = moved ?? (await loadSettlement(otherId)).boundary
  const boundary = drawing.state()?.now.boundary
  if (!boundary || other === null) return 'done'
  const left = cutOut(boundary, [other])
  if (left === null) return 'nothing-left'
  apply('clip', left)
  return 'done'
}
