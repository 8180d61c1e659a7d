import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'

/** Okabe and Ito, safe for colour-blind readers; strongest intervention last, in the order of the packages' cost. */
const okabeIto = ['#56b4e9', '#009e73', '#d55e00', '#0072b2', '#cc79a7', '#e69f00', '#f0e442'] as const

export interface PackageLook {
  id: string
  name: string
  colour: string
  cost: Plan['parameters']['packages'][number]
}

export function packageLooks(plan: Plan, locale: 'es' | 'en'): PackageLook[] {
  return [...plan.parameters.packages]
    .sort((a, b) => a.costUfPerFamily - b.costUfPerFamily)
    .map((one, at) => ({
      id: one.package,
      name: locale === 'es' ? one.nameEs : one.nameEn,
      colour: okabeIto[at % okabeIto.length] as string,
      cost: one,
    }))
}
