export const toolsEs = {
  tools: {},
}
