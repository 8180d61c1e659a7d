import type { DemandBasis } from '@arraigo/shared/demand/demand.schema.ts'
import { useBasisLines } from './useBasisLines.ts'

/** Of which years, by which rule, from which files, computed when. */
export function BasisNote({ basis }: { basis: DemandBasis }) {
  return (
    <div className="dash-basis">
      {useBasisLines(basis).map((line) => (
        <p key={line} className="hint">
          {line}
        </p>
      ))}
    </div>
  )
}
