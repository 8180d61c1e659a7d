import { useCollections } from './collections.api.ts'

/** Versions of all that an engine may depend on: an edit anywhere, by anybody, makes a new question of it. Null: not known yet. */
export function useDataVersions(): string | null {
  const { data } = useCollections()
  return data === undefined ? null : data.map(({ id, version }) => `${id}${version}`).join()
}
