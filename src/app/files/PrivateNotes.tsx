import { useEffect, useState } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import type { KeptWorkshop } from '../../sync/device-registry.ts'
import { Button } from '../../ui/Button.tsx'
import { downloadText, fileNameOf } from '../../ui/download.ts'
import { readPrivateNotes } from './read-documents.ts'

/** The workshop's file is for others too, so private notes are not in it: says so, and saves them apart. */
export function PrivateNotes({ workshop }: { workshop: KeptWorkshop }) {
  const { t } = useTranslator()
  const [texts, setTexts] = useState<readonly string[]>([])
  useEffect(() => {
    let isWanted = true
    readPrivateNotes(workshop).then(
      (read) => isWanted && setTexts(read),
      () => undefined, // the file itself cannot be made either, and says so
    )
    return () => {
      isWanted = false
    }
  }, [workshop])
  if (texts.length === 0) return null
  return (
    <>
      <p>{t('files.private', { n: texts.length })}</p>
      <Button
        size="large"
        icon="eye-closed"
        onClick={() => downloadText(fileNameOf(workshop.title, 'txt'), texts.join('\n\n'))}
      >
        {t('files.savePrivate')}
      </Button>
    </>
  )
}
