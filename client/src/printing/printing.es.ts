export const printingEs = {
  printing: {},
}
