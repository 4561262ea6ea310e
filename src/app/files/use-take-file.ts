import { useState } from 'react'
import { useLocation } from 'wouter'
import { useTranslator } from '../../i18n/react.tsx'
import { loadWholeTranslator } from '../../i18n/catalogues.ts'

/** Takes a file and says in words what became of it. */
export function useTakeFile() {
  const { language, t } = useTranslator()
  const [, navigate] = useLocation()
  const [said, setSaid] = useState<string>()
  const take = async (file: File) => {
    setSaid(undefined)
    const words = await loadWholeTranslator(language)
    try {
      const { takeFile } = await import('./take-file.ts')
      const taken = await takeFile(file)
      if (taken.state === 'refused') return setSaid(words.t(taken.why, { size: taken.megabytes }))
      if (taken.isMerged) setSaid(words.t('files.merged', { notes: taken.newNotes }))
      return navigate(`/w/${taken.id}`)
    } catch {
      return setSaid(t('home.unreadable'))
    }
  }
  return { take, said }
}
