export const demandEs = {
  demand: {},
}
