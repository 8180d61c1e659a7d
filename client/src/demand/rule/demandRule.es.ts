export const demandRuleEs = {
  demandRule: {},
}
