export default defineAppConfig({
  ui: {
    colors: { primary: 'teal', neutral: 'slate' },
    button: { slots: { base: 'cursor-pointer focus-visible:outline-2 focus-visible:outline-offset-2' } },
  },
});
