import type { Language } from '../i18n/languages.ts'
import { listWorkshops, type KeptWorkshop } from '../sync/device-registry.ts'
import { createWorkshop } from '../sync/workshops.ts'
import { fillSample } from './sample/fill.ts'
import type { SampleWorkshop } from './sample/shape.ts'

const samples: Record<Language, () => Promise<{ sample: SampleWorkshop }>> = {
  es: () => import('./sample/es.ts'),
  'pt-BR': () => import('./sample/pt-BR.ts'),
  en: () => import('./sample/en.ts'),
}

/**
 * The example workshop in this language: the one that is on this device, with whatever somebody tried in it; else made here,
 * by the same operations a group uses.
 */
export async function openSampleWorkshop(language: Language): Promise<KeptWorkshop> {
  const { sample } = await samples[language]()
  const here = (await listWorkshops().catch(() => [])).find(
    (kept) => kept.sample && kept.title === sample.title,
  )
  if (here) return here
  return createWorkshop({
    title: sample.title,
    language,
    sample: true,
    fill: (content, stage) => fillSample(content, stage, sample, Date.now()),
  })
}
