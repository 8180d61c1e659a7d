import type { Range } from '@arraigo/shared/profile/profile.schema.ts'
import type { Format } from '../../platform/format.ts'

/** “12 – 20”; one number where both ends are the same when rounded. */
export function rangeText(format: Pick<Format, 'number'>, { low, high }: Range, digits = 0): string {
  const [least, most] = [format.number(low, digits), format.number(high, digits)]
  return least === most ? least : `${least} – ${most}`
}
