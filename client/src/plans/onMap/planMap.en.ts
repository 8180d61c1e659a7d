import type { Texts } from '../../app/i18n/texts.ts'
import type { planMapEs } from './planMap.es.ts'

export const planMapEn: Texts<typeof planMapEs> = {
  planMap: {
    name: 'On the map',
    paint: 'Colour by',
    by: { year: 'Year', package: 'Package' },
    title: { year: '{{plan}}: year of beginning', package: '{{plan}}: what is done' },
    kind: {
      part: 'Works in parts',
      'in-place': 'Upgrading in place',
      relocation: 'Relocation to a site',
      'doubled-up': 'Doubled-up families to a site',
      complementary: 'Complementary works',
    },
    later: 'Begins after {{year}}',
    without: 'No works in the plan',
    until: 'What has begun by {{year}}',
    whole: 'Works that begin from {{from}} to {{to}}',
    flows: 'Arrows: families that move; the wider, the more. Green circles: sites.',
    notSaved: 'With changes by hand that are not saved',
    bestSoFar: 'The best plan so far: the calculation goes on',
    say: '{{works}} · {{families}} · {{uf}}',
    sayWithout: 'no works: {{reason}}',
    flow: '{{from}} → {{to}}: {{families}}, {{km}} km along streets, from {{year}}',
    flowStraight: '{{from}} → {{to}}: {{families}}, {{km}} km in a straight line, from {{year}}',
    site: 'Site {{name}}: {{families}} of {{capacity}}',
    play: 'Watch year by year',
    stop: 'Stop',
    untilLabel: 'Until the year',
    untilAll: 'The whole plan',
    untilYear: 'By {{year}}',
    begun: '{{settlements}} with works begun, {{families}}',
  },
}
