import type { Address } from '../platform/address.ts'
import { selectionFrom, selectionText } from '../platform/selection.ts'
import type { Picked } from './mapPointer.ts'
import { stage } from './stage.ts'

/** A click selects, with shift it adds or takes away, on nothing it lets go. Overlays answer for themselves. */
export function pickedAddress(picked: Picked | null, isAdding: boolean, change: Address['change']): void {
  if (picked?.kind === 'hexagon') return
  if (picked?.kind === 'overlay') {
    stage.state().overlays[picked.overlay]?.onPick?.(picked.id)
    return
  }
  const text = new URLSearchParams(window.location.search).get('sel')
  const before = selectionFrom(text)
  if (picked === null) {
    if (!isAdding && text !== null) change({ sel: null })
    return
  }
  const { collection, id } = picked
  const ids = isAdding && before?.collection === collection ? toggled(before.ids, id) : [id]
  change({ sel: selectionText({ collection, ids }) })
}

const toggled = (ids: readonly number[], id: number): readonly number[] =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]
