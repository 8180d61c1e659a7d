export const searchEs = {
  search: {},
}
