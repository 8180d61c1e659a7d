import type { Texts } from '../../app/i18n/texts.ts'
import type { demandCardEs } from './demandCard.es.ts'

export const demandCardEn: Texts<typeof demandCardEs> = {
  demandCard: {
    title: 'Need and demand',
    noPlace: 'There are no figures of this place: the loaded census does not cover it.',
    bounds: 'between {{low}} and {{high}}',
    atLeast: 'At least: of a part of this place nothing is known.',
    need: 'Need by the census',
    needHint: 'Inside settlements too. One household may be in several components: they are not added.',
    settlements_one: '{{count, number}} settlement',
    settlements_many: '{{count, number}} settlements',
    settlements_other: '{{count, number}} settlements',
    settlementsUnknown_one: 'of {{count, number}} the households are unknown: it adds nothing',
    settlementsUnknown_many: 'of {{count, number}} the households are unknown: they add nothing',
    settlementsUnknown_other: 'of {{count, number}} the households are unknown: they add nothing',
    setAside: 'Not counted here, because the settlements on this ground count their families already.',
    noGroups: 'Organised groups: none are registered yet.',
    perThousand: '{{families}} families per 1,000 inhabitants',
    people: '{{people}} inhabitants',
    unknownShare: 'of {{share}} of the inhabitants the need is unknown',
    public: 'Figures for the public: how they came about is shown for internal use only.',
    years: 'Need of {{need}}, inhabitants of {{people}}.',
    rule: 'Rule: {{rule}}.',
    ruleLink: 'See the rule',
    computed: 'Computed on {{at}}.',
    why: {
      'not-published': 'The zone does not publish this figure.',
      'not-in-layer': 'No loaded layer has this component.',
      'percentage-impossible': 'The published percentage cannot be; it was not used.',
      'count-impossible': 'The published count cannot be; it was not used.',
      'households-unknown': 'It is not known how many households there are.',
    },
    origin: {
      noZone: 'It is in no loaded census zone: its need is unknown.',
      noPeople: 'It is in zone {{zone}}, but it is not known how many people live here.',
      carried: 'It carries {{share}} of the need of zone {{zone}}: {{people}} of the {{all}} people of its blocks.',
      covered: 'Settlements cover {{share}} of its surface.',
      households:
        'Households of the zone: {{people}} people ÷ ({{size}} per household in the comuna × {{ratio}}) = {{households}}.',
      householdsByParameter: 'Households of the zone: {{people}} people ÷ {{size}} per household = {{households}}.',
      counted: 'Published count of the zone: {{value}}.',
      estimated: '{{percentage}} % × {{households}} households × {{share}} = {{value}}.',
      part: 'Here {{share}}: {{value}}.',
    },
    settlement: {
      counts: 'It adds {{households}} families to demand: its registered households.',
      not: {
        closed: 'It adds nothing to demand: it is closed.',
        repeated: 'It adds nothing to demand: it repeats another record, which is the one that counts.',
        'households-unknown': 'It adds nothing to demand: it is not known how many households it has. It is not zero.',
      },
      noCensus: 'No block or zone with census figures is on its ground: there is nothing that could be counted twice.',
      censusUnknown_one:
        'It covers part of {{count, number}} block or zone of which the census does not tell the deficit.',
      censusUnknown_many:
        'It covers part of {{count, number}} blocks or zones of which the census does not tell the deficit.',
      censusUnknown_other:
        'It covers part of {{count, number}} blocks or zones of which the census does not tell the deficit.',
      ground:
        'It covers part of {{places}} blocks or zones. On its ground the census counts a deficit of {{deficit}} families; {{apart}} are not counted again.',
      partlyUnknown_one: 'Of {{count, number}} it is unknown.',
      partlyUnknown_many: 'Of {{count, number}} it is unknown.',
      partlyUnknown_other: 'Of {{count, number}} it is unknown.',
      whyNot: 'Why is a household of the census not counted here?',
      because:
        'The census and the register of settlements may have seen the same family. The rule in force ({{rule}}; {{source}}) counts the households of the settlement and sets aside the census deficit on its ground. Nobody loses a place: the family counts once.',
    },
    slum: {
      title: 'Slum deprivations (SDG 11.1.1)',
      parts: {
        water: 'Water',
        sanitation: 'Sanitation',
        'living-area': 'Sufficient space',
        durability: 'Durable dwelling',
        tenure: 'Secure tenure',
      },
      states: { deprived: 'lacking', 'not-deprived': 'has it', unknown: 'unknown' },
      exactly_one: '{{count, number}} deprivation.',
      exactly_many: '{{count, number}} deprivations.',
      exactly_other: '{{count, number}} deprivations.',
      between: 'Between {{least}} and {{most}} deprivations.',
      one: 'One or more: {{answer}}.',
      three: 'Three or more: {{answer}}.',
      yes: 'yes',
      no: 'no',
      undecided: 'unknown',
    },
  },
}
