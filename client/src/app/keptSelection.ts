import type { Changes } from '../platform/address.ts'

/** What is selected stays selected in another workspace; not on a phone, where it would cover what was asked for. */
export const keptSelection = (params: URLSearchParams): Changes =>
  window.innerWidth < 720 ? {} : { sel: params.get('sel') }
