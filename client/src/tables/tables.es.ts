export const tablesEs = {
  tables: {},
}
