import type { Texts } from '../i18n/texts.ts'
import type { workspacesEs } from './workspaces.es.ts'

export const workspacesEn: Texts<typeof workspacesEs> = {
  workspace: {
    where: 'Where',
    everything: 'All that is loaded',
    onMap: 'What the map shows',
    settlements: {
      name: 'Settlements',
      lead: 'All known settlements: how many there are, how many households they have and where nobody knows.',
      none: 'There are no settlements yet. Import a register or load the demonstration.',
      noneLeft: 'No settlement is as chosen.',
      clear: 'Remove the filter',
      list: 'Settlements',
      anyStatus: 'Any',
      anyHouseholds: 'Known and unknown',
      known: 'Known',
    },
    coverage: {
      name: 'Coverage',
      none: 'There are no facilities and no settlements yet. Import your registers or load the demonstration.',
      facilities: 'Known facilities',
      noRegister: 'No register of facilities was imported.',
      noneHere: 'The loaded register has none here',
      apart_one: '{{count, number}} of its register does not say its comuna: count it by what the map shows',
      apart_many: '{{count, number}} of its register do not say their comuna: count them by what the map shows',
      apart_other: '{{count, number}} of its register do not say their comuna: count them by what the map shows',
      missing: 'Registers that are missing',
      missingNote: 'No register of them was imported: how many there are is unknown, not zero.',
      infrastructure: 'Basic services of the settlements',
      noSettlements: 'There are no settlements here.',
      unknownEverywhere: 'No source says it',
      knownIn: 'Known in {{known}} of {{all}}',
      formal_one: '{{count, number}} formal',
      formal_many: '{{count, number}} formal',
      formal_other: '{{count, number}} formal',
      showAll: 'Show all on the map',
      hide: 'Remove from the map',
    },
    demand: { name: 'Demand' },
    priorities: { name: 'Priorities' },
  },
}
