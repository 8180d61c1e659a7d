import type { Changes } from '../platform/address.ts'

/** What is selected stays selected in another workspace; not on a phone, where it and the table would cover what was asked for. */
export const keptSelection = (params: URLSearchParams): Changes =>
  window.innerWidth < 720 ? { table: null } : { sel: params.get('sel') }
