import * as Y from 'yjs'

export const stageRoots = [
  'meta',
  'now',
  'timer',
  'look',
  'ready',
  'rounds',
  'agenda',
  'open',
  'locks',
  'checkpoints',
  'chosen',
  'sections',
  'lots',
] as const
export type StageRoot = (typeof stageRoots)[number]

/** What facilitators alone write and everyone reads. */
export type Stage = Readonly<Record<StageRoot, Y.Map<unknown>>> & {
  readonly y: Y.Doc
  /** Whether what others command arrives here now: who commands without hearing the others gives way to them. */
  readonly hearsOthers: () => boolean
}

export function openStage(y: Y.Doc = new Y.Doc(), hearsOthers: () => boolean = () => true): Stage {
  const roots = Object.fromEntries(stageRoots.map((root) => [root, y.getMap(root)]))
  return { ...(roots as Record<StageRoot, Y.Map<unknown>>), y, hearsOthers }
}
