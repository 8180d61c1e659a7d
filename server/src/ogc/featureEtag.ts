import type { Format } from './format.ts'
import type { ItemRow } from './items.queries.ts'

/** Of a feature that has versions: what If-Match takes. The page for people is no representation to write back. */
export const featureEtag = ({ version }: Pick<ItemRow, 'version'>, format: Format): string =>
  format === 'json' ? `"${version}"` : `W/"${format}-${version}"`
