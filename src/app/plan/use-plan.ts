import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { loadTranslator } from '../../i18n/catalogues.ts'
import type { Language } from '../../i18n/languages.ts'
import type { Translator } from '../../i18n/translator.ts'
import { compilePlan } from '../../plan/compile.ts'
import type { StrategicPlan } from '../../plan/tree.ts'
import { takeSnapshot, type WorkshopSnapshot } from '../../workshop/snapshot.ts'
import { sections } from './sections.ts'

/** Changes are gathered for so long before the plan is compiled again. */
const GATHER_MS = 300

/** The workshop as it stands, taken anew a moment after it changes. */
export function useSnapshot(): WorkshopSnapshot {
  const { content, stage } = useWorkshop()
  const [snapshot, setSnapshot] = useState(() => takeSnapshot(content, stage))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onUpdate = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        setSnapshot(takeSnapshot(content, stage))
      }, GATHER_MS)
    }
    content.y.on('update', onUpdate)
    stage.y.on('update', onUpdate)
    return () => {
      clearTimeout(timer)
      content.y.off('update', onUpdate)
      stage.y.off('update', onUpdate)
    }
  }, [content, stage])
  return snapshot
}

export function useWholeTranslator(language: Language): Translator | undefined {
  const [translator, setTranslator] = useState<Translator>()
  useEffect(() => {
    let isWanted = true
    void loadTranslator(language).then((loaded) => {
      if (isWanted) setTranslator(loaded)
    })
    return () => {
      isWanted = false
    }
  }, [language])
  return translator
}

export interface LivePlan {
  readonly plan: StrategicPlan
  readonly snapshot: WorkshopSnapshot
}

/** The plan, compiled while one looks; the old text stays until the new one is ready. */
export function usePlan(translator: Translator | undefined): LivePlan | undefined {
  const snapshot = useDeferredValue(useSnapshot())
  return useMemo(
    () => translator && { plan: compilePlan(snapshot, sections, translator, Date.now()), snapshot },
    [snapshot, translator],
  )
}
