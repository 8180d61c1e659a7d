import type { Texts } from '../../app/i18n/texts.ts'
import type { hotspotsEs } from './hotspots.es.ts'

export const hotspotsEn: Texts<typeof hotspotsEs> = {
  hotspots: {
    title: 'Hot spots of demand',
    lead: 'Where high values, or low ones, lie together more than chance would have it.',
    back: 'Demand',
    hot: 'High, {{percent}}% confidence',
    cold: 'Low, {{percent}}% confidence',
    none: 'Not significant',
    untested: 'Not compared',
    suppressed: 'Suppressed',
    said: '{{label}} (z {{z}})',
    legend: {
      title: 'Hot spots of demand',
      method: 'Gi* of Getis and Ord, corrected for the number of tests',
    },
    measure: 'Measure',
    per: 'Unit',
    of: 'Places',
    shapes: {
      hex: 'Hexagons (by zoom)',
      comunas: 'Comunas',
      zones: 'Census zones',
      blocks: 'Blocks',
    },
    confidence: 'Confidence from',
    percent: '{{percent}}%',
    counts: {
      hot: 'High',
      cold: 'Low',
      none: 'Not significant',
    },
    tested:
      '{{tests}} places were compared, each together with its neighbours ({{neighbours}}), with what is usual in the chosen territory.',
    rings: 'hexagons up to {{count}} rings',
    nearest: 'the {{count}} nearest places, up to {{km}} km',
    leftOut: 'Not compared: {{unknown}} unknown, {{suppressed}} suppressed and {{isolated}} without a known neighbour.',
    nothing: 'At this confidence there are no hot spots: what one sees may be chance.',
    care_one: 'Read with care: {{count}} warning',
    care_other: 'Read with care: {{count}} warnings',
    reason: 'Nothing could be compared',
    strongest: 'The strongest',
    hexagonIn: 'Hexagon in {{comuna}}',
    hexagon: 'Hexagon {{id}}',
    zone: 'Zone {{code}}',
    block: 'Block {{code}}',
    show: 'Show {{name}} on the map',
    more: 'Of {{all}}, the {{shown}} strongest are listed.',
    csv: 'CSV table',
    meaning: {
      title: 'What does this mean?',
      what: 'A place is marked where it and its neighbours together hold much more, or much less, than as many places taken at random. A single high place among low ones is not marked.',
      correction:
        'Of thousands of places some would look high by coincidence. “Significant” is said only after correcting for that: of the places marked at 95%, at most 5 in 100 are expected to be coincidence (Benjamini and Hochberg).',
      edges:
        'At the edge of the territory there are fewer neighbours and less is known. Places without a figure are not compared and do not count as zero.',
      cause:
        'It says where, not why. And where more people live there are more families: to allow for that, choose per 1,000 inhabitants.',
    },
  },
}
