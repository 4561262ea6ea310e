import * as Y from 'yjs'

export const stageRoots = ['meta', 'now', 'timer', 'look', 'rounds', 'marks', 'agenda', 'locks'] as const
export type StageRoot = (typeof stageRoots)[number]

/** What facilitators alone write and everyone reads. */
export type Stage = Readonly<Record<StageRoot, Y.Map<unknown>>> & { readonly y: Y.Doc }

export function openStage(y: Y.Doc = new Y.Doc()): Stage {
  const roots = Object.fromEntries(stageRoots.map((root) => [root, y.getMap(root)]))
  return { ...(roots as Record<StageRoot, Y.Map<unknown>>), y }
}
