export const robustnessEs = {
  robustness: {
    name: 'Robustez',
  },
}
