// The layers of the house: who may import whom. `npm run layers` checks them; README.md draws them.
// `method <- workshop <- plan`, `workshop <- sync <- hooks <- kinds <- boards <- app`;
// canvas, ui and i18n stand beside and import none of ours.
const mayImport = {
  protocol: [],
  method: [],
  canvas: [],
  ui: [],
  i18n: [],
  workshop: ['method'],
  plan: ['method', 'workshop', 'i18n'],
  sync: ['protocol', 'workshop'],
  hooks: ['protocol', 'method', 'workshop', 'sync', 'i18n'],
  kinds: ['method', 'workshop', 'plan', 'hooks', 'canvas', 'ui', 'i18n'],
  boards: ['method', 'workshop', 'plan', 'hooks', 'canvas', 'ui', 'i18n', 'kinds'],
  templates: ['plan', 'ui', 'i18n', 'kinds'],
}

const forbid = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to })

module.exports = {
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
  forbidden: [
    ...Object.entries(mayImport).map(([layer, below]) =>
      forbid(`${layer}-imports-only-below`, `^src/${layer}/`, {
        path: '^src/',
        pathNot: `^src/(${[layer, ...below].join('|')})/`,
      }),
    ),
    forbid('boards-do-not-know-each-other', '^src/boards/([^/]+)/', {
      path: '^src/boards/',
      pathNot: '^src/boards/$1/',
    }),
    forbid('no-browser-below-sync', '^src/(protocol|method|workshop|plan)/', {
      path: 'node_modules/(react|konva|y-websocket|y-indexeddb)',
    }),
    forbid('relay-shares-only-the-protocol', '^server/', { path: '^src/(?!protocol/)' }),
    forbid('private-writing-stays-here', '^src/sync/relay-link', { path: '^src/workshop/drafts' }),
    forbid('boards-declare-purely', '^src/(boards/[^/]+/(board|section)|kinds/declaration)[.]ts$', {
      path: '^src/(hooks|canvas|ui)/|node_modules/(react|konva)',
    }),
    forbid('nothing-imports-the-composition-root', '^src/(?!app/)', { path: '^src/app/' }),
    forbid('no-cycles', '', { circular: true }),
  ],
}
