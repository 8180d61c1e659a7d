import type { Texts } from '../app/i18n/texts.ts'
import type { plansEs } from './plans.es.ts'

export const plansEn: Texts<typeof plansEs> = {
  plans: {
    name: 'Plans',
    back: 'Plans',
    gone: 'Somebody removed this plan. The others are in the list.',
    everywhere: 'Everything loaded',
    others: '{{count}} more',
    budget: 'The plan’s budget',
    millionsUf_one: '{{value}} million UF',
    millionsUf_other: '{{value}} million UF',
    families_one: '{{number}} family',
    families_other: '{{number}} families',
    settlements_one: '{{number}} settlement',
    settlements_other: '{{number}} settlements',
    gap: 'at most {{gap}} below the best possible',
    gapNone: 'proved optimal',
    strategy: {
      'in-place': 'Upgrade in place',
      partial: 'In place for some, relocation for others',
      relocation: 'Relocate',
      unknown: 'Unknown',
    },
    phase: {
      waiting: 'Waiting',
      reading: 'Gathering the data',
      first: 'Looking for a first plan',
      improving: 'Improving the plan',
      finished: 'Calculated',
      kept: 'Stopped and kept',
      cancelled: 'Cancelled',
      infeasible: 'No solution under these requirements',
      failed: 'Could not be calculated',
      interrupted: 'Interrupted',
    },
    status: {
      optimal: 'Optimal',
      feasible: 'The best that was found',
      manual: 'Changed by hand',
      empty: 'Nothing to plan',
    },
  },
}
