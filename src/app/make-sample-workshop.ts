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

/** Fetches the words of the example in this language. What it gives opens the example. */
export async function loadSample(language: Language): Promise<() => Promise<KeptWorkshop>> {
  const { sample } = await samples[language]()
  return () => openSample(language, sample)
}

/** The one that is on this device, with whatever somebody tried in it; else made here, by the operations a group uses. */
async function openSample(language: Language, sample: SampleWorkshop): Promise<KeptWorkshop> {
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
