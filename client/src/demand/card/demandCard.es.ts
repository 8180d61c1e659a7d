export const demandCardEs = {
  demandCard: {},
}
