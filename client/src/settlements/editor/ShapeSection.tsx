import { LiveProfile } from '../profile/LiveProfile.tsx'
import type { Draft } from './draft.ts'
import { SplitForm } from './SplitForm.tsx'

/** What the boundary on the map means; while it is cut in pieces, what becomes of them. */
export function ShapeSection({ draft }: { draft: Draft }) {
  const { pieces } = draft.drawing.now
  if (pieces !== null) return <SplitForm draft={draft} pieces={pieces} />
  return <LiveProfile />
}
