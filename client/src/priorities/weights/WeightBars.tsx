import './weights.css'
import { useFormat } from '../../platform/format.ts'

interface Bar {
  key: string
  name: string
  /** 0 to 1 */
  share: number
}

/** Weights as bars, the longest as wide as there is room. */
export function WeightBars({ bars }: { bars: readonly Bar[] }) {
  const { percent } = useFormat()
  const most = Math.max(...bars.map(({ share }) => share), 1e-9)
  return (
    <ul className="weight-bars">
      {bars.map(({ key, name, share }) => (
        <li key={key}>
          <span>{name}</span>
          <span className="weight-bar" style={{ width: `${(100 * share) / most}%` }} />
          <strong>{percent(share, share > 0 && share < 0.1 ? 1 : 0)}</strong>
        </li>
      ))}
    </ul>
  )
}
