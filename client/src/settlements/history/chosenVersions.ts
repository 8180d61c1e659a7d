import type { SettlementVersion } from '@arraigo/shared/settlements/settlement.schema.ts'
import { useAddress } from '../../platform/address.ts'

export interface ChosenVersions {
  chosen: SettlementVersion
  /** What it is compared with; null: it stands alone. */
  against: SettlementVersion | null
}

/** `version=4&against=2` of the address: without the first the newest, without the second the one before it. */
export function chosenVersions(versions: readonly SettlementVersion[], params: URLSearchParams): ChosenVersions | null {
  const find = (text: string | null) => versions.find(({ version }) => String(version) === text)
  const chosen = find(params.get('version')) ?? versions[0]
  if (chosen === undefined) return null
  const before = versions[versions.indexOf(chosen) + 1] ?? null
  const against = params.get('against') === 'none' ? null : (find(params.get('against')) ?? before)
  return { chosen, against: against === chosen ? before : against }
}

export function useChooseVersion() {
  const { change } = useAddress()
  return {
    choose: (version: number) => change({ version, against: null }, { replace: true }),
    compareWith: (version: string) => change({ against: version === '' ? 'none' : version }, { replace: true }),
  }
}
