import type { Texts } from '../app/i18n/texts.ts'
import type { searchEs } from './search.es.ts'

export const searchEn: Texts<typeof searchEs> = {
  search: {
    label: 'Search for a place, settlement, code or coordinates',
    placeholder: 'Place, settlement, code, coordinates',
    clear: 'Clear the search',
    results: 'Search results',
    recent: 'Recent searches',
    coordinates: 'Coordinates',
    searching: 'Searching…',
    reading: 'Still being read: {{what}}.',
    nothing: 'Nothing that is loaded has this name.',
    nothingHint: 'Try fewer words, a code (CUT, folio, block) or coordinates such as -33.045 -71.62.',
    unreachable: 'The server cannot be reached; the search is repeated when it is back.',
    failed: 'The search failed.',
    count_one: '{{count, number}} result',
    count_many: '{{count, number}} results',
    count_other: '{{count, number}} results',
    noPlace: 'place not known',
    outsideChile: 'outside Chile',
    swapped: 'read as latitude, longitude',
    signAssumed: 'south and west were assumed',
    zoneAssumed: 'zone {{zone}} was assumed',
    pin: 'Marked place',
    degrees: 'Degrees',
    copy: 'Copy {{text}}',
    removePin: 'Remove the mark',
  },
}
