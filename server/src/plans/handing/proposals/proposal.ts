import { isMessage, say } from '@arraigo/shared/messages/messages.ts'
import type { FileChild } from 'docx'
import type { HandedPlan } from '../handedPlan.ts'
import type { ProposalGroup } from './proposalGroups.ts'
import { facts, heading, paragraph, table } from './proposalParts.ts'
import { filled, type ProposalWords, proposalWords } from './proposalWords.ts'

interface Written {
  handed: HandedPlan
  group: ProposalGroup
  words: ProposalWords
  number: (value: number | null | undefined, digits?: number) => string
}

/** What one group hands in: who they are, where they live and move to, works, money, what is missing. */
export function proposal(handed: HandedPlan, group: ProposalGroup): FileChild[] {
  const words = proposalWords[handed.locale]
  const intl = handed.locale === 'es' ? 'es-CL' : 'en'
  const number: Written['number'] = (value, digits = 0) =>
    value == null ? words.unknown : new Intl.NumberFormat(intl, { maximumFractionDigits: digits }).format(value)
  const written: Written = { handed, group, words, number }
  return [
    heading(`${words.title}: ${group.name}`, true),
    paragraph(words.draft),
    ...aboutGroup(written),
    ...aboutPlaces(written),
    ...aboutSite(written),
    ...aboutWorks(written),
    ...aboutMoney(written),
    heading(words.steps),
    table([[words.step, words.state], ...words.stages.map((stage) => [stage, words.toFill])]),
    ...aboutBasis(written),
    heading(words.signatures),
    facts([words.signComite, words.signMunicipality, words.signEntity].map((who) => [who, words.toFill] as const)),
  ]
}

const programmeOf = ({ inputs, spec }: HandedPlan) => inputs.programmes.find(({ code }) => code === spec.programme)
const programmeName = ({ handed }: Written) => programmeOf(handed)?.name ?? handed.spec.programme

function aboutGroup(written: Written): FileChild[] {
  const { group, words, number } = written
  const about = [
    [words.committee, words.toFill],
    [words.families, number(group.families)],
    [words.comuna, group.comunaName ?? words.unknown],
    [words.dates, `${group.year} – ${group.endYear}`],
  ] as const
  // The plan's programme is of projects on sites; works where families live are financed by others.
  if (group.siteId === null)
    return [
      heading(words.group),
      facts([...about, [words.programme, words.toFill]]),
      paragraph(filled(words.staying, { programme: programmeName(written) })),
    ]
  return [heading(words.group), ...aboutProgramme(written, about)]
}

function aboutProgramme(written: Written, about: readonly (readonly [string, string])[]): FileChild[] {
  const { handed, group, words, number } = written
  const programme = programmeOf(handed)
  const { minFamilies = null, maxFamilies = null } = programme ?? {}
  const fits =
    minFamilies === null || maxFamilies === null
      ? words.sizeUnknown
      : group.families >= minFamilies && group.families <= maxFamilies
        ? words.sizeFits
        : words.sizeFails
  return [
    facts([
      ...about,
      [words.programme, programmeName(written)],
      [words.groupSize, `${number(minFamilies)} – ${number(maxFamilies)}`],
      [words.composition, programme?.composition ?? words.unknown],
      [words.saving, `${number(programme?.minSavingUf)} UF`],
      [words.subsidy, `${number(programme?.subsidyUf)} UF`],
    ]),
    paragraph(fits, true),
  ]
}

function aboutPlaces({ handed, group, words, number }: Written): FileChild[] {
  const { settlements } = handed.inputs
  const rows = group.from.map(({ row, families, km }) => [
    settlements.names[row] ?? words.unknown,
    settlements.comunaNames[row] ?? words.unknown,
    number(families),
    number(settlements.scores[row], 1),
    km === null ? '–' : `${number(km, 1)} km`,
  ])
  const reasons = group.from.flatMap(({ row }) => {
    const strategy = settlements.strategies[row]
    return strategy === undefined || !isMessage(strategy.reason.code)
      ? []
      : [paragraph(`${settlements.names[row] ?? ''}: ${say(handed.locale, strategy.reason)}`)]
  })
  return [
    heading(words.place),
    table([[words.settlement, words.comuna, words.families, words.score, words.distance], ...rows], {
      numbers: [2, 3, 4],
    }),
    ...reasons,
  ]
}

function aboutSite({ handed, group, words, number }: Written): FileChild[] {
  const site = handed.inputs.sites.find(({ id }) => id === group.siteId)
  if (site === undefined) return []
  const outcomes = { passes: words.passes, fails: words.fails, unknown: words.unknown }
  const estimate = (isEstimated: boolean) => (isEstimated ? ` (${words.estimated})` : '')
  return [
    heading(words.site),
    facts([
      [words.site, site.name],
      [words.comuna, site.comunaName ?? words.unknown],
      [words.area, site.areaM2 === null ? words.unknown : `${number(site.areaM2 / 10_000, 2)} ha`],
      [words.capacity, number(site.capacityFamilies) + estimate(site.isCapacityEstimated)],
      [words.owner, site.owner ?? words.unknown],
      [words.landCost, `${number(site.landCostUf)} UF${estimate(site.isLandCostEstimated)}`],
    ]),
    table([
      [words.check, words.outcome, words.source],
      ...site.checks.map(({ said, outcome, source, year }) => [
        isMessage(said.code) ? say(handed.locale, said) : said.code,
        outcomes[outcome],
        [source, year].filter((part) => part !== null).join(', ') || words.unknown,
      ]),
    ]),
  ]
}

const costOf = ({ works, siteCostUf }: ProposalGroup): number =>
  works.reduce((sum, { costUf }) => sum + costUf, siteCostUf)

function aboutWorks({ handed, group, words, number }: Written): FileChild[] {
  const nameOf = (code: string) => handed.inputs.packages.find((one) => one.code === code)?.name[handed.locale] ?? code
  const total = costOf(group)
  return [
    heading(words.works),
    table(
      [
        [words.package, words.families, words.cost],
        ...group.works.map((work) => [nameOf(work.package), number(work.families), number(work.costUf)]),
        ...(group.siteCostUf > 0 ? [[words.siteCost, '', number(group.siteCostUf)]] : []),
        [words.total, '', number(total)],
      ],
      { numbers: [1, 2], hasTotal: true },
    ),
    paragraph(`${words.perFamily}: ${group.families === 0 ? words.unknown : `${number(total / group.families)} UF`}`),
  ]
}

function aboutMoney(written: Written): FileChild[] {
  const { handed, group, words, number } = written
  const fundName = (code: string) =>
    code === 'budget' ? words.budget : (handed.spec.funds.find((fund) => fund.code === code)?.name ?? code)
  return [
    heading(words.money),
    table([[words.fund, words.cost], ...group.paidBy.map(({ fund, uf }) => [fundName(fund), number(uf)])], {
      numbers: [1],
    }),
    ...(group.siteId === null ? [] : aboutSubsidy(written)),
  ]
}

function aboutSubsidy({ handed, group, words, number }: Written): FileChild[] {
  const { families } = group
  const programme = programmeOf(handed)
  const [subsidy, saving] = [programme?.subsidyUf ?? null, programme?.minSavingUf ?? null]
  const missing = costOf(group) - ((subsidy ?? 0) + (saving ?? 0)) * families
  return [
    paragraph(filled(words.subsidyOf, { families: number(families), subsidy: number(subsidy) })),
    paragraph(filled(words.savingOf, { families: number(families), saving: number(saving) })),
    paragraph(
      subsidy === null
        ? `${words.missing}: ${words.unknown}`
        : missing > 0
          ? `${words.missing}: ${number(missing)} UF`
          : words.covered,
    ),
  ]
}

function aboutBasis({ handed, group, words }: Written): FileChild[] {
  const { plan, run, inputs } = handed
  const toConfirm = group.siteId === null ? [] : (programmeOf(handed)?.toConfirm ?? [])
  return [
    heading(words.basis),
    paragraph(
      filled(words.basisText, {
        ...{ plan: plan.name, version: plan.version, run: run.id },
        date: inputs.basis.computedAt.slice(0, 10),
      }),
    ),
    ...(toConfirm.length > 0 ? [paragraph(filled(words.toConfirm, { fields: toConfirm.join(', ') }))] : []),
    ...inputs.basis.datasets
      .slice(0, 20)
      .map(({ name, publisher, referenceYear }) =>
        paragraph([name, publisher, referenceYear].filter((part) => part !== null).join(', ')),
      ),
  ]
}
